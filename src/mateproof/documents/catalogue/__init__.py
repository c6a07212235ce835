"""The documents of `mateproof build`: one file here is one document, and putting it here adds it.

A file holds `NAME`, the name of the file it makes, and `write(dossier) -> bytes`. Equal dossiers give equal
bytes: no clock, no random number, no machine's path. Names that start with `_` are helpers.
"""
