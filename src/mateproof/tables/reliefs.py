"""Which strain relief suits a cable best, where several that are listed hold it.

Ranges of cable diameters overlap. Of two reliefs of the same colour and number of poles that both hold a
cable, the better one is that whose range has the cable's diameter nearer to its middle, unless the plan
prefers the narrowest or the widest range; the one that is planned stays the best as long as no other is
strictly better.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mateproof.tables.partpairs import KnownParts
from mateproof.vocabulary.ordering import Fit

Row = Mapping[str, Any]
_NEARER = 1e-9
"""Two distances (mm) that differ by less are the same: they come from decimal numbers."""


def best_relief(
    parts: KnownParts, rows: Mapping[tuple[str, str], Row], preferred: Mapping[str, str | None]
) -> Callable[[str, str | None, str | None, float | None], str | None]:
    """Return (plan, part, planned relief, cable's diameter in mm) → the best relief that the part lists.

    `rows` are those of the parts table by (plan, part), `preferred` what each plan prefers. None
    where a datum is missing or the planned relief does not hold the cable.
    """

    def answer(plan: str, part: str | None, planned: str | None, diameter: float | None) -> str | None:
        known, own = parts[plan].get(part or ""), rows.get((plan, planned or ""))
        if known is None or diameter is None or own is None or not holds(own, diameter):
            return None
        fit = preferred.get(plan)
        others = dict.fromkeys(relation.other for relation in known.part.relations)
        named = [(name, rows.get((plan, name))) for name in others]
        alike = [(name, row) for name, row in named if row and _alike(row, own) and holds(row, diameter)]
        now = misfit(own, diameter, fit) - _NEARER
        nearer = [
            (misfit(row, diameter, fit), name) for name, row in alike if misfit(row, diameter, fit) < now
        ]
        return min(nearer)[1] if nearer else planned

    return answer


def holds(row: Row, diameter: float) -> bool:
    """Return whether a part is a strain relief that holds a cable of a diameter (mm)."""
    low, high = row["cable_diameter_low_mm"], row["cable_diameter_high_mm"]
    is_relief = row["part_class"] == "strain relief"
    return is_relief and low is not None and high is not None and bool(low <= diameter <= high)


def _alike(row: Row, own: Row) -> bool:
    same = all(row[name] is not None and row[name] == own[name] for name in ("colour", "poles"))
    return same and row["part_class"] == "strain relief"


def misfit(row: Row, diameter: float, fit: str | None = None) -> float:
    """Return how badly (mm) a strain relief that holds a cable suits it, by what the plan prefers."""
    low, high = float(row["cable_diameter_low_mm"]), float(row["cable_diameter_high_mm"])
    if fit == Fit.NARROW:
        return high - low
    return low - high if fit == Fit.WIDE else abs(diameter - (low + high) / 2)
