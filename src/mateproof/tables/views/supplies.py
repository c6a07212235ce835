"""One supply, and how many circuits it feeds."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.limited import limited
from mateproof.tables.links import beside, uses
from mateproof.tables.schema import SCHEMA

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Count the circuits of each supply."""
    rows = base["supplies"]
    rows = beside(rows, uses("circuits", rows, "supply", base["circuits"]))
    return limited(rows, base, SCHEMA["supplies"].columns)
