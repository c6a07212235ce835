"""One circuit with its supply, and how much of the plan belongs to it."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.LazyFrame:
    """Join circuits with supplies, and count leads and connectors."""
    joined = base["circuits"].join(base["supplies"], on=["plan", "supply"], how="left", maintain_order="left")
    for title in ("leads", "ends"):
        counts = base[title].group_by("plan", "circuit").agg(pl.len().alias(title))
        joined = joined.join(counts, on=["plan", "circuit"], how="left", maintain_order="left")
    return joined.with_columns(pl.col("leads", "ends").fill_null(0))
