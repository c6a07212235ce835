"""One zone, and how many connectors lie in it."""

from __future__ import annotations

from collections import Counter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT
from mateproof.tables.links import beside, keys

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Count the connectors of each zone."""
    counts = Counter(keys(base["ends"], ("plan", "zone")))
    rows = base["zones"]
    ends = [counts[key] for key in keys(rows, ("plan", "zone"))]
    return beside(rows, pl.Series("ends", ends, COUNT))
