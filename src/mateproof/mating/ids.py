"""Numbers in place of names: joins and groups on integers cost a fraction of those on text."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

_SHIFT = 2**32


def within_plan(column: str) -> pl.Expr:
    """Return one number for (plan, column), equal in every frame for equal texts; null counts as a text."""
    return _code("plan") * _SHIFT + (_code(column) + 1).fill_null(0)


def stated_within_plan(column: str) -> pl.Expr:
    """Return the same number, and null where the column is null or empty."""
    return pl.when(pl.col(column).str.len_bytes() > 0).then(within_plan(column))


def numbered(frame: pl.DataFrame, keys: Sequence[str], name: str) -> pl.DataFrame:
    """Return the frame with a number for each combination of keys, in the order of the keys (nulls first)."""
    distinct = frame.select(keys).unique().sort(keys).with_row_index(name)
    return frame.join(distinct.cast({name: pl.Int64}), on=list(keys), how="left", nulls_equal=True)


def suffixed(frame: pl.DataFrame, suffix: str) -> pl.DataFrame:
    """Return the frame with every column renamed for one side of a pair."""
    return frame.rename({column: column + suffix for column in frame.columns})


def _code(column: str) -> pl.Expr:
    return pl.col(column).cast(pl.Categorical).to_physical().cast(pl.Int64)
