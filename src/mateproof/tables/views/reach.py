"""Which zones lie within reach of each other: each of itself, and its neighbours both ways."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return the symmetric, reflexive relation of zones."""
    near = base["near"]
    own = base["zones"].select("plan", "zone", pl.col("zone").alias("other"))
    back = near.select("plan", pl.col("other").alias("zone"), pl.col("zone").alias("other"))
    return pl.concat([own, near, back]).unique(maintain_order=True)
