"""Widths: every layer is a column, and the channel between two columns holds labels and the chords' tracks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mateproof.documents.diagram.forest import Forest
from mateproof.documents.diagram.measure import width
from mateproof.documents.diagram.model import Half, Kind, Node, Wire

NAME_SIZE, DETAIL_SIZE, LABEL_SIZE = 11.0, 9.0, 10.0
HALF_LEAST, HALF_MOST = 84.0, 150.0
BODY_LEAST, BODY_MOST = 90.0, 180.0
LABEL_MOST = 260.0
PAD = 10.0
STROKE = 3.5
"""Distance of two strokes of one lead."""
CLEAR = 26.0
"""Between a column and whatever is in the channel beside it."""


@dataclass(frozen=True, slots=True)
class Column:
    """Left edge and width of a layer, and the width that its connectors share."""

    x: float
    width: float
    half: float


def columns(forest: Forest, tracks: Mapping[int, float]) -> dict[int, Column]:
    """Return the columns; `tracks` is the room that chords need in the channel after each layer."""
    members: dict[int, list[Node]] = {}
    for key, layer in forest.layer.items():
        members.setdefault(layer, []).append(forest.graph.nodes[key])
    labels = _labels(forest)
    found: dict[int, Column] = {}
    x = 0.0
    for layer in sorted(members):
        half = max((half_width(half) for node in members[layer] for half in halves(node)), default=HALF_LEAST)
        wide = max(node_width(node, half) for node in members[layer])
        found[layer] = Column(x, wide, half)
        x += wide + 2 * CLEAR + tracks.get(layer, 0.0) + labels.get(layer, 0.0)
    return found


def halves(node: Node) -> tuple[Half, ...]:
    """Return every connector that is drawn at a node."""
    docked = (half for dock in node.docks for half in (dock.mounted, dock.mate) if half)
    return (*node.halves, *docked)


def half_width(half: Half) -> float:
    """Return the width that the texts of a connector ask for, within limits."""
    asked = max(width(half.text, NAME_SIZE), width(half.detail, DETAIL_SIZE)) + 2 * PAD
    return min(max(asked, HALF_LEAST), HALF_MOST)


def node_width(node: Node, half: float) -> float:
    """Return the width of a node whose connectors are `half` wide."""
    match node.kind:
        case Kind.JOINT:
            return 2 * half
        case Kind.OPEN:
            return half
        case Kind.BARE:
            return 16.0
    return body_width(node) + 2 * dock_width(node, half)


def body_width(node: Node) -> float:
    """Return the width of a device's own box without connectors."""
    asked = max(width(node.name, NAME_SIZE + 1), width(node.detail, DETAIL_SIZE)) + 2 * PAD
    return min(max(asked, BODY_LEAST), BODY_MOST)


def dock_width(node: Node, half: float) -> float:
    """Return the room that connectors take on either side of a device: none, one, or one and its mate."""
    if not node.docks:
        return 0.0
    return 2 * half if any(dock.mate for dock in node.docks) else half


def _labels(forest: Forest) -> dict[int, float]:
    """Return the longest label of each channel; a lead belongs to the channel after its lower layer."""
    found: dict[int, float] = {}
    for wire in forest.graph.wires:
        layer = min(forest.layer[wire.a.node], forest.layer[wire.b.node])
        found[layer] = max(found.get(layer, 0.0), label_width(wire))
    return found


def label_width(wire: Wire) -> float:
    """Return the room that a lead's label gets."""
    return min(width(wire.text, LABEL_SIZE) + 6, LABEL_MOST)
