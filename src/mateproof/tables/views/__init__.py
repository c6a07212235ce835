"""The named joins, one file each: `view(base, base)` returns the table that bears the file's name.

Joins live here and nowhere else. They are left joins: what dangles keeps its row and shows up as null,
which makes a claim about it unproven. A new file here, declared in `schema/`, is a new table.
"""
