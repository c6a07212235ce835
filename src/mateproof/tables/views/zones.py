"""One zone, and how much lies in it."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.limited import limited
from mateproof.tables.links import beside, counted, same, uses
from mateproof.tables.schema import SCHEMA

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Count the connectors of each zone, and everything that lies in it."""
    rows = base["zones"]
    on = same("plan", "zone")
    # A lead that names no zone lies where its sides do.
    things = uses("things", rows, "zone", base["ends"], base["devices"])
    things += counted("leads", rows, base["leads"], on)
    rows = beside(rows, counted("ends", rows, base["ends"], on), things)
    return limited(rows, base, SCHEMA["zones"].columns)
