"""One plan: market, language and the limits the planner accepts."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return the plans as they are."""
    return base["plans"]
