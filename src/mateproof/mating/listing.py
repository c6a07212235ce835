"""Every single wrong pair of some cells, on demand; nothing else in this room looks at pairs one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

import polars as pl

from mateproof.mating.cells import CELL
from mateproof.mating.site import Site


class _End(NamedTuple):
    name: str
    row: int
    circuit: int | None
    label: int | None


def listed(site: Site, cells: pl.DataFrame) -> Iterator[tuple[str, str]]:
    """Yield (plug, socket) of all cells, ordered by plug, then by socket."""
    partners: dict[int, list[tuple[int, bool, bool]]] = defaultdict(list)
    for plug_group, *partner in cells.select(CELL).iter_rows():
        partners[plug_group].append(tuple(partner))
    ends = _ends(site, {*partners, *cells["socket"]})
    mates = {*site.mates.iter_rows(), *site.mates.select("b", "a").iter_rows()}
    plugs = merge(*([(end, group) for end in ends[group]] for group in sorted(partners)))
    for plug, group in plugs:
        matching = (
            _matching(plug, ends[other], cell, after=plug.name if other == group else "")
            for other, *cell in partners[group]
        )
        for socket in merge(*matching):
            if (plug.row, socket.row) not in mates:
                yield plug.name, socket.name


def _matching(plug: _End, sockets: list[_End], cell: list[bool], *, after: str) -> list[_End]:
    """Return the partners of a plug; in a group with itself only those `after` it, so that no pair comes twice."""
    return [
        socket
        for socket in sockets
        if socket.name > after
        and _shared(plug.circuit, socket.circuit) == cell[0]
        and _shared(plug.label, socket.label) == cell[1]
    ]


def _shared(one: int | None, other: int | None) -> bool:
    return one is not None and one == other


def _ends(site: Site, groups: set[int]) -> dict[int, list[_End]]:
    found: dict[int, list[_End]] = defaultdict(list)
    asked = site.ends.filter(pl.col("group").is_in(list(groups))).sort("end")
    for group, *end in asked.select("group", "end", "row", "circuit_id", "label_id").iter_rows():
        found[group].append(_End(*end))
    return found
