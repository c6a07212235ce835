"""Every connector with its part, circuit and zone."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.links import beside, counted, follow, same, surely
from mateproof.tables.schema import INSTALLED

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Follow each end to its circuit, zone and part, and count mates and conductors."""
    rows = base["ends"]
    for table, name in (("circuits", "circuit"), ("zones", "zone"), ("parts", "part")):
        new = [column for column in base[table].columns if column in INSTALLED and column not in rows.columns]
        rows = follow(rows, base[table], same("plan", name), same(*new))
    sides, on = _sides(base["mates"]), same("plan", "end")
    mates = counted("mates", rows, sides, on)
    conductors = counted("conductors_per_pole", rows, base["terminations"], on)
    rows = follow(rows, sides, on, same("mate_made"))
    capped = rows["cap"].is_not_null().alias("capped")
    return beside(
        rows,
        mates,
        (mates > 0).alias("mated"),
        conductors,
        surely(rows, "known"),
        surely(rows, "stub"),
        capped,
    )


def _sides(mates: pl.DataFrame) -> pl.DataFrame:
    """Return the ends of all mates, the first ones before the second: the first mate of an end decides."""
    first, second = (mates[["plan", side, "mate_made"]] for side in ("a", "b"))
    first.columns = second.columns = ["plan", "end", "mate_made"]
    return first.vstack(second)
