"""One zone, and how many connectors lie in it."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.LazyFrame:
    """Count the connectors of each zone."""
    counts = base["ends"].group_by("plan", "zone").agg(ends=pl.len())
    return (
        base["zones"]
        .join(counts, on=["plan", "zone"], how="left", maintain_order="left")
        .with_columns(pl.col("ends").fill_null(0))
    )
