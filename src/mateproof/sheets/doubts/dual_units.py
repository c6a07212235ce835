"""Two unit systems in one cell that disagree by more than the rounding of their printed places.

9 mm / 0.35 inch agrees: 0.35 inch stands for anything from 0.345 to 0.355 inch, and 9 mm is 0.3543 inch.
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


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each cell whose two statements cannot be the same quantity."""
    for fact in sheet.paired:
        if not _cell_agrees(fact.raw, fact.unit, fact.also[0].unit):
            message = f"{clean(fact.raw)}: the two statements differ by more than their rounding"
            yield Doubt("dual-units", message, ((fact.label, fact.source),), "both are kept; ask the maker")


@lru_cache(maxsize=8192)
def _cell_agrees(raw: str, unit: str, beside: str) -> bool:
    """Compare the printed numbers that stand for each other: both low ends, both high ends."""
    into = _INTO.get((unit, beside))
    sides = [_NUMBER.findall(side) for side in clean(raw).split("/")]
    if into is None or len(sides) != 2 or len(sides[0]) != len(sides[1]):
        return True
    return all(_agree(one, other, *into) for one, other in zip(*sides, strict=True))


def _agree(one: str, other: str, factor: float, offset: float) -> bool:
    first, second = number(one, three_places=True), number(other, three_places=True)
    if first is None or second is None:
        return True  # nothing was read, so nothing can disagree
    room = abs(factor) * 0.5 * 10.0 ** -places(one) + 0.5 * 10.0 ** -places(other)
    return abs(first * factor + offset - second) <= room * (1 + 1e-9)
