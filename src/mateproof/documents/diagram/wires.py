"""Leads: one stroke for each conductor; neutral and protective earth in their IEC 60445 colours."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.diagram.measure import fitting
from mateproof.documents.diagram.routing import Route
from mateproof.documents.diagram.svg import path, tag, text_of, words
from mateproof.documents.diagram.widths import DETAIL_SIZE, LABEL_MOST, LABEL_SIZE, STROKE
from mateproof.vocabulary.conductors import EARTH_MARKS

NEUTRAL = frozenset({"N", "N1", "N2", "N3", "PEN"})


def lead(route: Route) -> str:
    """Return the strokes and the label of one lead."""
    wire = route.wire
    facts = (wire.key, wire.detail, " ".join(filter(None, wire.strokes)))
    title = tag("title", text_of(" · ".join(filter(None, facts))))
    if not wire.strokes:
        return tag("g", title, path(*route.points, class_="mp-link"))
    drawn = [stroke for index, name in enumerate(wire.strokes) for stroke in _stroke(route, index, name)]
    return tag("g", title, *drawn, *_label(route))


def _label(route: Route) -> Iterator[str]:
    """The name above the strokes; below them length and make, or where a cut lead goes on."""
    wire, (x, y) = route.wire, route.label
    half = STROKE * len(wire.strokes) / 2
    yield words(x, y - half - 2.5, fitting(wire.key, LABEL_SIZE, LABEL_MOST), "mp-label")
    leads_right = route.points[0][0] < route.points[-1][0]
    below = f"▸ {route.goes_on}" if leads_right else f"◂ {route.goes_on}"
    text = below if route.goes_on else wire.detail
    yield words(x, y + half + 9.5, fitting(text, DETAIL_SIZE, LABEL_MOST), "mp-detail")


def _stroke(route: Route, index: int, name: str) -> Iterator[str]:
    wire = route.wire
    offset = (index - (max(len(wire.strokes), 1) - 1) / 2) * STROKE
    points = tuple(shifted(route.points, offset))
    known = "" if wire.known_strokes else " mp-unknown"
    if name.upper() in EARTH_MARKS:
        yield path(*points, class_="mp-wire mp-pe")
        yield path(*points, class_="mp-wire mp-pe2")
    elif name.upper() in NEUTRAL:
        yield path(*points, class_="mp-wire mp-n")
    else:
        yield path(*points, class_=f"mp-wire{known}")


def shifted(points: tuple[tuple[float, float], ...], offset: float) -> Iterator[tuple[float, float]]:
    """Move a route sideways: rows down by `offset`, the upright piece so that strokes do not cross."""
    if len(points) == 2:
        yield from ((x, y + offset) for x, y in points)
        return
    (x0, y0), (x1, _), (x2, y2), (x3, _) = points
    turned_back = (x1 - x0) * (x3 - x2) < 0
    away = 1 if y2 < y0 else -1
    yield from (
        (x0, y0 + offset),
        (x1 + away * offset, y0 + offset),
        (x2 + away * offset, y2 + (-offset if turned_back else offset)),
        (x3, y2 + (-offset if turned_back else offset)),
    )
