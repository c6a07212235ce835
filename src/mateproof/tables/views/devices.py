"""One device with its circuit and its part."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.links import beside, counted, follow, same, surely
from mateproof.tables.schema import WIRED_DEVICES

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Follow devices to their circuits and parts, and count their connectors."""
    rows = follow(base["devices"], base["circuits"], same("plan", "circuit"), same("current_a"))
    new = [name for name in WIRED_DEVICES if name in base["parts"].columns and name not in rows.columns]
    rows = follow(rows, base["parts"], same("plan", "part"), same(*new))
    connectors = counted("connector_count", rows, base["ends"], same("plan", "device"))
    return beside(rows, connectors, surely(rows, "known"))
