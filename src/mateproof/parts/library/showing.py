"""Which of several rows about one item the library shows: the one that says most, own sheet before stubs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, select, update

from mateproof.parts.library import fetching, indexing
from mateproof.parts.library.schema import PART
from mateproof.parts.part import Part


def choose(connection: Connection, numbers: Sequence[str]) -> tuple[dict[str, int], list[int]]:
    """Return the rows to hide, by item number, and the rows to show instead."""
    hidden: dict[str, int] = {}
    shown: list[int] = []
    statement = select(PART).where(PART.c.item_number.in_(numbers)).order_by(PART.c.item_number)
    for number, group in groupby(connection.execute(statement), key=attrgetter("item_number")):
        rows = list(group)
        best = min(rows, key=_rank)
        current = next((row for row in rows if row.current), best)
        if current is not best:
            hidden[number] = current.id
        shown += [] if best.current else [best.id]
    return hidden, shown


def change(
    connection: Connection, hidden: Sequence[int], shown: Sequence[int], written: Mapping[int, Part]
) -> None:
    """Hide and show rows, and keep the indexes to what is shown; `written` are parts written just now."""
    if hidden:
        connection.execute(update(PART).where(PART.c.id.in_(hidden)).values(current=False))
        indexing.forget(connection, hidden)
    if shown:
        connection.execute(update(PART).where(PART.c.id.in_(shown)).values(current=True))
        rest = fetching.by_id(connection, [key for key in shown if key not in written])
        indexing.remember(connection, [(key, written.get(key) or rest[key]) for key in shown])


def _rank(row: Row[Any]) -> tuple[bool, int, str]:
    """The sheet's hash decides between equals, so that the order of putting does not."""
    return row.stub, -row.statements, row.sheet
