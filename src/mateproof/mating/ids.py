"""Numbers in place of names: joins and groups on integers cost a fraction of those on text."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

_SHIFT = 2**32


class Ids:
    """One number for one text, in every frame of one analysis; only equality means anything."""

    def __init__(self) -> None:
        self._texts = pl.Categorical(pl.Categories.random())
        # Polars forgets the numbers when no series with these categories is left.
        self._kept = pl.Series([], dtype=self._texts)

    def within_plan(self, column: str) -> pl.Expr:
        """Return a number for (plan, column); null is one more text."""
        return self._code("plan") * _SHIFT + (self._code(column) + 1).fill_null(0)

    def stated(self, column: str) -> pl.Expr:
        """Return the same number, and null where the column is null or empty."""
        return pl.when(pl.col(column).str.len_bytes() > 0).then(self.within_plan(column))

    def _code(self, column: str) -> pl.Expr:
        return pl.col(column).cast(self._texts).to_physical().cast(pl.Int64)


def numbered(frame: pl.DataFrame, keys: Sequence[str], name: str) -> pl.DataFrame:
    """Return the frame with a number for each combination of keys, in the order of the keys (nulls first)."""
    distinct = frame.select(keys).unique().sort(keys).with_row_index(name)
    return frame.join(distinct.cast({name: pl.Int64}), on=list(keys), how="left", nulls_equal=True)


def suffixed(frame: pl.DataFrame, suffix: str) -> pl.DataFrame:
    """Return the frame with every column renamed for one side of a pair."""
    return frame.rename({column: column + suffix for column in frame.columns})

