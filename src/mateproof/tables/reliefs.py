"""Which strain relief suits a cable best, where several that are listed hold it.

Ranges of cable diameters overlap. Of two reliefs of the same colour and number of poles that both hold a
cable, the better one is that whose range has the cable's diameter nearer to its middle; the one that is
planned stays the best as long as no other is strictly nearer.
"""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

_CASE = ["plan", "part", "strain_relief", "diameter_mm"]
_NEARER = 1e-9
"""Two distances (mm) that differ by less are the same: they come from decimal numbers."""


def best_relief(rows: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    """Add the column `relief_best` to rows that have a part, a strain relief and a cable's diameter."""
    cases = rows.select(_CASE).drop_nulls().unique()
    planned = cases.join(_reliefs(base, "strain_relief"), on=["plan", "strain_relief"]).filter(_holds())
    nearer = (
        planned.with_columns(own=_distance())
        .drop("low", "high")
        .join(base["relations"].select("plan", "part", "other").unique(), on=["plan", "part"])
        .join(_reliefs(base, "other"), on=["plan", "other", "colour", "poles"])
        .filter(_holds() & (_distance() < pl.col("own") - _NEARER))
        .sort(_distance(), "other")
        .group_by(_CASE, maintain_order=True)
        .agg(pl.col("other").first())
    )
    best = planned.join(nearer, on=_CASE, how="left").select(
        *_CASE, pl.coalesce("other", "strain_relief").alias("relief_best")
    )
    return rows.join(best, on=_CASE, how="left", maintain_order="left")


def _reliefs(base: Base, name: str) -> pl.LazyFrame:
    return (
        base["parts"]
        .filter(pl.col("part_class") == "strain relief")
        .select(
            "plan",
            pl.col("part").alias(name),
            "colour",
            "poles",
            low="cable_diameter_low_mm",
            high="cable_diameter_high_mm",
        )
    )


def _holds() -> pl.Expr:
    return (pl.col("diameter_mm") >= pl.col("low")) & (pl.col("diameter_mm") <= pl.col("high"))


def _distance() -> pl.Expr:
    return (pl.col("diameter_mm") - (pl.col("low") + pl.col("high")) / 2).abs()
