"""Every connector with its part, circuit and zone."""

from __future__ import annotations

from collections import Counter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT
from mateproof.tables.links import follow, keys, same
from mateproof.tables.schema import INSTALLED

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Follow each end to its circuit, zone and part, and count mates and conductors."""
    rows = base["ends"]
    for table, name in (("circuits", "circuit"), ("zones", "zone"), ("parts", "part")):
        new = [column for column in base[table].columns if column in INSTALLED and column not in rows.columns]
        rows = follow(rows, base[table], same("plan", name), same(*new))
    return _counted(rows, base).with_columns(
        pl.col("known", "stub").fill_null(value=False), pl.col("cap").is_not_null().alias("capped")
    )


def _counted(rows: pl.DataFrame, base: Base) -> pl.DataFrame:
    mates = base["mates"]
    sides = [(key[:2], key[2]) for side in ("a", "b") for key in keys(mates, ("plan", side, "mate_made"))]
    made = dict(reversed(sides))  # the first mate of an end decides
    mated = Counter(end for end, _ in sides)
    conductors = Counter(keys(base["terminations"], ("plan", "end")))
    ends = list(keys(rows, ("plan", "end")))
    return rows.with_columns(
        pl.Series("mates", [mated[end] for end in ends], COUNT),
        pl.Series("mated", [end in mated for end in ends], pl.Boolean),
        pl.Series("mate_made", [made.get(end) for end in ends], pl.String),
        pl.Series("conductors_per_pole", [conductors[end] for end in ends], COUNT),
    )
