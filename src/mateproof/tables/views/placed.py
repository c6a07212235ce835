"""Where connectors are."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return the connectors with a position."""
    return base["placed"]
