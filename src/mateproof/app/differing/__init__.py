"""What differs between two plans: what they say, what is ordered for them, and what is found in them.

First doors: `asking.diff_files` (two files → `compare.Difference`), `sections/` (one file is one section),
`formats/` (one file is one value of `diff --format`).
"""
