"""One device with its circuit and its part."""

from __future__ import annotations

from collections import Counter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT
from mateproof.tables.links import beside, counted, follow, keys, same, surely
from mateproof.tables.schema import WIRED_DEVICES

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Follow devices to their circuits and parts, and count their connectors and what goes to them."""
    rows = follow(base["devices"], base["circuits"], same("plan", "circuit"), same("current_a"))
    new = [name for name in WIRED_DEVICES if name in base["parts"].columns and name not in rows.columns]
    rows = follow(rows, base["parts"], same("plan", "part"), same(*new))
    connectors = counted("connector_count", rows, base["ends"], same("plan", "device"))
    attached = _attached(base)
    goes = pl.Series("attached", [attached[key] for key in keys(rows, ("plan", "device"))], COUNT)
    return beside(rows, connectors, goes, surely(rows, "known"))


def _attached(base: Base) -> Counter[tuple[str, str]]:
    """Count, by plan and device, the leads that go straight to it and the mates of its connectors."""
    found = Counter(keys(base["wired"], ("plan", "device")))
    ends = base["ends"]
    mounted = ends.filter(ends["device"].is_not_null())
    if mounted.height:
        mates = base["mates"]
        mated = Counter(end for side in ("a", "b") for end in keys(mates, ("plan", side)))
        for plan, end, device in keys(mounted, ("plan", "end", "device")):
            found[plan, device] += mated[plan, end]
    return found
