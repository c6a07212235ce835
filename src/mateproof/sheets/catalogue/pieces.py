"""Pieces: what stands in one cell of a line, with its place across the page where the file has places."""

from __future__ import annotations

import re
from typing import NamedTuple

from mateproof.sheets.document import Box, Line
from mateproof.sheets.grammar.clean import clean

_GAP = re.compile(r"\s{3,}|\t")
"""Blanks that a text made from a page leaves between columns; "(9 x  750)" has fewer."""


class Piece(NamedTuple):
    """A cell, or a part of one; `text` is cleaned.

    `box` is None where the file has no places, `cell` counts the cells of the line from 0.
    """

    text: str
    line: Line
    box: Box | None = None
    cell: int = 0

    @property
    def middle(self) -> float | None:
        """Half way between left and right edge, in points; None without a place."""
        return (self.box.left + self.box.right) / 2 if self.box else None


def pieces(line: Line) -> list[Piece]:
    """Return the cells of a line that have content, from left to right."""
    if line.boxes and len(line.boxes) == len(line.cells):
        placed = enumerate(zip(line.cells, line.boxes, strict=True))
        return [Piece(clean(cell), line, box, index) for index, (cell, box) in placed if cell.strip()]
    parts = ((index, part) for index, cell in enumerate(line.cells) for part in _GAP.split(cell))
    return [Piece(text, line, cell=index) for index, part in parts if (text := clean(part))]


def part_of(piece: Piece, start: int, end: int) -> Piece:
    """Return some characters of a piece; their place is estimated from their share of the text."""
    if start == 0 and end == len(piece.text):
        return piece
    text, box = piece.text[start:end], piece.box
    if box is None:
        return piece._replace(text=text.strip())
    step = (box.right - box.left) / max(len(piece.text), 1)
    begin = start + len(text) - len(text.lstrip())
    cut = box._replace(left=box.left + step * begin, right=box.left + step * (start + len(text.rstrip())))
    return piece._replace(text=text.strip(), box=cut)
