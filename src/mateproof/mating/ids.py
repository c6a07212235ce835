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


def numbered(keys: Sequence[str]) -> pl.Expr:
    """Return a number for each combination of keys, in the order of the keys (nulls first)."""
    return pl.struct(keys).rank("dense").cast(pl.Int64)


def suffixed(frame: pl.LazyFrame, suffix: str) -> pl.LazyFrame:
    """Return the frame with every column renamed for one side of a pair."""
    return frame.rename(lambda name: name + suffix)
