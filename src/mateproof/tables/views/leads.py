"""One lead with its cable, its circuit and what is at its two sides."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.LazyFrame:
    """Join leads with cables and circuits, and with the connector or device at either side."""
    joined = (
        base["leads"]
        .join(base["cables"], on=["plan", "cable"], how="left", maintain_order="left")
        .join(base["circuits"], on=["plan", "circuit"], how="left", maintain_order="left")
    )
    for side in ("from", "to"):
        name = pl.format("{}." + side, pl.col("lead"))
        ends = base["terminations"].select(
            "plan", pl.col("termination").alias("_side"), pl.col("end").alias(f"{side}_end")
        )
        wired = base["wired"].select(
            "plan", pl.col("side").alias("_side"), pl.col("device").alias(f"{side}_device")
        )
        joined = joined.with_columns(name.alias("_side"))
        joined = joined.join(ends, on=["plan", "_side"], how="left", maintain_order="left").join(
            wired, on=["plan", "_side"], how="left", maintain_order="left"
        )
    return joined
