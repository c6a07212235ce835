"""One accessory on one connector: levers, strain relief, cap."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import TEXT
from mateproof.tables.links import answered, beside, flags, follow, surely
from mateproof.tables.partpairs import accessories
from mateproof.tables.schema import EQUIPPED, INSTALLED

ORDER = 1
_SOURCES = {"lever": "levers", "strain relief": "strain_relief", "cap": "cap"}
_ACCESSORY = {
    "part_class": "accessory_class",
    "known": "accessory_known",
    "for_mounting": "accessory_mounting",
    "for_gender": "accessory_for_gender",
}


def view(base: Base) -> pl.DataFrame:
    """Return every accessory with its class, and whether the connector's sheet lists it."""
    ends = base.view("installed")
    numbers, roles, items = _fitted(ends)
    of_end = [name for name in ("plan", *EQUIPPED) if name in ("plan", *INSTALLED)]
    rows = beside(ends[of_end][numbers], roles, items)
    rows = follow(rows, base["parts"], {"plan": "plan", "part": "accessory"}, _ACCESSORY)
    listed = answered(rows, ("plan", "part", "accessory"), accessories(base.known))
    return beside(rows, flags("listed", listed), surely(rows, "accessory_known"))


def _fitted(ends: pl.DataFrame) -> tuple[pl.Series, pl.Series, pl.Series]:
    """Return row number of the end, role and item number, one for each accessory."""
    found = [
        (number, role, item)
        for role, column in _SOURCES.items()
        for number, text in enumerate(ends[column].to_list())
        if text is not None
        for item in (text.split("\n") if column == "levers" else (text,))
    ]
    return (
        pl.Series([number for number, _, _ in found], dtype=pl.UInt32),
        pl.Series("role", [role for _, role, _ in found], TEXT),
        pl.Series("accessory", [item for _, _, item in found], TEXT),
    )
