"""The limits of standards that a plan replaces."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return the limits as they are."""
    return base["limits"]
