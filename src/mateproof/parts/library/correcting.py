"""Corrections in the database: kept by item, apart from every sheet, so that they outlive its editions."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select

from mateproof.parts import corrections
from mateproof.parts.corrections import Corrected
from mateproof.parts.fact import Fact, Origin
from mateproof.parts.library import codec
from mateproof.parts.library.schema import CORRECTION
from mateproof.parts.part import Part, PartClass


def items(connection: Connection) -> list[str]:
    """Return the numbers of all items that have a correction, sorted."""
    number = CORRECTION.c.item_number
    return list(connection.scalars(select(number).distinct().order_by(number)))


def stored(connection: Connection, number: str) -> list[Corrected]:
    """Return the corrections of an item, by property."""
    order = CORRECTION.c.property, CORRECTION.c.conditions, CORRECTION.c.which
    rows = connection.scalars(
        select(CORRECTION.c.fact).where(CORRECTION.c.item_number == number).order_by(*order)
    )
    facts = tuple(Fact.from_json(json.loads(row)) for row in rows)
    return corrections.of(Part("", "", PartClass.OTHER, facts))


def keep(connection: Connection, number: str, new: Iterable[Corrected]) -> bool:
    """Keep corrections; of two of the same statement the later one counts. Return whether any is new."""
    known = {one.key(): one for one in stored(connection, number)}
    later = [one for one in new if one.key() not in known or one.by.when > known[one.key()].by.when]
    for one in later:
        drop(connection, number, one)
        connection.execute(insert(CORRECTION).values(_row(number, one)))
    return bool(later)


def drop(connection: Connection, number: str, one: Corrected) -> None:
    """Forget a correction."""
    connection.execute(delete(CORRECTION).where(_same(number, one)))


def _same(number: str, one: Corrected) -> ColumnElement[bool]:
    row = _row(number, one)
    return and_(*(column == row[column.name] for column in CORRECTION.primary_key.columns))


def _row(number: str, one: Corrected) -> dict[str, str]:
    fact = Fact(
        one.property,
        one.value,
        one.unit,
        one.conditions,
        raw=one.raw,
        also=one.also,
        absent=one.absent,
        origin=Origin.CORRECTED,
        correction=one.by,
    )
    return {
        "item_number": number,
        "property": one.property,
        "conditions": codec.dumps(dict(one.conditions)),
        "which": one.by.which,
        "fact": codec.dumps(fact.to_json()),
    }
