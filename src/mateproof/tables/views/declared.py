"""One part that the plan declares, and how often anything in the plan names it."""

from __future__ import annotations

from collections import Counter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT
from mateproof.tables.links import beside, keys

ORDER = 2


def view(base: Base) -> pl.DataFrame:
    """Count uses, and parts that take over its facts or list it; the face of an end is the end's own."""
    rows = base["declared"]
    ends = base["ends"]
    faces = set(keys(ends.filter(ends["part"] == ends["end"]), ("plan", "end")))
    rows = rows.filter(
        pl.Series([key not in faces for key in keys(rows, ("plan", "part"))], dtype=pl.Boolean)
    )
    used = set(keys(base.view("used"), ("plan", "part")))
    named = Counter(
        (plan, other)
        for plan, like, listed in keys(base["declared"], ("plan", "like", "named"))
        for other in (like, *listed)
        if other
    )
    parts = list(keys(rows, ("plan", "part")))
    uses = pl.Series("uses", [named[part] + (part in used) for part in parts], COUNT)
    return beside(rows.drop("named"), uses)
