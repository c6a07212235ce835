"""Which row bears a name: many names looked up at once by their hashes, in a third of the time of a join."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from mateproof.mating.codes import Codes
from mateproof.tables.links import follow, same

_MIX = np.uint64(0x9E3779B97F4A7C15)
_WORD = 64
_MANY = 50_000
Hashes = NDArray[np.uint64]


def rows_of(wanted: pl.DataFrame, names: pl.DataFrame) -> pl.Series:
    """Return the row of `names` that equals each row of `wanted`; null where none does."""
    if len(wanted) + len(names) > _MANY:
        rows = _by_hash(wanted.hash_rows().to_numpy(), names.hash_rows().to_numpy())
        known = np.flatnonzero(rows >= 0)
        if wanted[known].equals(names[rows[known]]):  # two names may have one hash
            found = pl.Series("row", rows)
            return found.set(found < 0, None)
    numbered = names.with_columns(row=np.arange(len(names)))
    return follow(wanted, numbered, same(*names.columns), same("row"))["row"]


def _by_hash(wanted: Hashes, names: Hashes) -> Codes:
    """Put the names into slots; those that another one drove out go to the next, smaller table."""
    rows = np.full(len(wanted), -1)
    asked, left = np.arange(len(wanted)), np.arange(len(names))
    while len(left) and len(asked):
        wanted, names = wanted * _MIX, names * _MIX
        bits = np.uint64(_WORD - len(left).bit_length() - 1)
        slots = (names[left] >> bits).astype(np.int64)
        table = np.full(1 << (_WORD - int(bits)), -1, np.int32)
        table[slots] = left
        hit = table[(wanted[asked] >> bits).astype(np.int64)]
        found = (hit >= 0) & (names[hit] == wanted[asked])
        rows[asked[found]] = hit[found]
        asked, left = asked[~found], left[table[slots] != left]
    return rows
