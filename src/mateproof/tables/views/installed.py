"""Every connector with its part, circuit and zone."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.LazyFrame:
    """Join ends with parts, circuits and zones, and count mates and conductors."""
    mates = base["mates"]
    sides = pl.concat([mates.select("plan", pl.col(side).alias("end"), "mate_made") for side in ("a", "b")])
    mated = sides.group_by("plan", "end").agg(mates=pl.len(), mate_made=pl.col("mate_made").first())
    conductors = base["terminations"].group_by("plan", "end").agg(conductors_per_pole=pl.len())
    return (
        base["ends"]
        .join(base["circuits"], on=["plan", "circuit"], how="left", maintain_order="left")
        .join(base["zones"], on=["plan", "zone"], how="left", maintain_order="left")
        .join(base["parts"], on=["plan", "part"], how="left", maintain_order="left")
        .join(mated, on=["plan", "end"], how="left", maintain_order="left")
        .join(conductors, on=["plan", "end"], how="left", maintain_order="left")
        .with_columns(
            pl.col("mates").fill_null(0),
            pl.col("mates").is_not_null().alias("mated"),
            pl.col("known", "stub").fill_null(value=False),
            pl.col("conductors_per_pole").fill_null(0),
            pl.col("cap").is_not_null().alias("capped"),
        )
    )
