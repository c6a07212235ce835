"""One variable of the plan, and whether its name stands anywhere."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return the variables as the plan has them."""
    return base["variables"]
