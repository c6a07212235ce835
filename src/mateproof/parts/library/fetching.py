"""Parts out of the library, whole, with all their evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, select

from mateproof.parts.fact import Fact
from mateproof.parts.library import codec
from mateproof.parts.library.schema import DOUBT, FACT, PART, RELATION, SHEET
from mateproof.parts.part import Part

CHUNK = 500
"""Parts fetched at a time: bounds the memory and the number of bound values of one statement."""

T = TypeVar("T")


def chunks(items: Sequence[T] | Iterator[T]) -> Iterator[list[T]]:
    """Yield lists of at most CHUNK items."""
    rest = iter(items)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def by_id(connection: Connection, ids: Sequence[int]) -> dict[int, Part]:
    """Return parts by their id, in the order of the ids."""
    found: dict[int, Part] = {}
    for some in chunks(ids):
        facts = _rows(connection, FACT, some, codec.fact)
        relations = _rows(connection, RELATION, some, codec.relation)
        doubts = _rows(connection, DOUBT, some, codec.doubt)
        for row in connection.execute(select(PART).where(PART.c.id.in_(some))).mappings():
            key = row["id"]
            said = tuple(facts[key]), tuple(relations[key]), tuple(doubts[key])
            found[key] = codec.part(dict(row), *said)
    return {key: found[key] for key in ids}


def facts(connection: Connection, ids: Sequence[int], properties: Sequence[str]) -> dict[int, list[Fact]]:
    """Return the facts of some properties, by part id, in printed order."""
    found: dict[int, list[Fact]] = {}
    for some in chunks(ids):
        found |= _rows(connection, FACT, some, codec.fact, FACT.c.property.in_(properties))
    return found


def _rows(
    connection: Connection,
    table: Table,
    ids: Sequence[int],
    build: Callable[[codec.Row], T],
    *demands: ColumnElement[bool],
) -> defaultdict[int, list[T]]:
    """Return what hangs on parts, by part id, in printed order."""
    columns: list[Any] = [table]
    source: Any = table
    if "sheet_id" in table.c:
        columns += [SHEET.c.sha256, SHEET.c.file]
        source = table.outerjoin(SHEET)
    statement = select(*columns).select_from(source).where(table.c.part_id.in_(ids), *demands)
    found: defaultdict[int, list[T]] = defaultdict(list)
    for row in connection.execute(statement.order_by(table.c.part_id, table.c.position)).mappings():
        found[row["part_id"]].append(build(dict(row)))
    return found
