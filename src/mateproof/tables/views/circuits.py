"""One circuit with its supply, and how much of the plan belongs to it."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.links import beside, counted, follow, same

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Follow circuits to their supplies, and count leads and connectors."""
    of_supply = same("supply_system", "supply_voltage_v", "supply_nature")
    rows = follow(base["circuits"], base["supplies"], same("plan", "supply"), of_supply)
    on = same("plan", "circuit")
    return beside(rows, *(counted(title, rows, base[title], on) for title in ("leads", "ends")))
