"""Leads: one stroke for each conductor, side by side; neutral and protective earth in their IEC 60445 colours."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.diagram.measure import fitting
from mateproof.documents.diagram.routing import Route
from mateproof.documents.diagram.svg import path, tag, text_of, words
from mateproof.documents.diagram.widths import LABEL_MOST, LABEL_SIZE, STROKE
from mateproof.vocabulary.conductors import EARTH_MARKS

NEUTRAL = frozenset({"N", "N1", "N2", "N3", "PEN"})


def lead(route: Route) -> str:
    """Return the strokes and the label of one lead."""
    wire = route.wire
    strokes = wire.strokes or ("",)
    title = tag("title", text_of(" · ".join(filter(None, (wire.text, " ".join(filter(None, strokes)))))))
    drawn = [stroke for index, name in enumerate(strokes) for stroke in _stroke(route, index, name)]
    x, y = route.label
    above = y - STROKE * len(strokes) / 2 - 4
    label = words(x, above, fitting(wire.text, LABEL_SIZE, LABEL_MOST), "mp-label") if wire.text else ""
    return tag("g", title, *drawn, label)


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
