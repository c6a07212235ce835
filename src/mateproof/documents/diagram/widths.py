"""Widths: every layer is a column; the channel between two of them holds labels and tracks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mateproof.documents.diagram.forest import Forest, Spot
from mateproof.documents.diagram.measure import width
from mateproof.documents.diagram.model import Half, Kind, Node, Wire
from mateproof.documents.diagram.rows import blocks

NAME_SIZE, DETAIL_SIZE, LABEL_SIZE = 11.0, 9.0, 10.0
HALF_LEAST, HALF_MOST = 84.0, 142.0
BODY_LEAST, BODY_MOST = 90.0, 180.0
LABEL_MOST = 170.0
PAD = 10.0
STROKE = 3.5
"""Distance of two strokes of one lead."""
CLEAR = 20.0
"""Between a column and whatever is in the channel beside it."""


@dataclass(frozen=True, slots=True)
class Column:
    """Left edge and width of a layer, and the width that its connectors share."""

    x: float
    width: float
    half: float


Columns = Mapping[Spot, Column]


def columns(forest: Forest, tracks: Mapping[Spot, float]) -> Columns:
    """Return the columns; `tracks` is the room that chords need in the channel after each of them."""
    members: dict[Spot, list[Node]] = {}
    for key, node in forest.graph.nodes.items():
        members.setdefault(forest.spot(key), []).append(node)
    labels = _labels(forest)
    margin = labels[True, -1] + CLEAR if (True, -1) in labels else 0.0
    edge = {False: margin, True: margin}
    found: dict[Spot, Column] = {}
    for spot in sorted(members):
        half = max((half_width(half) for node in members[spot] for half in halves(node)), default=HALF_LEAST)
        wide = max(node_width(forest, node, half) for node in members[spot])
        found[spot] = Column(edge[spot[0]], wide, half)
        edge[spot[0]] += wide + 2 * CLEAR + tracks.get(spot, 0.0) + labels.get(spot, 0.0)
    return found


def halves(node: Node) -> tuple[Half, ...]:
    """Return every connector that is drawn at a node."""
    docked = (half for dock in node.docks for half in (dock.mounted, dock.mate) if half)
    return (*node.halves, *docked)


def half_width(half: Half) -> float:
    """Return the width that the texts of a connector ask for, within limits."""
    asked = max(width(half.text, NAME_SIZE), width(half.detail, DETAIL_SIZE)) + 24
    return min(max(asked, HALF_LEAST), HALF_MOST)


def node_width(forest: Forest, node: Node, half: float) -> float:
    """Return the width of a node whose connectors are `half` wide."""
    match node.kind:
        case Kind.JOINT:
            return 2 * half
        case Kind.OPEN:
            return half
        case Kind.BARE:
            return 16.0
    left, right = dock_widths(forest, node, half)
    return left + body_width(node) + right


def body_width(node: Node) -> float:
    """Return the width of a device's own box without connectors."""
    asked = max(width(node.name, NAME_SIZE + 1), width(node.detail, DETAIL_SIZE)) + 2 * PAD
    return min(max(asked, BODY_LEAST), BODY_MOST)


def dock_widths(forest: Forest, node: Node, half: float) -> tuple[float, float]:
    """Return the room that connectors take left and right of a device: none, one, or one and its mate."""
    (block,) = blocks(forest, node)
    lefts = {touch.slot for touch in block.left}
    rights = {touch.slot for touch in block.right} - lefts
    return _widest(node, lefts, half), _widest(node, rights, half)


def _widest(node: Node, slots: set[str], half: float) -> float:
    return max(
        (2 * half if dock.mate else half for dock in node.docks if dock.mounted.end in slots), default=0.0
    )


def _labels(forest: Forest) -> dict[Spot, float]:
    """Return the longest label of each channel; (True, -1) is the margin left of everything."""
    found: dict[Spot, float] = {}
    for wire in forest.graph.wires:
        spots = [forest.channel(wire)]
        if wire.key in forest.cuts:
            arrives = forest.cuts[wire.key]
            spots = [(True, -1) if end.node == arrives else forest.spot(end.node) for end, _ in wire.ends]
        for spot in spots:
            found[spot] = max(found.get(spot, 0.0), label_width(wire))
    return found


def label_width(wire: Wire) -> float:
    """Return the room that a lead's label gets: its name above the strokes, the rest below."""
    asked = max(width(wire.key, LABEL_SIZE), width(wire.detail, DETAIL_SIZE)) + 8
    return min(asked, LABEL_MOST) if wire.strokes else 12.0
