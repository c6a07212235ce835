"""What `import mateproof` offers: the verbs of the command line as functions, one file each.

First door: the names in `mateproof.__all__`; `mateproof/__init__.py` says which file each comes from.
"""
