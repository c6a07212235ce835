"""The layout: a pure function from nodes and wires to places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mateproof.documents.diagram.forest import Forest, forest
from mateproof.documents.diagram.heights import ROW, Band, bands, tops
from mateproof.documents.diagram.model import Graph
from mateproof.documents.diagram.panels import Panel, panels
from mateproof.documents.diagram.places import Placed, Rows
from mateproof.documents.diagram.routing import Port, Route, routes, tracks
from mateproof.documents.diagram.rows import Touch
from mateproof.documents.diagram.widths import Column, columns, node_width

REACH = 16.0
"""How far a box reaches above its first and below its last row."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole picture; (0, 0) is the left upper corner."""

    graph: Graph
    boxes: Sequence[Placed]
    routes: Sequence[Route]
    panels: Sequence[Panel]
    width: float
    height: float


def layout(graph: Graph) -> Layout:
    """Return where everything lies."""
    tree = forest(graph)
    measured = bands(tree)
    top = tops(tree, measured)
    heights = _heights(measured, top)
    lanes = tracks(tree, heights)
    grid = columns(tree, {layer: room for layer, (room, _) in lanes.items()})
    boxes = [_placed(tree, key, grid, measured[key], top[key]) for key in tree.preorder()]
    ports = _ports(boxes)
    wide = max((column.x + column.width for column in grid.values()), default=0.0)
    lines = routes(tree, ports, grid, lanes)
    wide = max([wide, *(x for route in lines for x, _ in route.points)])
    high = max((top[root] + measured[root].height for root in tree.roots), default=0.0)
    return Layout(graph, boxes, lines, panels(tree, boxes, grid), wide, high)


def _heights(measured: dict[str, Band], top: dict[str, float]) -> dict[tuple[str, str], float]:
    """Return wire and side → height of its row."""
    return {
        touch.key: top[key] + y
        for key, band in measured.items()
        for block, left, right in band.rows
        for touch, y in zip((*block.left, *block.right), (*left, *right), strict=True)
    }


def _placed(tree: Forest, key: str, grid: dict[int, Column], band: Band, top: float) -> Placed:
    node, column = tree.graph.nodes[key], grid[tree.layer[key]]
    blocks = tuple(
        (_rows(block.left, left, top), _rows(block.right, right, top)) for block, left, right in band.rows
    )
    heights = [y for left, right in blocks for _, y in (*left, *right)] or [top + band.head + ROW / 2]
    y, bottom = min(heights) - REACH, max(heights) + REACH
    return Placed(node, column.x, y, node_width(node, column.half), bottom - y, column.half, blocks)


def _rows(touches: Sequence[Touch], heights: Sequence[float], top: float) -> Rows:
    return [(touch, top + y) for touch, y in zip(touches, heights, strict=True)]


def _ports(boxes: Sequence[Placed]) -> dict[tuple[str, str], Port]:
    """Return wire and side → the point where it leaves its box, and to which side."""
    found = {}
    for box in boxes:
        for left, right in box.blocks:
            found |= {touch.key: Port(box.x, y, -1) for touch, y in left}
            found |= {touch.key: Port(box.x + box.width, y, 1) for touch, y in right}
    return found
