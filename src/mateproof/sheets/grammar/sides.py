"""A cell that states several quantities: in two units, or several of one unit.

37,5 mm / 1.476 inch      9 mm (0.35 in)      one thing in two units: two statements
1, 1.5, 2.5 mm²           230 V / 400 V       a list
-40/+85 °C                                    a range
160 V/2.5 kV/2                                none of these (see `ratings`)
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mateproof.sheets.grammar.quantity import Quantity, quantities
from mateproof.sheets.grammar.settle import Readings, agree, by_neighbour, is_second_statement
from mateproof.vocabulary.units import kind_of
from mateproof.vocabulary.values import Exact, Range

_SLASH = re.compile(r" ?/ ?| ?; ?| ?\| ?| = ")
_LIST = re.compile(r", (?=[-+]?\d)|; ?| (?:and|und|or|oder|&) (?=[-+]?\d)")
_MOST = 24  # items of a list; more is a table


class Sides(NamedTuple):
    """What a cell states: one or two statements, or the items of a list; and what is in brackets."""

    statements: tuple[Readings, ...] = ()
    items: tuple[Readings, ...] = ()
    asides: tuple[tuple[str, Readings], ...] = ()
    by_slash: bool = False


def sides(text: str, asides: tuple[str, ...]) -> Sides | None:
    """Return what the cell states; None where a part of it is no quantity."""
    whole = () if " / " in text else quantities(text)
    if whole:
        return _with_brackets(text, whole, asides)
    pieces = _SLASH.split(text)
    if 2 <= len(pieces) <= _MOST:
        found = [quantities(piece) for piece in pieces]
        if all(found):
            return _slashed(pieces, found, asides)
    pieces = _LIST.split(text)
    if 2 <= len(pieces) <= _MOST:
        found = [quantities(piece) for piece in pieces]
        if all(found):
            return Sides(items=_borrowed(found), asides=_read(asides))
    late = quantities(text) if " / " in text else ()  # "250 V AC / DC"
    return _with_brackets(text, late, asides) if late else None


def _read(asides: tuple[str, ...]) -> tuple[tuple[str, Readings], ...]:
    return tuple((aside, quantities(aside)) for aside in asides)


def _with_brackets(text: str, whole: Readings, asides: tuple[str, ...]) -> Sides:
    """Tell a bracket that says the same again in another unit from one that holds a condition."""
    for aside in asides:
        found = quantities(aside)
        if _is_dual(text, whole, aside, found):
            others = tuple(other for other in asides if other != aside)
            return Sides(_settled(text, whole, aside, found), asides=_read(others))
    return Sides((whole,), asides=_read(asides))


def _slashed(pieces: list[str], found: list[Readings], asides: tuple[str, ...]) -> Sides | None:
    if len(pieces) == 2 and _is_dual(pieces[0], found[0], pieces[1], found[1]):
        return Sides(_settled(pieces[0], found[0], pieces[1], found[1]), asides=_read(asides))
    span = _temperatures(found)
    if span:
        return Sides(((span,),), asides=_read(asides))
    if found[-1][0].unit == "inch" and len(found) == 2 and not found[0][0].unit:
        return None  # "1 / 2 inch" may be a half
    return Sides(items=_borrowed(found), asides=_read(asides), by_slash=True)


def _is_dual(text: str, one: Readings, beside: str, other: Readings) -> bool:
    """Metric beside customary is one thing twice, even where it disagrees; V beside kV only if it agrees."""
    units = one[0].unit, other[0].unit
    if is_second_statement(units):
        return True
    if units[0] == units[1] or not kind_of(units[0]) or kind_of(units[0]) != kind_of(units[1]):
        return False
    return any(agree(text, first, beside, second) for first in one for second in other)


def _settled(text: str, one: Readings, beside: str, other: Readings) -> tuple[Readings, Readings]:
    """Let a quantity with one reading tell which of its neighbour's readings is meant."""
    if len(one) > 1 and len(other) == 1:
        one = by_neighbour(text, one, beside, other[0])
    elif len(other) > 1 and len(one) == 1:
        other = by_neighbour(beside, other, text, one[0])
    elif len(one) > 1 and len(other) > 1:
        pairs = [(a, b) for a in one for b in other if agree(text, a, beside, b)]
        if len(pairs) == 1:
            return ((pairs[0][0],), (pairs[0][1],))
    return one, other


def _temperatures(found: list[Readings]) -> Quantity | None:
    """Read "-40/+85 °C": from below zero to above it."""
    if len(found) != 2 or len(found[0]) != 1 or len(found[1]) != 1:
        return None
    (low,), (high,) = found
    if high.unit not in {"°C", "°F"} or low.unit not in {"", high.unit}:
        return None
    if not isinstance(low.value, Exact) or not isinstance(high.value, Exact):
        return None
    below, above = low.value.low, high.value.low
    if below is None or above is None or not below < 0 < above:
        return None
    return Quantity(Range(below, above), high.unit)


def _borrowed(found: list[Readings]) -> tuple[Readings, ...]:
    """Give numbers without a unit the one that is printed behind the last of them: "0.5/0.75/1 mm²"."""
    last = found[-1][0]
    if any(one.unit for readings in found[:-1] for one in readings) or not last.unit:
        return tuple(found)
    lent = last.unit, last.conditions
    return tuple(tuple(Quantity(one.value, *lent) for one in readings) for readings in found)
