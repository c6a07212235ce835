"""One file for one kind of fix: `CODES` are the rules it mends, `edits` is what it writes for one subject.

`edits(view, subject)` returns a `Wish`: where in the plan something is to be written, or None where more than
one thing would do. Putting a file here is all there is to adding a kind.
"""
