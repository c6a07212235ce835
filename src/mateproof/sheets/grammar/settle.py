"""Which of two readings is meant: "1,476" beside "37,5 mm", "5,000 MΩ" where five are out of question.

A quantity with two readings is settled by what stands beside it in the same cell, if the two say the same
in two units up to the rounding of their printed places; else by the plausible values of its property; else
by the decimal mark of the sheet, where every other number on it has the same one. What none decides stays
words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mateproof.sheets.grammar.number import places
from mateproof.sheets.grammar.quantity import Quantity
from mateproof.vocabulary.properties import Property
from mateproof.vocabulary.units import UNITS, convert
from mateproof.vocabulary.values import Value

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_HALF = 0.5 * (1 + 1e-9)

Readings = tuple[Quantity, ...]

_USUAL: dict[str, tuple[float, float]] = {
    "mating_cycles": (2, 100_000),
    "rated_voltage": (6, 100_000),
    "nominal_voltage": (6, 100_000),
    "test_voltage": (50, 100_000),
    "insulation_resistance": (20, 1e12),
}
"""Property → what is usual for it in its unit: narrower than what raises a doubt, since it only has to tell
1 V from 1000 V and 5 MΩ from 5000 MΩ."""


def by_neighbour(printed: str, found: Readings, beside_printed: str, beside: Quantity) -> Readings:
    """Return the readings that agree with the sure quantity beside them; all where none does."""
    agreeing = tuple(one for one in found if agree(printed, one, beside_printed, beside))
    return agreeing or found


def choose(found: Readings, property: Property | None, mark: str = "") -> Quantity | None:
    """Return the one reading that is meant; None where nothing decides.

    `mark` is the decimal mark of the sheet, "." or ",", as `convention.mark` tells it.
    """
    if len(found) == 1:
        return found[0]
    left = tuple(one for one in found if property is None or _plausible(one, property))
    if len(left) == 1 and property is not None:
        return left[0]
    # `quantities` gives the reading with a decimal point first.
    return found[mark == ","] if mark and len(left) == 2 else None


def agree(printed: str, one: Quantity, beside_printed: str, other: Quantity) -> bool:
    """Return whether two quantities are the same up to the rounding of their printed places."""
    ends = zip(_ends(one.value), _ends(other.value), strict=True)
    step, beside_step = _step(printed), _step(beside_printed)
    return all(_same(pair, (one.unit, other.unit), (step, beside_step)) for pair in ends)


def _same(
    pair: tuple[float | None, float | None], units: tuple[str, str], steps: tuple[float, float]
) -> bool:
    first, second = pair
    if first is None or second is None:
        return first is second
    there = convert(first, *units)
    moved = convert(first + steps[0], *units)
    if there is None or moved is None:
        return False
    return abs(there - second) <= _HALF * (abs(moved - there) + steps[1])


def _step(printed: str) -> float:
    """Return the last printed place: 0.1 for "37,5"; of several numbers, the coarsest."""
    return 10.0 ** -min(map(places, _NUMBER.findall(printed)), default=0)


def _ends(value: Value) -> tuple[float | None, float | None]:
    return value.low, value.high


def _plausible(one: Quantity, property: Property) -> bool:
    """Return whether a number with three places, or with three zeros in a row, can be meant."""
    numbers = [end for end in _ends(one.value) if end is not None]
    low, high = _USUAL.get(property.id, (property.low, property.high))
    if property.count and not all(number.is_integer() for number in numbers):
        return False
    unit = one.unit if UNITS.get(one.unit, UNITS["pcs"]).kind != "count" else ""
    inside = [convert(number, unit, property.unit) for number in numbers]
    return all(
        number is not None and (low is None or low <= number) and (high is None or number <= high)
        for number in inside
    )


def unit_fits(unit: str, property: Property) -> bool:
    """Return whether a printed unit measures what the property is."""
    if unit == property.unit:
        return True
    kind, due = _kind(unit), _kind(property.unit)
    if property.count:
        return kind == "count"
    return bool(kind) and (kind == due or {kind, due} == {"area", "gauge"})


def _kind(unit: str) -> str:
    entry = UNITS.get(unit)
    return entry.kind if entry else ""


def is_second_statement(units: Iterable[str]) -> bool:
    """Return whether different units state one thing twice: one is metric, one customary ("mm / inch")."""
    one, other = (UNITS.get(unit) for unit in units)
    if one is None or other is None or one.customary == other.customary:
        return False
    return one.kind == other.kind or {one.kind, other.kind} == {"area", "gauge"}
