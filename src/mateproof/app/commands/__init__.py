"""The commands of `mateproof`: one file here is one command, and putting it here adds it.

A file `name.py` holds one click command called `command`; its file name is the name people type (`_` becomes
`-`, a trailing `_` avoids a Python keyword), and the first line of its docstring is its line in
`mateproof --help`, read without importing the file. A folder is a group of commands, with the same rule
inside. Names that start with `_` are helpers.

A command's function returns its exit code: 0 (or None) all proven, 1 something broken, 2 wrong usage or
unreadable input, 3 nothing broken but something unproven. It raises `InputError` or `OutputError` and prints
no error itself (see `app/errors.py`). Heavy imports stand inside the function, never at the top of the file.
"""
