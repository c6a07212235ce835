"""One type of cable, and how many leads are of it."""

from __future__ import annotations

from collections import Counter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT
from mateproof.tables.links import beside, keys, uses

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Count the leads of each type of cable, and the types of its plan that have an item number."""
    rows = base["cables"]
    items = Counter(plan for plan, item in keys(rows, ("plan", "cable_item")) if item)
    of_plan = pl.Series("items", [items[plan] for plan in rows["plan"].to_list()], COUNT)
    return beside(rows, uses("leads", rows, "cable", base["leads"]), of_plan)
