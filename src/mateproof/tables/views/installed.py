"""Every connector with its part, circuit and zone."""

from __future__ import annotations

from collections import Counter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT
from mateproof.tables.links import beside, flags, follow, keys, same, surely
from mateproof.tables.schema import INSTALLED

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Follow each end to its circuit, zone and part, and count mates and conductors."""
    rows = base["ends"]
    for table, name in (("circuits", "circuit"), ("zones", "zone"), ("parts", "part")):
        new = [column for column in base[table].columns if column in INSTALLED and column not in rows.columns]
        rows = follow(rows, base[table], same("plan", name), same(*new))
    capped = flags("capped", (cap is not None for cap in rows["cap"].to_list()))
    return beside(rows, *_counted(rows, base), surely(rows, "known"), surely(rows, "stub"), capped)


def _counted(rows: pl.DataFrame, base: Base) -> list[pl.Series]:
    mates = base["mates"]
    sides = [(key[:2], key[2]) for side in ("a", "b") for key in keys(mates, ("plan", side, "mate_made"))]
    made = dict(reversed(sides))  # the first mate of an end decides
    mated = Counter(end for end, _ in sides)
    conductors = Counter(keys(base["terminations"], ("plan", "end")))
    ends = list(keys(rows, ("plan", "end")))
    return [
        pl.Series("mates", [mated[end] for end in ends], COUNT),
        flags("mated", (end in mated for end in ends)),
        pl.Series("mate_made", [made.get(end) for end in ends], pl.String),
        pl.Series("conductors_per_pole", [conductors[end] for end in ends], COUNT),
    ]
