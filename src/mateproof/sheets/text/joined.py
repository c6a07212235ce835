"""Two lines of one row become one line: each cell goes on where it was broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mateproof.sheets.document import Box, Line

_AWAITS = re.compile(
    r"(?:\.\.\.|\b(?:to|per|acc\.|according|of|for|with|without|and|or|the|in|at|by|EN|IEC|UL|DIN|ISO|nach|gemäß|mit"
    r"|ohne|und|oder|für|der|die|das|von|bei|im|zu|zur|zum))\Z"
)
_UNIT = re.compile(r"(?:AWG|[kMmµ]?(?:Hz|V|A|Ω|W|N|Nm|K|Pa)|[Nc]m)\Z")


def joined(above: Line, line: Line, places: Sequence[int]) -> Line:
    """Return the line above with the cells of the next one; `places` are the cells that they go on with."""
    cells, boxes = list(above.cells), list(above.boxes)
    for text, box, at in zip(line.cells, line.boxes, places, strict=True):
        while len(cells) <= at:
            cells.append("")
            boxes.append(box)
        if text:
            boxes[at] = _around(boxes[at], box) if cells[at] else box
            cells[at] = words(cells[at], text) if cells[at] else text
    told = tuple(cells)
    return replace(above, cells=told, text=" ".join(filter(None, told)), boxes=tuple(boxes))


def words(text: str, more: str) -> str:
    """Return a text and how it goes on; a break after a hyphen or a stroke stands inside a word.

    >>> words("push-", "in termination"), words("storage/", "transport"), words("250 V /", "4 kV")
    ('push-in termination', 'storage/transport', '250 V / 4 kV')
    """
    inside = text[-1:] in "-/" and text[-2:-1].isalpha() and more[:1].isalpha()
    return f"{text}{more}" if inside else f"{text} {more}"


def is_open(text: str, more: str) -> bool:
    """Return whether the words of a text are not complete without those that follow.

    >>> is_open("10 … 12 mm / 0.39", "… 0.47 inches"), is_open("IEC 60664-1", "IEC 61984")
    (True, False)
    """
    return (
        more[0].islower()
        or more[0] in "…(),;/Ω°%"
        or text[-1] in "…(,;/-"
        or text.count("(") > text.count(")")
        or _AWAITS.search(text) is not None
        or _UNIT.match(more) is not None
    )


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
