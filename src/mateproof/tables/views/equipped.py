"""One accessory on one connector: levers, strain relief, cap."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import FLAG, TEXT
from mateproof.tables.links import answered, beside, follow, surely
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
    return beside(rows, listed.column("listed", FLAG), surely(rows, "accessory_known"))


def _fitted(ends: pl.DataFrame) -> tuple[pl.Series, pl.Series, pl.Series]:
    """Return row number of the end, role and item number, one for each accessory."""
    number = pl.int_range(ends.height, dtype=pl.UInt32, eager=True)
    numbers, items, roles = [], [], []
    for role, column in _SOURCES.items():
        fitted = ends[column].is_not_null()
        of_end, texts = number.filter(fitted), ends[column].drop_nulls()
        if column == "levers":
            of_end, texts = _split(of_end, texts)
        numbers.append(of_end)
        items.append(texts.alias("accessory"))
        roles.append(pl.repeat(role, len(texts), dtype=TEXT, eager=True).alias("role"))
    # In one piece: Polars 2.1 trips over rows whose columns are in pieces of different lengths.
    return pl.concat(numbers).rechunk(), pl.concat(roles).rechunk(), pl.concat(items).rechunk()


def _split(numbers: pl.Series, texts: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Return one row for each line of the texts."""
    found = [
        (number, item)
        for number, text in zip(numbers.to_list(), texts.to_list(), strict=True)
        for item in text.split("\n")
    ]
    return (
        pl.Series([number for number, _ in found], dtype=pl.UInt32),
        pl.Series([item for _, item in found], dtype=TEXT),
    )
