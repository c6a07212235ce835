"""Small words about arrays that the room shares."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

from mateproof.tables.links import MANY

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
NONE = np.empty(0, np.int64)


def rows_of(rows: pl.DataFrame, column: str, into: pl.DataFrame, key: str, *, one_plan: bool) -> Ints:
    """Return the number of the row of `into` that each name in a column stands for; -1 for none.

    With several plans a name counts within its own.
    """
    wanted = rows[column]
    if wanted.null_count() == rows.height or not into.height:
        return np.full(rows.height, -1)
    if rows.height + into.height <= MANY:
        return _looked_up(rows, column, into, key)
    on = [key] if one_plan else ["plan", key]
    left = rows.select(*on[:-1], pl.col(column).alias(key))
    right = into.select(on).with_row_index("row").unique(on, keep="first")
    found = left.join(right, on=on, how="left", maintain_order="left")["row"]
    return found.cast(pl.Int64).fill_null(-1).to_numpy()


def _looked_up(rows: pl.DataFrame, column: str, into: pl.DataFrame, key: str) -> Ints:
    named = zip(into["plan"].to_list(), into[key].to_list(), strict=True)
    numbers = {name: row for row, name in reversed(list(enumerate(named)))}
    wanted = zip(rows["plan"].to_list(), rows[column].to_list(), strict=True)
    return np.array([numbers.get(name, -1) for name in wanted], np.int64)


def dense(*keys: Ints) -> tuple[Ints, Ints]:
    """Return, for rows of whole numbers, a number for each distinct row, and the first row of each."""
    key = keys[0].copy()
    for other in keys[1:]:
        low = int(other.min(initial=0))
        key = key * (int(other.max(initial=0)) - low + 1) + (other - low)
    _, first, number = np.unique(key, return_index=True, return_inverse=True)
    return number.astype(np.int64), first.astype(np.int64)


def joined(parts: Sequence[Ints]) -> Ints:
    """Return several arrays as one."""
    return np.concatenate(parts) if parts else NONE


def counted(of: Ints, size: int) -> Ints:
    """Return how often each number below `size` occurs."""
    return np.bincount(of, minlength=size).astype(np.int64)


def marked(at: Ints, size: int) -> Flags:
    """Return flags that are true at some places."""
    found = np.zeros(size, np.bool_)
    found[at] = True
    return found
