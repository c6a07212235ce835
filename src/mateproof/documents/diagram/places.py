"""Where a box lies, and where its rows are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mateproof.documents.diagram.model import Node
from mateproof.documents.diagram.rows import Touch

Rows = Sequence[tuple[Touch, float]]
"""Touches with the heights of their rows."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One box: left edge, top, width, height; its rows with their heights, one pair of lists for each block."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    half: float
    sides: tuple[float, float]
    blocks: tuple[tuple[Rows, Rows], ...]
