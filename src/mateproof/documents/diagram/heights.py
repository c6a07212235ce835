"""Heights: every node gets a band of its own, and a wire of the tree runs straight from parent to child.

A node's band holds the bands of its children, one below the other, so no two boxes can meet. A box is as
high as its rows: the row of a wire to a child lies at the height where that child expects it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mateproof.documents.diagram.forest import Forest, Spot
from mateproof.documents.diagram.rows import Block, Touch, blocks

ROW = 38.0
"""Height of one row: a connector of 30 and some air."""
HEAD = 30.0
"""Room above the first box of a zone for the zone's name."""
AIR = 6.0
"""Between two networks, and below a device."""


@dataclass(slots=True)
class Band:
    """Height of a node with everything behind it; its rows and children, from the band's top."""

    height: float
    entry: float
    rows: list[tuple[Block, list[float], list[float]]]
    children: dict[str, float] = field(default_factory=dict)


def bands(forest: Forest) -> dict[str, Band]:
    """Return the band of every node; children are measured before their parents."""
    order = list(forest.preorder())
    heads = _heads(forest, order)
    found: dict[str, Band] = {}
    for key in reversed(order):
        found[key] = _band(forest, key, heads[key], found)
    return found


def tops(forest: Forest, measured: Mapping[str, Band]) -> dict[str, float]:
    """Return the top of every band; networks stand below each other."""
    found: dict[str, float] = {}
    cursor = 0.0
    for root in forest.roots:
        found[root] = cursor
        cursor += measured[root].height + AIR
    for key in forest.preorder():
        for child, offset in measured[key].children.items():
            found[child] = found[key] + offset
    return found


def _heads(forest: Forest, order: list[str]) -> dict[str, float]:
    """A node that is the first of its zone in its column gets room for the zone's name."""
    last: dict[Spot, str | None] = {}
    heads = {}
    for key in order:
        spot, zone = forest.spot(key), forest.graph.nodes[key].zone
        heads[key] = HEAD if last.get(spot, "") != zone else 0.0
        last[spot] = zone
    return heads


def _band(forest: Forest, key: str, head: float, found: Mapping[str, Band]) -> Band:
    band = Band(0.0, 0.0, [])
    cursor = 0.0
    for block in blocks(forest, forest.graph.nodes[key]):
        cursor = _block(band, key, block, cursor, found)
    rows = [y for _, left, right in band.rows for y in (*left, *right)] or [ROW / 2]
    _lower(band, max(0.0, head - (min(rows) - ROW / 2)))
    band.height += max(cursor, ROW) + (0.0 if band.children else AIR)
    band.entry = next((left[0] for _, left, _ in band.rows if left), band.height - cursor + ROW / 2)
    return band


def _lower(band: Band, by: float) -> None:
    """Make room above the box for the name of its zone, where its children do not leave it anyway."""
    band.height += by
    band.rows = [(block, [y + by for y in left], [y + by for y in right]) for block, left, right in band.rows]
    band.children = {key: y + by for key, y in band.children.items()}


def _block(band: Band, key: str, block: Block, top: float, found: Mapping[str, Band]) -> float:
    right, bottom = [], top
    for touch in block.right:
        child = _child(key, touch)
        if child is None:
            right.append(bottom + ROW / 2)
            bottom += ROW
        else:
            band.children[child] = bottom
            right.append(bottom + found[child].entry)
            bottom += found[child].height
    middle = (right[0] + right[-1]) / 2 if right else top + ROW / 2
    left = [middle + index * ROW for index in range(len(block.left))]
    band.rows.append((block, left, right))
    return max(bottom, middle + ROW / 2, *(row + ROW / 2 for row in left))


def _child(key: str, touch: Touch) -> str | None:
    """Return the child that a row's wire leads to; a chord leads to none."""
    wire = touch.wire
    return wire.beyond(key) if wire and touch.tree else None
