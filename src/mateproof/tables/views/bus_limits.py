"""What each bus of a plan allows."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return the limits of every bus that a plan has."""
    return base["bus_limits"]
