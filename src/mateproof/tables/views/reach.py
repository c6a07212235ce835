"""Which zones lie within reach of each other: each of itself, and its neighbours both ways."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import FLAG, TEXT
from mateproof.tables.links import keys

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return the symmetric, reflexive relation of zones; separable is what is nowhere said to stay near."""
    near = list(keys(base["near"], ("plan", "zone", "other", "separable")))
    own = [(plan, zone, zone, False) for plan, zone in keys(base["zones"], ("plan", "zone"))]
    back = [(plan, other, zone, apart) for plan, zone, other, apart in near]
    rows: dict[tuple[str, str, str], bool] = {}
    for plan, zone, other, apart in (*own, *near, *back):
        rows[plan, zone, other] = rows.get((plan, zone, other), True) and apart
    schema = {"plan": TEXT, "zone": TEXT, "other": TEXT, "separable": FLAG}
    return pl.DataFrame([(*key, apart) for key, apart in rows.items()], schema=schema, orient="row")
