"""One quantity with its unit: exact, approximate, a range or a bound.

4 mm²      0,5 ... 2,5 mm²      approx. 20 ... 70 N      > 80 N      up to 600 V      AWG 12
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mateproof.sheets.grammar.number import NUMBER, number
from mateproof.sheets.grammar.units import THREE_PLACES, UNIT, canonical
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range

_DOTS = r"(?:\.{2,3}|…|–|(?:to|bis)(?= ))"
_QUANTITY = re.compile(
    rf"(?P<approx>approx\.?|about|ca\.?|≈|~)? ?"
    rf"(?P<bound>>=|<=|[<>≤≥]|min\.?|max\.?|up to|from|below|above|bis zu|ab)? ?"
    rf"(?:(?P<before>AWG) ?)?"
    rf"(?P<a>{NUMBER}) ?(?P<inner>{UNIT})?"
    rf"(?: ?{_DOTS} ?(?P<b>{NUMBER}) ?(?P<outer>{UNIT})?)?",
    re.IGNORECASE,
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
    found = match.groupdict()
    unit = _unit(found)
    if unit is None:
        return None
    three = unit in THREE_PLACES
    first = number(found["a"], three_places=three)
    second = number(found["b"], three_places=three) if found["b"] else None
    if first is None or (found["b"] and second is None):
        return None
    value = _value(found, first, second, unit)
    return None if value is None else Quantity(value, unit)


def _unit(found: dict[str, str | None]) -> str | None:
    """Return the one unit of both ends, "" for none, None where the ends do not share one."""
    try:
        printed = {canonical(found[name] or "") for name in ("before", "inner", "outer") if found[name]}
    except KeyError:  # the pattern ignores case, units do not: "MM" and "KV" are not read
        return None
    one_sided = found["b"] and found["inner"] and not found["outer"]
    if len(printed) > 1 or one_sided:
        return None
    return printed.pop() if printed else ""


def _value(found: dict[str, str | None], first: float, second: float | None, unit: str) -> Measured | None:
    bound = found["bound"]
    if bound:
        return None if second is not None or found["approx"] else _bound(bound, first)
    exact: Exact | Range = Exact(first)
    if second is not None:
        # AWG numbers fall as conductors grow; its ends stay in the order of the statement beside it.
        if second < first and unit != "AWG":
            return None
        exact = Range(first, second)
    return Approximate(exact) if found["approx"] else exact


def _bound(word: str, limit: float) -> Bound:
    side, strict = _BOUNDS[word.lower().rstrip(".")]
    return Bound(low=limit, strict=strict) if side == "low" else Bound(high=limit, strict=strict)
