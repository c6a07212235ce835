"""The sections of a difference: one file here is one section.

Each has `ORDER`, its place among the others, and `rows(side) -> Rows`: names and what is said about them. Two
plans are compared by these rows; texts are in `../words.toml`.
"""
