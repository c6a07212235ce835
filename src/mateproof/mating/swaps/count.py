"""The door: tables in, classes of exchanges out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from mateproof.mating.openends import End, ends
from mateproof.mating.site import Site
from mateproof.mating.swaps.columns import columns
from mateproof.mating.swaps.fitting import fits, meeting, near
from mateproof.mating.swaps.mates import Mates, mates
from mateproof.mating.swaps.pairing import Cell, cells
from mateproof.mating.swaps.telling import Telling, Told
from mateproof.mating.swaps.witness import Witnesses
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.vocabulary.harms import BARRIER_RANK

_WITNESS = ("witness_plug", "witness_socket", "witness_other_plug", "witness_other_socket")
_TWO = 2


def swaps(
    tables: Tables, site: Site | None = None, listed: Sequence[End] | None = None
) -> dict[str, pl.DataFrame]:
    """Return the table `swaps` by its name; nothing where there are no two mates to exchange.

    `site` is what lies open, where many connectors are looked at column by column; `listed` are the open ends
    one by one, where somebody has them already.
    """
    if tables["mated"].height < _TWO:
        return {}
    if site:
        many = columns(site, tables)
        return {} if many is None else {"swaps": many}
    found = mates(tables, ends(tables) if listed is None else listed)
    if sum(atom.number for atom in found.atoms) < _TWO:
        return {}
    return {"swaps": pl.DataFrame(sorted(_rows(tables, found), key=_order), schema=SCHEMA["swaps"].dtypes)}


def _rows(tables: Tables, found: Mates) -> Iterator[dict[str, Any]]:
    fit, reached = fits(tables), near(tables, found)
    telling, witnesses = Telling(tables, found, fit), Witnesses(found)
    classes: dict[Told, list[Cell]] = defaultdict(list)
    for cell in cells(found, set(meeting(found, reached, fit)), reached):
        classes[telling.of(cell)].append(cell)
    for (plan, zone, other, number), alike in classes.items():
        named = witnesses.of(alike[0], turned=telling.turned(alike[0]))
        yield {
            "plan": plan,
            "zone": zone,
            "zone_other": other,
            **telling.rows[number],
            **dict(zip(_WITNESS, named, strict=True)),
            "swaps": sum(cell.swaps for cell in alike),
        }


def _order(row: Mapping[str, Any]) -> tuple[Any, ...]:
    weakness = -BARRIER_RANK[row["barrier"]]
    return row["plan"], row["harm_rank"], weakness, -row["swaps"], *(row[name] for name in _WITNESS)
