"""One accessory on one connector: levers, strain relief, cap."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.listing import listed
from mateproof.tables.schema import EQUIPPED, INSTALLED

ORDER = 1


def view(base: Base) -> pl.DataFrame:
    """Return every accessory with its class, and whether the connector's sheet lists it."""
    ends = base.view("installed").select(
        "plan", *(name for name in EQUIPPED if name in INSTALLED), *_SOURCES.values()
    )
    fitted = pl.concat([_role(ends, role, column) for role, column in _SOURCES.items()])
    accessories = base["parts"].select(
        "plan",
        pl.col("part").alias("accessory"),
        pl.col("part_class").alias("accessory_class"),
        pl.col("known").alias("accessory_known"),
        pl.col("for_mounting").alias("accessory_mounting"),
        pl.col("for_gender").alias("accessory_for_gender"),
    )
    joined = fitted.join(accessories, on=["plan", "accessory"], how="left", maintain_order="left")
    return listed(joined, base, "accessory", "listed").with_columns(
        pl.col("accessory_known").fill_null(value=False)
    )


_SOURCES = {"lever": "levers", "strain relief": "strain_relief", "cap": "cap"}


def _role(ends: pl.DataFrame, role: str, column: str) -> pl.DataFrame:
    items = pl.col(column).str.split("\n") if column == "levers" else pl.concat_list(column)
    return (
        ends.filter(pl.col(column).is_not_null())
        .with_columns(accessory=items, role=pl.lit(role))
        .drop(*_SOURCES.values())
        .explode("accessory")
    )
