"""Pieces: what stands in one cell of a line, with its place across the page where the file has places."""

from __future__ import annotations

import re
from typing import NamedTuple

from mateproof.sheets.document import Box, Line
from mateproof.sheets.grammar.clean import clean

_GAP = re.compile(r"\s{3,}|\t")
"""Blanks that a text made from a page leaves between columns; "(9 x  750)" has fewer."""


class Piece(NamedTuple):
    """A cell, or a part of one; `box` is None where the file has no places. `text` is cleaned."""

    text: str
    line: Line
    box: Box | None = None

    @property
    def middle(self) -> float | None:
        """Half way between left and right edge, in points; None without a place."""
        return (self.box.left + self.box.right) / 2 if self.box else None


def pieces(line: Line) -> list[Piece]:
    """Return the cells of a line that have content, from left to right."""
    if line.boxes and len(line.boxes) == len(line.cells):
        placed = zip(line.cells, line.boxes, strict=True)
        return [Piece(clean(cell), line, box) for cell, box in placed if cell.strip()]
    parts = (part for cell in line.cells for part in _GAP.split(cell))
    return [Piece(text, line) for part in parts if (text := clean(part))]


def part_of(piece: Piece, start: int, end: int) -> Piece:
    """Return some characters of a piece; their place is estimated from their share of the text."""
    text, box = piece.text[start:end], piece.box
    if box is None:
        return Piece(text.strip(), piece.line)
    step = (box.right - box.left) / max(len(piece.text), 1)
    begin = start + len(text) - len(text.lstrip())
    cut = box._replace(left=box.left + step * begin, right=box.left + step * (start + len(text.rstrip())))
    return Piece(text.strip(), piece.line, cut)
