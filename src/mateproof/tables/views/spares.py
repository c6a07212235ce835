"""What a plan orders beyond what is needed, by kind."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return the spares as they are."""
    return base["spares"]
