"""Every pair of one row of `misplugs`, listed when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from mateproof.mating.analyse import askew, mistakes
from mateproof.mating.listing import book, listed
from mateproof.mating.meant import CELL
from mateproof.mating.turns import same_class
from mateproof.tables.tables import Tables
from mateproof.vocabulary.ways import ASKEW


def pairs(tables: Tables, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield every (plug, socket) of a row of `misplugs`, by name; as many as its column `pairs` says.

    An end of unknown contact type stands on the side where the row puts it.
    """
    of_plan = Tables(
        {name: frame.filter(pl.col("plan") == row["plan"]) for name, frame in tables.frames.items()}
    )
    found = mistakes(of_plan)
    if row["way"] in ASKEW:
        found = next(more for more in askew(found.site, of_plan) if row["way"] in more.faces["way"])
    kinds = found.described.kinds
    names = [name for name in same_class(row) if name in kinds.columns]
    same = [pl.col(name).eq_missing(pl.lit(row[name], kinds.schema[name])) for name in names]
    asked = kinds.select(pl.all_horizontal(same)).to_series().to_numpy()
    cells = found.found.cells.filter(asked[found.described.kind])
    zones = found.site.groups["zone"]
    here = [
        zones[cells[side]].eq_missing(pl.lit(row[f"zone_{side}"], pl.String)) for side in ("plug", "socket")
    ]
    cells = cells.filter(here[0] & here[1]).select(CELL)
    groups = [*cells["plug"], *cells["socket"]]
    yield from listed(book(found.site, groups), cells.iter_rows())
