"""One zone, and how many connectors lie in it."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.links import beside, counted, same

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Count the connectors of each zone."""
    rows = base["zones"]
    return beside(rows, counted("ends", rows, base["ends"], same("plan", "zone")))
