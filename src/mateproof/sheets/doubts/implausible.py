"""A value that no real part has: outside the plausible ends of its property, in its unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from math import inf
from typing import NamedTuple

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.units import convert
from mateproof.vocabulary.values import Exact, Range, Text, Value, plain

_HELP = "compare it with the drawing or the package: a unit or a mark may be wrong"


class _Plausible(NamedTuple):
    """The ends of what is plausible, in `unit`; infinite where the dictionary gives none."""

    low: float
    high: float
    unit: str


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each number beyond what the dictionary holds for possible."""
    bounded = _bounded()
    for part, stated in zip(sheet.parts, sheet.stated, strict=True):
        for name, facts in stated.items():
            ends = bounded.get(name)
            if ends is None:
                continue
            low, high, unit = ends
            for fact in facts:
                outside = _outside(fact, low, high, unit)
                if outside:
                    message = f"{part.item_number}: {fact.label} {outside}"
                    yield Doubt("implausible", message, ((fact.label, fact.source),), _HELP)


@cache
def _bounded() -> Mapping[str, _Plausible]:
    """Return the plausible ends of each property that has some: every fact of every sheet is asked for."""
    return {
        name: _Plausible(
            -inf if known.low is None else known.low, inf if known.high is None else known.high, known.unit
        )
        for name, known in PROPERTIES.items()
        if known.kind == "number" and (known.low is not None or known.high is not None)
    }


def _is_within(value: Value, low: float, high: float) -> bool:
    if isinstance(value, Exact):
        return low <= value.value <= high
    return isinstance(value, Range) and low <= value.low <= high and low <= value.high <= high


def _outside(fact: Fact, low: float, high: float, unit: str) -> str:
    """Say which printed end lies beyond which plausible one; "" for none."""
    value = fact.value
    if value is None or isinstance(value, Text):
        return ""
    if fact.unit == unit and _is_within(value, low, high):
        return ""  # nearly every number, told in a quarter of the time
    for end in (value.low, value.high):
        number = None if end is None else convert(end, fact.unit, unit)
        if end is None or number is None or low <= number <= high:
            continue
        beyond = f"below {plain(low)}" if number < low else f"above {plain(high)}"
        return f"{plain(end)} {fact.unit} is {beyond} {unit}".replace("  ", " ").rstrip()
    return ""
