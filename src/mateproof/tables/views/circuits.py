"""One circuit with its supply, and how much of the plan belongs to it."""

from __future__ import annotations

from collections import Counter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT
from mateproof.tables.links import beside, follow, keys, same

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Follow circuits to their supplies, and count leads and connectors."""
    of_supply = same("supply_system", "supply_voltage_v", "supply_nature")
    rows = follow(base["circuits"], base["supplies"], same("plan", "supply"), of_supply)
    counts = {title: Counter(keys(base[title], ("plan", "circuit"))) for title in ("leads", "ends")}
    named = list(keys(rows, ("plan", "circuit")))
    return beside(
        rows, *(pl.Series(title, [found[key] for key in named], COUNT) for title, found in counts.items())
    )
