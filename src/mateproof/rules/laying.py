"""What several rules ask about laid cables: whether the plan says how, and whether they carry a current."""

from __future__ import annotations

import polars as pl

from mateproof.rules.once import asked_once
from mateproof.vocabulary.ampacity import GROUPING, at_most, carried

LAID = pl.any_horizontal(pl.col(name).is_not_null() for name in ("reference_method", "grouped", "ampacity_a"))
"""The plan says something about how the lead is laid."""
_FACTS = (
    "insulation",
    "reference_method",
    "cross_section_mm2",
    "line_count",
    "ambient_high_c",
    "grouped",
    "arrangement",
)


def carries(current: str) -> pl.Expr:
    """Return whether a lead carries the current of a column.

    The planner's own ampacity goes before the table. Where facts are missing, a current that is carried in
    any case is still proven, and one that is carried in none is still too much.
    """
    return asked_once(_carries, *map(pl.col, (current, "ampacity_a", *_FACTS)))


def _carries(current: float | None, own: float | None, *facts: object) -> bool | None:
    if current is None:
        return None
    low, high = (own, own) if own is not None else _between(*facts)  # type: ignore[arg-type]
    if low is not None and current <= low:
        return True
    return False if high is not None and current > high else None


def _between(  # noqa: PLR0913, PLR0917 (the facts of one lead)
    insulation: str | None,
    method: str | None,
    size: float | None,
    lines: int | None,
    ambient: float | None,
    grouped: int | None,
    arrangement: str | None,
) -> tuple[float | None, float | None]:
    """Return between which currents a lead carries, whatever the facts are that are not stated."""
    ways = GROUPING if arrangement is None else (arrangement,)
    found = [carried(insulation, method, size, lines, ambient, grouped or 1, way) for way in ways]
    known = [each for each in found if each is not None]
    if known:
        return (min(known) if grouped else None), max(known)
    return None, None if size is None or ambient is None else at_most(size, ambient)
