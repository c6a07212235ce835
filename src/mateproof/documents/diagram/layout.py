"""The layout: a pure function from nodes and wires to places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mateproof.documents.diagram.folding import fold
from mateproof.documents.diagram.forest import Forest, forest
from mateproof.documents.diagram.heights import ROW, Band, bands, tops
from mateproof.documents.diagram.model import Graph, Kind
from mateproof.documents.diagram.panels import Panel, panels
from mateproof.documents.diagram.places import Placed, Rows
from mateproof.documents.diagram.routing import Port, Route, routes
from mateproof.documents.diagram.rows import Touch
from mateproof.documents.diagram.tracks import tracks
from mateproof.documents.diagram.widths import Columns, columns, dock_widths, node_width

WIDTH = 1700.0
"""What a picture may be wide before its chains are folded."""
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
    fold(tree, _stages(tree))
    measured = bands(tree)
    top = tops(tree, measured)
    lanes = tracks(tree, _heights(measured, top))
    grid = columns(tree, {spot: room for spot, (room, _) in lanes.items()})
    boxes = [_placed(tree, key, grid, measured[key], top[key]) for key in tree.preorder()]
    lines = routes(tree, _ports(boxes), grid, lanes)
    edges = [column.x + column.width for column in grid.values()]
    wide = max([0.0, *edges, *(x for route in lines for x, _ in route.points)])
    high = max((top[root] + measured[root].height for root in tree.roots), default=0.0)
    return Layout(graph, boxes, lines, panels(tree, boxes, grid), wide, high)


def _stages(tree: Forest) -> int:
    """Return how many layers fit beside each other on the width of a picture, at least three."""
    depth = max(tree.layer.values(), default=0) + 1
    last = columns(tree, {})[False, depth - 1] if tree.layer else None
    width = last.x + last.width if last else 0.0
    return depth if width <= WIDTH else max(3, min(depth, int(WIDTH / (width / depth))))


def _heights(measured: dict[str, Band], top: dict[str, float]) -> dict[tuple[str, str], float]:
    """Return wire and side → height of its row."""
    return {
        touch.key: top[key] + y
        for key, band in measured.items()
        for block, left, right in band.rows
        for touch, y in zip((*block.left, *block.right), (*left, *right), strict=True)
    }


def _placed(tree: Forest, key: str, grid: Columns, band: Band, top: float) -> Placed:
    node, column = tree.graph.nodes[key], grid[tree.spot(key)]
    blocks = tuple(
        (_rows(block.left, left, top), _rows(block.right, right, top)) for block, left, right in band.rows
    )
    heights = [y for left, right in blocks for _, y in (*left, *right)] or [top + band.height - ROW / 2]
    y, bottom = min(heights) - REACH, max(heights) + REACH
    sides = dock_widths(tree, node, column.half) if node.kind is Kind.DEVICE else (0.0, 0.0)
    wide = node_width(tree, node, column.half)
    return Placed(node, column.x, y, wide, bottom - y, column.half, sides, blocks)


def _rows(touches: Sequence[Touch], heights: Sequence[float], top: float) -> Rows:
    return [(touch, top + y) for touch, y in zip(touches, heights, strict=True)]


def _ports(boxes: Sequence[Placed]) -> dict[tuple[str, str], Port]:
    """Return wire and side → the point where it meets its box, and on which side of it."""
    found: dict[tuple[str, str], Port] = {}
    for box in boxes:
        end, outside = box.x + box.width, _outside(box)
        for left, right in box.blocks:
            found |= {touch.key: Port(box.x + box.sides[0] - outside(touch, 0), y, -1) for touch, y in left}
            found |= {touch.key: Port(end - box.sides[1] + outside(touch, 1), y, 1) for touch, y in right}
    return found


def _outside(box: Placed) -> Callable[[Touch, int], float]:
    """Return how far a touch lies outside of a device's body: at the end of its connector.

    A lead to a terminal, or to a connector that is drawn on the other side, goes to the body itself.
    """
    reach = {dock.mounted.end: box.half * (2 if dock.mate else 1) for dock in box.node.docks}
    lefts = {touch.slot for left, _ in box.blocks for touch, _ in left}
    return lambda touch, side: 0.0 if side and touch.slot in lefts else reach.get(touch.slot, 0.0)
