"""How a difference is printed: one file here is one value of `diff --format`.

Each has `render(difference, language) -> Iterator[str]`, the lines to print.
"""
