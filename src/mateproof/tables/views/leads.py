"""One lead with its cable, its circuit and what is at its two sides."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.links import beside, follow, same
from mateproof.tables.schema import LEADS

ORDER = 0
_OF_SIDE = {name: {"plan": "plan", name: "side"} for name in ("termination", "side")}


def view(base: Base) -> pl.DataFrame:
    """Follow leads to cables and circuits, and to the connector or device at either side."""
    rows = base["leads"]
    for table, name in (("cables", "cable"), ("circuits", "circuit")):
        new = [column for column in base[table].columns if column in LEADS and column not in rows.columns]
        rows = follow(rows, base[table], same("plan", name), same(*new))
    for end in ("from", "to"):
        rows = beside(rows, (rows["lead"] + f".{end}").alias("side"))
        rows = follow(rows, base["terminations"], _OF_SIDE["termination"], {"end": f"{end}_end"})
        rows = follow(rows, base["wired"], _OF_SIDE["side"], {"device": f"{end}_device"})
        device = {"plan": "plan", "device": f"{end}_device"}
        rows = follow(rows, base["devices"], device, {"circuit": f"{end}_circuit"})
    return rows
