"""How the columns of the tables are written down: what a sheet states, what the plan writes."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from mateproof.tables.column import TEXT, Column

Columns = Mapping[str, Column]

PLAN = {"plan": Column(TEXT, "name of the plan")}


def suffixed(columns: Columns, suffix: str) -> dict[str, Column]:
    """Return the columns of one side of a pair (`poles` → `poles_a`)."""
    return {name + suffix: column.suffixed(suffix) for name, column in columns.items()}


def written(doc: str, *field: str) -> Column:
    """Return a text column; `field` = (column with the record's name, kind of record, field) of the plan."""
    return Column(TEXT, doc, field=(field[0], field[1], field[2]) if field else None)


def stated(dtype: pl.DataType, doc: str, property: str, unit: str = "") -> Column:
    """Return a column of facts about the row's `part`."""
    return Column(dtype, doc, unit, fact=("part", property))
