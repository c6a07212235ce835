"""One device with its circuit and its part."""

from __future__ import annotations

from collections import Counter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT
from mateproof.tables.links import beside, follow, keys, same, surely
from mateproof.tables.schema import WIRED_DEVICES

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Follow devices to their circuits and parts, and count their connectors."""
    rows = follow(base["devices"], base["circuits"], same("plan", "circuit"), same("current_a"))
    new = [name for name in WIRED_DEVICES if name in base["parts"].columns and name not in rows.columns]
    rows = follow(rows, base["parts"], same("plan", "part"), same(*new))
    counts = Counter(keys(base["ends"], ("plan", "device")))
    connectors = [counts[key] for key in keys(rows, ("plan", "device"))]
    return beside(rows, pl.Series("connector_count", connectors, COUNT), surely(rows, "known"))
