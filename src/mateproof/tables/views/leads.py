"""One lead with its cable, its circuit and what is at its two sides."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import TEXT
from mateproof.tables.links import beside, follow, keys, same
from mateproof.tables.schema import LEADS

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Follow leads to cables and circuits, and to the connector or device at either side."""
    rows = base["leads"]
    for table, name in (("cables", "cable"), ("circuits", "circuit")):
        new = [column for column in base[table].columns if column in LEADS and column not in rows.columns]
        rows = follow(rows, base[table], same("plan", name), same(*new))
    rows = beside(
        rows,
        *_sides(rows, base["terminations"], "termination", "end"),
        *_sides(rows, base["wired"], "side", "device"),
    )
    for end in ("from", "to"):
        device = {"plan": "plan", "device": f"{end}_device"}
        rows = follow(rows, base["devices"], device, {"circuit": f"{end}_circuit"})
    return rows


def _sides(rows: pl.DataFrame, listed: pl.DataFrame, side: str, what: str) -> list[pl.Series]:
    found = {key[:2]: key[2] for key in keys(listed, ("plan", side, what))}
    leads = list(keys(rows, ("plan", "lead")))
    return [
        pl.Series(f"{end}_{what}", [found.get((plan, f"{lead}.{end}")) for plan, lead in leads], TEXT)
        for end in ("from", "to")
    ]
