"""How a column and a table are declared: type, unit, meaning, and where its values come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import polars as pl

TEXT = pl.String()
NUMBER = pl.Float64()
COUNT = pl.Int64()
FLAG = pl.Boolean()


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    A null in it means "not stated"; `fact` = (column with the part, property id) or `field` = (column
    with the record's name, kind of record, field) tells whose statement is missing, and where to look
    for evidence or for the place in the plan. `needs` names columns without which the value cannot be
    looked up: while one of them is missing, that one is what is not stated.
    """

    dtype: pl.DataType
    doc: str
    unit: str = ""
    fact: tuple[str, str] | None = None
    field: tuple[str, str, str] | None = None
    needs: tuple[str, ...] = ()
    named: str = ""
    """column of a result table that names the missing data where this one is null, joined by a comma."""

    def suffixed(self, suffix: str) -> Column:
        """Return the same column for one side of a pair (`poles` → `poles_a`)."""
        fact = (self.fact[0] + suffix, self.fact[1]) if self.fact else None
        field = (self.field[0] + suffix, *self.field[1:]) if self.field else None
        return replace(self, fact=fact, field=field, needs=tuple(name + suffix for name in self.needs))


@dataclass(frozen=True, slots=True)
class Table:
    """One table or view; `kind` and `subject` say what a row is about, `rows` what it is called.

    `classes` says that a row already stands for many: findings about two of them are never one finding.
    """

    name: str
    doc: str
    rows: str
    kind: str
    subject: str
    key: tuple[str, ...]
    columns: Mapping[str, Column]
    classes: bool = False

    @property
    def dtypes(self) -> dict[str, pl.DataType]:
        """Column name → Polars type, in order."""
        return {name: column.dtype for name, column in self.columns.items()}
