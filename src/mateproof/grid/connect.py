"""The door: tables in, what hangs together out."""

from __future__ import annotations

import polars as pl

from mateproof.grid.few import few
from mateproof.tables.tables import Tables


def connect(tables: Tables) -> dict[str, pl.DataFrame]:
    """Return the tables of this room for all plans, conforming to the schema; empty ones are left out."""
    found = few(tables)
    if found is None:
        from mateproof.grid.whole import whole  # noqa: PLC0415 (reading in NumPy costs more than a small plan)

        found = whole(tables)
    return found
