"""Which zones lie within reach of each other: each of itself, and its neighbours both ways."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import TEXT
from mateproof.tables.links import keys

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return the symmetric, reflexive relation of zones."""
    near = list(keys(base["near"], ("plan", "zone", "other")))
    own = [(plan, zone, zone) for plan, zone in keys(base["zones"], ("plan", "zone"))]
    back = [(plan, other, zone) for plan, zone, other in near]
    rows = list(dict.fromkeys([*own, *near, *back]))
    return pl.DataFrame(rows, schema={"plan": TEXT, "zone": TEXT, "other": TEXT}, orient="row")
