"""Web pages: from elements to lines of cells.

First door: `lines(text)`. `tree` parses within limits; `flow` goes through the elements and finds lines,
`tables` and `grids` the rows among them; `visible` tells what a reader of the page does not see; `words`
gives the text of an element; `places` finds the line of the file that each came from.
"""

from __future__ import annotations

from mateproof.sheets.document import Line
from mateproof.sheets.text.html.flow import Flow
from mateproof.sheets.text.html.places import numbered
from mateproof.sheets.text.html.tree import parse

__all__ = ["lines"]


def lines(text: str, name: str, first: int = 1) -> tuple[Line, ...]:
    """Return the lines of a page, or of a piece of one that begins at line `first` of its file.

    Raises:
        SheetError: its elements are nested deeper than any page is.
    """
    root, hidden = parse(text, name)
    if root is None:
        return ()
    flow = Flow(hidden)
    flow.walk(root, 0)
    flow.flush()
    return numbered(flow.found, text, first)
