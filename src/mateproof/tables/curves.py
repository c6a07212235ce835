"""Derating curves: the current that a part carries at the temperature of its place.

A curve is a list of facts, a current at a temperature each. Between two points the straight line counts: a
curve that falls ever faster lies above it. Beyond its hottest point a curve says nothing; below the coldest
the current of that one counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from mateproof.parts.measured import measured
from mateproof.tables.known import Known
from mateproof.tables.partpairs import KnownParts

CURVES = ("derating_curve", "base_curve")
"""Properties that are curves, the one first that counts where a part states both."""
Points = Sequence[tuple[float, float]]
"""(°C, A), the coldest first."""
Answer = tuple[str | None, float | None]
_DEGREES = re.compile(r"([+\-−]?[0-9]+(?:[.,][0-9]+)?) ?°C")


def curves(parts: KnownParts) -> Callable[[str, str | None, float | None], Answer]:
    """Return (plan, part, °C) → which curve the part states, and the current in A there."""

    def answer(plan: str, part: str | None, at: float | None) -> Answer:
        known = parts[plan].get(part or "")
        for name in CURVES if known else ():
            if found := points(known, name):
                return name, None if at is None else current(found, at)
        return None, None

    return answer


def points(known: Known | None, property: str) -> Points:
    """Return the points of one curve; a fact without temperature is none."""
    found = []
    for fact in known.part.of(property) if known else ():
        value, where = measured(fact), _DEGREES.fullmatch(fact.conditions.get("temperature", ""))
        if value and value.low is not None and where:
            found.append((float(where[1].replace(",", ".").replace("−", "-")), value.low))
    return sorted(found)


def current(found: Points, at: float) -> float | None:
    """Return the current of a curve at a temperature; None where it is hotter than the curve goes."""
    if at <= found[0][0]:
        return found[0][1]
    for (cold, more), (hot, less) in pairwise(found):
        if at <= hot:
            return more + (less - more) * (at - cold) / (hot - cold)
    return None
