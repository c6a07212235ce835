"""Routes: straight for a lead of the tree, with one upright piece in the channel for a chord."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from mateproof.documents.diagram.forest import Forest
from mateproof.documents.diagram.model import Wire
from mateproof.documents.diagram.widths import CLEAR, STROKE, Column

Heights = Mapping[tuple[str, str], float]
Lanes = Mapping[int, tuple[float, Mapping[str, float]]]
"""Layer → (room for the tracks in the channel after it, wire → the middle of its track)."""


@dataclass(frozen=True, slots=True)
class Port:
    """Where a wire meets a box; `side` is -1 on its left and 1 on its right."""

    x: float
    y: float
    side: int


@dataclass(frozen=True, slots=True)
class Route:
    """The middle line of a lead, its corners in order; `label` is where its text begins, above the line."""

    wire: Wire
    points: tuple[tuple[float, float], ...]
    label: tuple[float, float]


def thickness(wire: Wire) -> float:
    """Return the width of a bundle of strokes."""
    return STROKE * max(len(wire.strokes), 1)


def tracks(forest: Forest, heights: Heights) -> dict[int, tuple[float, dict[str, float]]]:
    """Give every chord a track in its channel; chords whose upright pieces do not meet share one."""
    channels: dict[int, list[Wire]] = {}
    for wire in forest.chords:
        channels.setdefault(_channel(forest, wire), []).append(wire)
    return {layer: _shared(wires, heights) for layer, wires in channels.items()}


def _channel(forest: Forest, wire: Wire) -> int:
    return min(forest.layer[wire.a.node], forest.layer[wire.b.node])


def _shared(wires: list[Wire], heights: Heights) -> tuple[float, dict[str, float]]:
    def span(wire: Wire) -> tuple[float, float]:
        a, b = heights[wire.key, "a"], heights[wire.key, "b"]
        return (min(a, b), max(a, b))

    bottoms: list[float] = []
    widths: list[float] = []
    track: dict[str, int] = {}
    for wire in sorted(wires, key=span):
        top, bottom = span(wire)
        index = next((index for index, used in enumerate(bottoms) if used + STROKE * 4 < top), len(bottoms))
        if index == len(bottoms):
            bottoms.append(bottom)
            widths.append(0.0)
        bottoms[index] = bottom
        widths[index] = max(widths[index], thickness(wire) + 2 * STROKE)
        track[wire.key] = index
    starts = list(accumulate(widths, initial=0.0))
    middle = {key: starts[index] + widths[index] / 2 for key, index in track.items()}
    return (sum(widths), middle)


def routes(
    forest: Forest, ports: Mapping[tuple[str, str], Port], grid: Mapping[int, Column], lanes: Lanes
) -> list[Route]:
    """Return the way of every wire, in the order of the plan."""
    chords = {wire.key for wire in forest.chords}
    found = []
    for wire in forest.graph.wires:
        layer = _channel(forest, wire)
        edge = grid[layer].x + grid[layer].width + CLEAR
        room, middles = lanes.get(layer, (0.0, {}))
        start, end = sorted(
            (ports[wire.key, "a"], ports[wire.key, "b"]), key=lambda port: (-port.side, port.x)
        )
        if wire.key in chords:
            points = _bent(start, end, edge + middles[wire.key])
        else:
            points = ((start.x, start.y), (end.x, end.y))
        found.append(Route(wire, points, (edge + room, points[-1][1])))
    return found


def _bent(start: Port, end: Port, x: float) -> tuple[tuple[float, float], ...]:
    points: Sequence[tuple[float, float]] = ((start.x, start.y), (x, start.y), (x, end.y), (end.x, end.y))
    return tuple(points)
