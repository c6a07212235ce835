"""Two unit systems in one cell, of which the second is not the first, converted and rounded.

9 mm / 0.35 inch agrees: 9 mm is 0.3543 inch, printed with two places. 8 mm / 0.314 inch does not: 8 mm is
0.31496 inch, with three places 0.315.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mateproof.parts.part import Doubt
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.number import NUMBER, number, places
from mateproof.sheets.sheet import Sheet

_INTO = {  # (unit, unit beside it) → factor and offset from the first to the second
    ("mm", "inch"): (1 / 25.4, 0.0),
    ("cm", "inch"): (1 / 2.54, 0.0),
    ("°C", "°F"): (1.8, 32.0),
    ("g", "oz"): (1 / 28.349523125, 0.0),
    ("kg", "lb"): (1 / 0.45359237, 0.0),
}
_NUMBER = re.compile(NUMBER)
_BETWEEN = re.compile(r"[/(]")
_FIRST_NAMES = {"inch": ("in", '"', "″", "Zoll"), "°F": ("°F",), "oz": ("oz",), "lb": ("lb",)}
"""How a unit of the second system is printed where it stands first: "0.35 inch / 9 mm"."""


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each cell whose two statements cannot be the same quantity."""
    for fact in sheet.paired:
        if not _cell_agrees(fact.raw, fact.unit, fact.also[0].unit):
            message = f"{clean(fact.raw)}: the two statements differ by more than their rounding"
            yield Doubt("dual-units", message, ((fact.label, fact.source),), "both are kept; ask the maker")


@lru_cache(maxsize=8192)
def _cell_agrees(raw: str, unit: str, beside: str) -> bool:
    """Compare the printed numbers that stand for each other: both low ends, both high ends."""
    sides = [_NUMBER.findall(side) for side in _BETWEEN.split(clean(raw))]
    if len(sides) != 2 or len(sides[0]) != len(sides[1]):
        return True
    into = _into(clean(raw), unit, beside)
    return into is None or all(_agree(one, other, *into) for one, other in zip(*sides, strict=True))


def _into(raw: str, unit: str, beside: str) -> tuple[float, float] | None:
    """Return factor and offset from the unit that is printed first to the other one."""
    known = _INTO.get((unit, beside))
    if known is None or not any(name in _BETWEEN.split(raw)[0] for name in _FIRST_NAMES[beside]):
        return known
    factor, offset = known
    return 1 / factor, -offset / factor


def _agree(one: str, other: str, factor: float, offset: float) -> bool:
    """Return whether the second number is the first one, rounded to the places that it is printed with."""
    first, second = number(one, three_places=True), number(other, three_places=True)
    if first is None or second is None:
        return True  # nothing was read, so nothing can disagree
    return abs(first * factor + offset - second) <= 0.5 * 10.0 ** -places(other) * (1 + 1e-9)
