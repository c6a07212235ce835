"""Numbers in place of names: sorting and grouping integers costs a fraction of the same with text."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

Codes = NDArray[np.int64]
_MOST = 2**62


class Dense(NamedTuple):
    """A number from 0 on for each row, one for each distinct key in the order of the keys."""

    codes: Codes
    size: int

    @property
    def first(self) -> Codes:
        """The first row of every number."""
        rows = np.empty(self.size, np.int64)
        rows[self.codes[::-1]] = np.arange(len(self.codes) - 1, -1, -1)
        return rows


def texts(column: pl.Series) -> Codes:
    """Return one number for each distinct text, from 1 on; 0 for null."""
    numbers = column.cast(pl.Categorical(pl.Categories.random())).to_physical()
    return (numbers.cast(pl.Int64) + 1).fill_null(0).to_numpy()


def within_plan(plan: Codes, code: Codes) -> Codes:
    """Return one number for each distinct (plan, code), small ones like those of `texts`; 0 stays 0."""
    if not len(plan) or (plan[0] == plan[-1] and (plan == plan[0]).all()):
        return code
    return np.where(code > 0, dense(packed(plan, code)).codes + 1, 0)


def dense(key: Codes) -> Dense:
    """Number the distinct keys; rows that follow each other with one key cost no more than one of them."""
    heads = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1]))) if len(key) else np.empty(0, int)
    distinct, codes = np.unique(key[heads], return_inverse=True)
    if len(heads) < len(key):
        codes = np.repeat(codes, np.diff(heads, append=len(key)))
    return Dense(codes, len(distinct))


def packed(*columns: Codes) -> Codes:
    """Return one number for each combination of numbers ≥ 0, ordered like the combinations."""
    key, size = columns[0], _size(columns[0])
    for column in columns[1:]:
        width = _size(column)
        if size * width > _MOST:
            key, size = dense(key)
        key, size = key * width + column, size * width
    return key


def _size(column: Codes) -> int:
    return int(column.max()) + 1 if len(column) else 1


def ordered(frame: pl.DataFrame) -> Codes:
    """Return a number for each row of a small frame: one for equal rows, in their order (nulls first)."""
    return frame.select(pl.struct(pl.all()).rank("dense")).to_series().cast(pl.Int64).to_numpy()
