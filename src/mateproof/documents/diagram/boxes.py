"""Boxes: devices with the connectors on them, joints, open ends and bare ends."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.diagram.halves import half
from mateproof.documents.diagram.measure import fitting, width
from mateproof.documents.diagram.model import Dock, Kind
from mateproof.documents.diagram.places import Placed, Rows
from mateproof.documents.diagram.svg import path, tag, text_of, words
from mateproof.documents.diagram.widths import BODY_MOST, DETAIL_SIZE, NAME_SIZE, PAD, body_width
from mateproof.documents.words import Words

Extents = dict[str, tuple[float, float]]


def box(texts: Words, placed: Placed) -> str:
    """Return the drawing of one node."""
    drawn = {Kind.DEVICE: _device, Kind.JOINT: _joint, Kind.OPEN: _open, Kind.BARE: _bare}
    return tag("g", *drawn[placed.node.kind](texts, placed))


def extents(rows: Rows) -> Extents:
    """Return slot → its first and its last row."""
    found: Extents = {}
    for touch, y in rows:
        first, last = found.get(touch.slot, (y, y))
        found[touch.slot] = (min(first, y), max(last, y))
    return found


def _device(texts: Words, placed: Placed) -> Iterator[str]:
    node = placed.node
    body = body_width(node)
    x, y, high = placed.x + placed.sides[0], placed.y, placed.height
    yield tag("title", text_of(" · ".join(filter(None, (node.name, node.detail, node.zone)))))
    yield tag("rect", x=x, y=y, width=body, height=high, rx=5, class_="mp-box")
    middle, room = y + high / 2, min(body, BODY_MOST) - 2 * PAD + 4
    lift = 0 if node.detail else 4
    yield words(x + body / 2, middle + lift, fitting(node.name, NAME_SIZE + 1, room), "mp-name",
                text_anchor="middle")  # fmt: skip
    if node.detail:
        yield words(x + body / 2, middle + 12, fitting(node.detail, DETAIL_SIZE, room), "mp-detail",
                    text_anchor="middle")  # fmt: skip
    yield from _docks(texts, placed, (x, x + body))


def _docks(texts: Words, placed: Placed, edges: tuple[float, float]) -> Iterator[str]:
    by_end = {dock.mounted.end: dock for dock in placed.node.docks}
    left, right = placed.blocks[0]
    done: set[str] = set()
    for rows, edge, away in ((left, edges[0], -1), (right, edges[1], 1)):
        for slot, span in extents(rows).items():
            if slot in done:
                yield _again(placed, span)
            elif slot in by_end:
                done.add(slot)
                yield from _dock(texts, by_end[slot], edge, placed.half, span, away)


def _dock(
    texts: Words, dock: Dock, edge: float, wide: float, span: tuple[float, float], away: int
) -> Iterator[str]:
    first = edge if away > 0 else edge - wide
    yield half(texts, dock.mounted, first, wide, span, away)
    if dock.mate:
        yield half(texts, dock.mate, first + away * wide, wide, span, -away)


def _again(placed: Placed, span: tuple[float, float]) -> str:
    """A second lead of a connector, on the other side (looping): a dashed line joins them."""
    x = placed.x + placed.sides[0]
    y = sum(span) / 2 + 11
    return path((x + 6, y), (x + body_width(placed.node) - 6, y), class_="mp-through")


def _joint(texts: Words, placed: Placed) -> Iterator[str]:
    node, wide = placed.node, placed.half
    yield tag("title", text_of(f"{node.mate} · {texts.show(node.zone)}"))
    if len(placed.blocks) > 1:
        yield from _stacked(texts, placed)
        return
    left, right = placed.blocks[0]
    spans = extents(left), extents(right)
    first = _first(placed, spans)
    for what in node.halves:
        on_left = what.end == first
        span = spans[0 if on_left else 1].get(what.end, (placed.y + 16, placed.y + 16))
        whole = (min(span[0], placed.y + 16), max(span[1], placed.y + placed.height - 16))
        yield half(texts, what, placed.x + (0 if on_left else wide), wide, whole, 1 if on_left else -1)


def _first(placed: Placed, spans: tuple[Extents, Extents]) -> str:
    """Return the half on the left: the one with wires there, else the one without wires on the right."""
    ends = [what.end for what in placed.node.halves]
    return next(
        (end for end in ends if end in spans[0]), next((end for end in ends if end not in spans[1]), ends[0])
    )


def _stacked(texts: Words, placed: Placed) -> Iterator[str]:
    """One half above the other: both have leads on one side, or one of them on both."""
    by_end = {what.end: what for what in placed.node.halves}
    lower = False
    for left, right in placed.blocks:
        for slot, span in extents((*left, *right)).items():
            yield half(texts, by_end[slot], placed.x, placed.width, span, -1 if lower else 1)
            lower = True


def _open(texts: Words, placed: Placed) -> Iterator[str]:
    left, right = placed.blocks[0]
    what = placed.node.halves[0]
    span = (placed.y + 16, placed.y + placed.height - 16)
    yield half(texts, what, placed.x, placed.half, span, 1 if left or not right else -1)


def _bare(texts: Words, placed: Placed) -> Iterator[str]:
    y = placed.y + placed.height / 2
    yield tag("title", text_of(f"{placed.node.name} · {texts('diagram.bare')}"))
    yield tag("circle", cx=placed.x + 8, cy=y, r=5, class_="mp-end")
    if width(placed.node.name, DETAIL_SIZE):
        yield words(placed.x, y + 20, placed.node.name, "mp-detail")
