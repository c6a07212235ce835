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
    """One box, and for each of its blocks the left and the right rows.

    `half` is the width of a connector, `sides` the room for connectors left and right of a device.
    """

    node: Node
    x: float
    y: float
    width: float
    height: float
    half: float
    sides: tuple[float, float]
    blocks: tuple[tuple[Rows, Rows], ...]
