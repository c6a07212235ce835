"""Puts the limits that count beside the rows of a table: the plan's own, or the known ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import polars as pl

from mateproof.tables.column import NUMBER, Column
from mateproof.tables.links import beside, keys
from mateproof.vocabulary.limits import LIMITS

_PREFIX = "limit_"


class Named(Protocol):
    """Frames by name: what views are joined from, or all tables."""

    def __getitem__(self, name: str) -> pl.DataFrame:
        """Return one frame."""


def limited(rows: pl.DataFrame, base: Named, columns: Mapping[str, Column]) -> pl.DataFrame:
    """Return the rows with every `limit_…` column of a declaration; most plans replace no limit."""
    names = [name.removeprefix(_PREFIX) for name in columns if name.startswith(_PREFIX)]
    own = {(plan, limit): value for plan, limit, value in keys(base["limits"], ("plan", "limit", "value"))}
    return beside(rows, *(_column(rows, name, own) for name in names))


def _column(rows: pl.DataFrame, name: str, own: Mapping[tuple[str, str], float]) -> pl.Series:
    known = LIMITS[name].value
    if not own:
        return pl.Series(_PREFIX + name, [known], NUMBER).new_from_index(0, rows.height)
    return pl.Series(
        _PREFIX + name, [own.get((plan, name), known) for plan in rows["plan"].to_list()], NUMBER
    )
