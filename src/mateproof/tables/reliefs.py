"""Which strain relief suits a cable best, where several that are listed hold it.

Ranges of cable diameters overlap. Of two reliefs of the same colour and number of poles that both hold a
cable, the better one is that whose range has the cable's diameter nearer to its middle; the one that is
planned stays the best as long as no other is strictly nearer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mateproof.tables.partpairs import KnownParts

Row = Mapping[str, Any]
_NEARER = 1e-9
"""Two distances (mm) that differ by less are the same: they come from decimal numbers."""


def best_relief(
    parts: KnownParts, rows: Mapping[tuple[str, str], Row]
) -> Callable[[str, str | None, str | None, float | None], str | None]:
    """Return (plan, part, planned relief, cable's diameter in mm) → the best relief that the part lists.

    `rows` are those of the parts table by (plan, part). None where a datum is missing or the planned relief
    does not hold the cable.
    """

    def answer(plan: str, part: str | None, planned: str | None, diameter: float | None) -> str | None:
        known, own = parts[plan].get(part or ""), rows.get((plan, planned or ""))
        if known is None or diameter is None or own is None or not _holds(own, diameter):
            return None
        others = dict.fromkeys(relation.other for relation in known.part.relations)
        named = [(name, rows.get((plan, name))) for name in others]
        alike = [(name, row) for name, row in named if row and _alike(row, own) and _holds(row, diameter)]
        nearer = [
            (_distance(row, diameter), name)
            for name, row in alike
            if _distance(row, diameter) < _distance(own, diameter) - _NEARER
        ]
        return min(nearer)[1] if nearer else planned

    return answer


def _holds(row: Row, diameter: float) -> bool:
    low, high = row["cable_diameter_low_mm"], row["cable_diameter_high_mm"]
    is_relief = row["part_class"] == "strain relief"
    return is_relief and low is not None and high is not None and bool(low <= diameter <= high)


def _alike(row: Row, own: Row) -> bool:
    same = all(row[name] is not None and row[name] == own[name] for name in ("colour", "poles"))
    return same and row["part_class"] == "strain relief"


def _distance(row: Row, diameter: float) -> float:
    return float(abs(diameter - (row["cable_diameter_low_mm"] + row["cable_diameter_high_mm"]) / 2))
