"""Sheets as makers lay them out, typeset: what stands where is decided by typst, as in a real sheet."""

from functools import cache

import typst

_HEAD = """
#set page(paper: "a4", margin: 18mm)
#set page(header: align(right)[EXAMPLE 4711-0815], footer: [Example #h(1fr) Page 1])
#set text(size: 9pt)
#set table(stroke: none, inset: 3pt)
"""


@cache
def typeset(body: str) -> bytes:
    """Return the PDF of a typst body under a running head and over a footer."""
    return typst.compile((_HEAD + body).encode())
