"""How the answer of a check is printed: one file here is one value of `check --format`.

Each has `render(checked) -> Iterator[str]`, the lines to print. Adding a format is adding a file.
"""
