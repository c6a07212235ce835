"""Looking at single pairs on demand, in the order of their names; the analysis only counts them."""

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
    asked = site.ends.with_row_index("row").filter(pl.col("group").is_in(list(set(groups))))
    known = asked.join(site.atoms.drop("group"), on="atom")
    for group, *end in known.select("group", "end", "row", "circuit_id", "label_id").iter_rows():
        found[group].append(End(*end))
    for ends in found.values():
        ends.sort()
    mates = list(site.mates.select("a", "b").iter_rows())
    return Book(found, {*mates, *((b, a) for a, b in mates)})


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
