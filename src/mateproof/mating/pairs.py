"""Every pair of one row of `misplugs`, listed when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import polars as pl

from mateproof.mating.analyse import Mistakes, askew, mistakes
from mateproof.mating.listing import book, listed
from mateproof.mating.meant import CELL
from mateproof.mating.turns import same_class
from mateproof.tables.tables import Tables
from mateproof.vocabulary.ways import ASKEW


class Pairs:
    """The pairs of the rows of one plan's `misplugs`; the analysis is made once, the pairs when asked for."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def of(self, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Yield every (plug, socket) of a row, by name; as many as its column `pairs` says.

        An end of unknown contact type stands on the side where the row puts it.
        """
        mistakes = self._of_way(row["way"])
        site, cells, (kinds, kind) = mistakes.site, mistakes.found.cells, mistakes.described
        names = [name for name in same_class(row) if name in kinds.columns]
        same = [pl.col(name).eq_missing(pl.lit(row[name], kinds.schema[name])) for name in names]
        asked = kinds.select(pl.all_horizontal(same)).to_series().to_numpy()
        cells = cells.filter(asked[kind])
        for side in ("plug", "socket"):
            cells = cells.filter(site.groups["zone"][cells[side]].eq_missing(row[f"zone_{side}"]))
        cells = cells.select(CELL)
        yield from listed(book(site, [*cells["plug"], *cells["socket"]]), cells.iter_rows())

    @cached_property
    def _straight(self) -> Mistakes:
        return mistakes(self._tables)

    @cached_property
    def _askew(self) -> list[Mistakes]:
        return list(askew(self._straight.site, self._tables))

    def _of_way(self, way: str) -> Mistakes:
        if way not in ASKEW:
            return self._straight
        return next(more for more in self._askew if way in more.faces["way"])


def pairs(tables: Tables, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield every (plug, socket) of a row of `misplugs`, by name; as many as its column `pairs` says."""
    yield from Pairs(tables.only(row["plan"])).of(row)
