"""The front desk: the Python API, the command line and everything else that people talk to.

First doors: `cli.main` (the command `mateproof`), `commands/` (one file, one command), `api/` (what
`import mateproof` offers), `errors.guard` (how anything that goes wrong is told), `terminal` (how anything is
printed).
"""
