"""One quantity with its unit: exact, approximate, a range or a bound.

4 mm²      0,5 ... 2,5 mm²      approx. 20 ... 70 N      > 80 N      up to 600 V      AWG 12
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mateproof.sheets.grammar.number import NUMBER, number
from mateproof.sheets.grammar.units import THREE_PLACES, UNIT, canonical
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range

_DOTS = r"(?:\.{2,3}|…|–|(?i:to|bis)(?= ))"
_QUANTITY = re.compile(  # words in any case, units only as they are written: mΩ is no MΩ
    rf"(?i:(?P<approx>approx\.?|about|ca\.?|≈|~)? ?"
    rf"(?P<bound>>=|<=|[<>≤≥]|min\.?|max\.?|up to|from|below|above|bis zu|ab)? ?)"
    rf"(?:(?P<before>AWG) ?)?"
    rf"(?P<a>{NUMBER}) ?(?P<inner>{UNIT})?"
    rf"(?: ?{_DOTS} ?(?P<b>{NUMBER}) ?(?P<outer>{UNIT})?)?",
)
_BOUNDS = {
    ">=": ("low", False), "≥": ("low", False), "min": ("low", False), "from": ("low", False),
    "ab": ("low", False), ">": ("low", True), "above": ("low", True),
    "<=": ("high", False), "≤": ("high", False), "max": ("high", False), "up to": ("high", False),
    "bis zu": ("high", False), "<": ("high", True), "below": ("high", True),
}  # fmt: skip

Measured = Exact | Range | Bound | Approximate


class Quantity(NamedTuple):
    """A value and its unit in canonical spelling; "" where none is printed."""

    value: Measured
    unit: str


def quantity(text: str) -> Quantity | None:
    """Return the quantity that the whole (cleaned) text states; None when it is anything else."""
    match = _QUANTITY.fullmatch(text)
    if not match:
        return None
    approx, bound, before, low, inner, high, outer = match.groups()
    if high and inner and not outer:
        return None
    unit = _unit(before, inner, outer)
    if unit is None:
        return None
    first = number(low, three_places=unit in THREE_PLACES)
    second = number(high, three_places=unit in THREE_PLACES) if high else None
    if first is None or (high and second is None):
        return None
    value = _bounded(bound, approx, first, second) if bound else _value(approx, first, second, unit)
    return None if value is None else Quantity(value, unit)


def _unit(*printed: str | None) -> str | None:
    """Return the one unit of both ends, "" for none, None where the ends do not share one."""
    units = {canonical(unit) for unit in printed if unit}
    if len(units) > 1:
        return None
    return units.pop() if units else ""


def _value(approx: str | None, first: float, second: float | None, unit: str) -> Measured | None:
    exact: Exact | Range = Exact(first)
    if second is not None:
        # AWG numbers fall as conductors grow; its ends stay in the order of the statement beside it.
        if second < first and unit != "AWG":
            return None
        exact = Range(first, second)
    return Approximate(exact) if approx else exact


def _bounded(word: str, approx: str | None, limit: float, second: float | None) -> Bound | None:
    if approx or second is not None:
        return None
    side, strict = _BOUNDS[word.lower().rstrip(".")]
    return Bound(low=limit, strict=strict) if side == "low" else Bound(high=limit, strict=strict)
