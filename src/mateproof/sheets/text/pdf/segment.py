"""A segment: words that a reader sees as one piece of text, later a cell."""

from __future__ import annotations

from typing import NamedTuple


class Segment(NamedTuple):
    """Words on one baseline without a gap; points from the top left corner of the page as seen."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool
    words: int
