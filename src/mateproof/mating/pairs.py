"""Every pair of one row of `misplugs`, listed when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from mateproof.mating.analyse import mistakes
from mateproof.mating.classes import CLASS
from mateproof.mating.listing import book, listed
from mateproof.mating.meant import CELL
from mateproof.tables.tables import Tables


def pairs(tables: Tables, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield every (plug, socket) of a row of `misplugs`, by name; as many as its column `pairs` says.

    An end of unknown contact type stands on the side where the row puts it.
    """
    of_plan = Tables(
        {name: frame.filter(pl.col("plan") == row["plan"]) for name, frame in tables.frames.items()}
    )
    found = mistakes(of_plan)
    same = [pl.col(name).eq_missing(pl.lit(row[name], found.cells.schema[name])) for name in CLASS]
    cells = found.cells.filter(same).select(CELL)
    groups = [*cells["plug"], *cells["socket"]]
    yield from listed(book(found.site, groups), cells.iter_rows())
