"""Numbers of poles, potentials and connection points that cannot belong to one connector."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.values import Exact, plain


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt where points are fewer than poles or potentials, or do not spread evenly."""
    poles, points = _only(sheet, "poles"), _only(sheet, "connection_points")
    potentials, each = _only(sheet, "potentials"), _only(sheet, "conductors_per_pole")
    if points and poles and _number(points) < _number(poles):
        yield _doubt(points, poles, f"{_said(poles)} poles have only {_said(points)} connection points")
    elif points and potentials and _number(points) < _number(potentials):
        yield _doubt(
            points, potentials, f"{_said(potentials)} potentials have only {_said(points)} connection points"
        )
    elif points and poles and each and _number(points) != _number(poles) * _number(each):
        expected = plain(_number(poles) * _number(each))
        said = f"{_said(poles)} poles with {_said(each)} conductors each are {expected} connection points, "
        yield _doubt(points, poles, f"{said}printed are {_said(points)}")
    elif points and poles and potentials and _uneven(points, poles, potentials):
        yield _doubt(
            points, poles, f"{_said(points)} connection points do not spread evenly over {_said(poles)} poles"
        )


def _uneven(points: Fact, poles: Fact, potentials: Fact) -> bool:
    return _number(potentials) == _number(poles) and _number(points) % _number(poles) != 0


def _only(sheet: Sheet, property: str) -> Fact | None:
    """Return the one number of a property that holds without conditions."""
    facts = [fact for fact in sheet.of(property) if isinstance(fact.value, Exact) and not fact.conditions]
    return facts[0] if facts and len({_number(fact) for fact in facts}) == 1 and _number(facts[0]) else None


def _number(fact: Fact) -> float:
    low = fact.value.low if fact.value else None
    return low or 0.0


def _said(fact: Fact) -> str:
    return plain(_number(fact))


def _doubt(one: Fact, other: Fact, message: str) -> Doubt:
    places = ((one.label, one.source), (other.label, other.source))
    return Doubt("poles-points", message, places, "both are kept; count them on the drawing")
