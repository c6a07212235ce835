"""Routes: straight for a lead of the tree, one upright piece for a chord, two stubs for a cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mateproof.documents.diagram.forest import Forest
from mateproof.documents.diagram.model import Wire
from mateproof.documents.diagram.tracks import Lanes
from mateproof.documents.diagram.widths import CLEAR, Columns, label_width

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Port:
    """Where a wire meets a box; `side` is -1 on its left and 1 on its right."""

    x: float
    y: float
    side: int


@dataclass(frozen=True, slots=True)
class Route:
    """The middle line of a lead, its corners in order; `label` is where its text begins, on the line.

    A stub ends in the air; `goes_on` names the node on the other side of the cut.
    """

    wire: Wire
    points: tuple[Point, ...]
    label: Point
    goes_on: str = ""


Ports = Mapping[tuple[str, str], Port]


def routes(forest: Forest, ports: Ports, grid: Columns, lanes: Lanes) -> list[Route]:
    """Return the way of every wire, in the order of the plan."""
    return [route for wire in forest.graph.wires for route in _routes(forest, wire, ports, grid, lanes)]


def _routes(forest: Forest, wire: Wire, ports: Ports, grid: Columns, lanes: Lanes) -> Iterator[Route]:
    if wire.key in forest.cuts:
        yield from _stubs(forest, wire, ports, grid, lanes)
        return
    spot = forest.channel(wire)
    room, middles = lanes.get(spot, (0.0, {}))
    edge = grid[spot].x + grid[spot].width + CLEAR
    start, end = sorted((ports[wire.key, "a"], ports[wire.key, "b"]), key=lambda port: (-port.side, port.x))
    if wire.key in forest.chords:
        x = edge + middles[wire.key]
        points: tuple[Point, ...] = ((start.x, start.y), (x, start.y), (x, end.y), (end.x, end.y))
    else:
        points = ((start.x, start.y), (end.x, end.y))
    yield Route(wire, points, (edge + room, end.y))


def _stubs(forest: Forest, wire: Wire, ports: Ports, grid: Columns, lanes: Lanes) -> Iterator[Route]:
    for here, which in wire.ends:
        port, spot = ports[wire.key, which], forest.spot(here.node)
        room = lanes.get(spot, (0.0, {}))[0]
        name = forest.graph.nodes[wire.beyond(here.node)].title
        if port.side > 0:
            start = grid[spot].x + grid[spot].width + CLEAR + room
            tip = (start + label_width(wire), port.y)
        else:
            start = grid[spot].x - CLEAR - label_width(wire)
            tip = (start, port.y)
        yield Route(wire, ((port.x, port.y), tip), (start, port.y), name)
