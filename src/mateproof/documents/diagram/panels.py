"""Zones as panels behind the boxes: one for each run of boxes of one zone in a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mateproof.documents.diagram.forest import Forest, Spot
from mateproof.documents.diagram.places import Placed
from mateproof.documents.diagram.widths import Column, Columns

MARGIN, TITLE = 10.0, 20.0


@dataclass(frozen=True, slots=True)
class Panel:
    """The ground of one zone: left edge, top, width, height."""

    zone: str
    x: float
    y: float
    width: float
    height: float


def panels(forest: Forest, boxes: Sequence[Placed], grid: Columns) -> list[Panel]:
    """Return the panels from top to bottom within each column; boxes are given from top to bottom."""
    runs: dict[Spot, list[list[Placed]]] = {}
    for box in boxes:
        column = runs.setdefault(forest.spot(box.node.key), [])
        if column and column[-1][0].node.zone == box.node.zone:
            column[-1].append(box)
        else:
            column.append([box])
    return [
        _panel(run, grid[spot])
        for spot, column in sorted(runs.items())
        for run in column
        if run[0].node.zone is not None
    ]


def _panel(run: list[Placed], column: Column) -> Panel:
    top = min(box.y for box in run) - TITLE
    right = max(box.x + box.width for box in run)
    bottom = max(box.y + box.height for box in run) + MARGIN / 2
    return Panel(str(run[0].node.zone), column.x - MARGIN, top, right - column.x + 2 * MARGIN, bottom - top)
