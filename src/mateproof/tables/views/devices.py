"""One device with its part."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.LazyFrame:
    """Join devices with their parts, and count their connectors."""
    connectors = base["ends"].group_by("plan", "device").agg(connector_count=pl.len())
    return (
        base["devices"]
        .join(base["parts"], on=["plan", "part"], how="left", maintain_order="left")
        .join(connectors, on=["plan", "device"], how="left", maintain_order="left")
        .with_columns(pl.col("connector_count").fill_null(0), pl.col("known").fill_null(value=False))
    )
