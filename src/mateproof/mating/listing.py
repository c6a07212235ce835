"""Looking at single pairs: where they are few, and on demand. Everywhere else they are only counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from typing import NamedTuple

import polars as pl

from mateproof.mating.site import Site

Cell = tuple[int, int, bool, bool]
"""`cells.CELL`: group of the plugs, group of the sockets, same circuit, same label."""


_LOOKED = {
    "plug": pl.Int64(),
    "socket": pl.Int64(),
    "same_circuit": pl.Boolean(),
    "same_label": pl.Boolean(),
    "pairs": pl.Int64(),
    "witness_plug": pl.String(),
    "witness_socket": pl.String(),
}


class End(NamedTuple):
    """One open end, ordered by name."""

    name: str
    row: int
    circuit: int | None
    label: int | None


@dataclass(frozen=True, slots=True)
class Book:
    """The ends of some groups by name, and the meant pairs both ways, by row."""

    ends: dict[int, list[End]]
    meant: set[tuple[int, int]]


def book(site: Site, groups: Iterable[int]) -> Book:
    """Return the ends of these groups."""
    found: dict[int, list[End]] = defaultdict(list)
    asked = site.ends.filter(pl.col("group").is_in(list(set(groups))))
    for group, *end in asked.select("group", "end", "row", "circuit_id", "label_id").iter_rows():
        found[group].append(End(*end))
    for ends in found.values():
        ends.sort()
    mates = list(site.mates.select("a", "b").iter_rows())
    return Book(found, {*mates, *((b, a) for a, b in mates)})


def looked(site: Site, pairs: pl.DataFrame) -> pl.DataFrame:
    """Return what `cells` and `with_witness` return, for pairs of groups that hold few pairs."""
    ends = book(site, [*pairs["plug"], *pairs["socket"]])
    counts: dict[Cell, int] = {}
    first: dict[Cell, tuple[str, str]] = {}
    for plug_group, socket_group in pairs.select("plug", "socket").iter_rows():
        for plug in ends.ends[plug_group]:
            for socket in ends.ends[socket_group]:
                if (plug.row, socket.row) in ends.meant or (plug_group == socket_group and socket <= plug):
                    continue
                cell = plug_group, socket_group, *_shared(plug, socket)
                counts[cell] = counts.get(cell, 0) + 1
                first.setdefault(cell, (plug.name, socket.name))
    rows = [(*cell, count, *first[cell]) for cell, count in counts.items()]
    return pl.DataFrame(rows, schema=_LOOKED, orient="row")


def listed(book: Book, cells: Iterable[Cell]) -> Iterator[tuple[str, str]]:
    """Yield (plug, socket) of all cells, ordered by plug, then by socket."""
    partners: dict[int, list[Cell]] = defaultdict(list)
    for cell in cells:
        partners[cell[0]].append(cell)
    for plug, group in merge(*([(end, group) for end in book.ends[group]] for group in partners)):
        for socket in merge(*(_matching(book, plug, cell) for cell in partners[group])):
            if (plug.row, socket.row) not in book.meant:
                yield plug.name, socket.name


def _matching(book: Book, plug: End, cell: Cell) -> Iterator[End]:
    """Yield the partners of a plug; in its own group only those after it, so that no pair comes twice."""
    group, other, same_circuit, same_label = cell
    for socket in book.ends[other]:
        if group == other and socket <= plug:
            continue
        if _shared(plug, socket) == (same_circuit, same_label):
            yield socket


def _shared(plug: End, socket: End) -> tuple[bool, bool]:
    """Return whether two ends share their circuit and their label; nobody shares what is not stated."""
    return (
        plug.circuit is not None and plug.circuit == socket.circuit,
        plug.label is not None and plug.label == socket.label,
    )
