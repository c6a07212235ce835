"""The indexes of a part: its row in the wide table of its class, its words, and which facts are spread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from mateproof.parts.fact import Fact
from mateproof.parts.library import dialect
from mateproof.parts.library.schema import FACT, INDEXED, WIDE
from mateproof.parts.measured import measured
from mateproof.parts.part import Part, PartClass


def forget(connection: Connection, ids: Sequence[int]) -> None:
    """Take parts out of every index."""
    for table in WIDE.values():
        connection.execute(delete(table).where(table.c.part_id.in_(ids)))
    dialect.forget(connection, ids)


def remember(connection: Connection, parts: Sequence[tuple[int, Part]]) -> None:
    """Put parts into the indexes."""
    for part_class, table in WIDE.items():
        rows = [{"part_id": key, **wide(part)} for key, part in parts if part.part_class == part_class]
        if rows:
            connection.execute(insert(table), rows)
    dialect.remember(connection, [(key, *texts(part)) for key, part in parts])


def renew(connection: Connection, parts: Mapping[int, Part]) -> None:
    """Index parts again, after the wide tables were made anew (their spread marks with them)."""
    dialect.forget(connection, list(parts))
    remember(connection, list(parts.items()))
    for key, part in parts.items():
        for position, (fact, spread) in enumerate(zip(part.facts, spreads(part.facts), strict=True)):
            low, high, folded = searchable(fact)
            row = (FACT.c.part_id == key) & (FACT.c.position == position)
            values = {"low": low, "high": high, "folded": folded, "spread": spread}
            connection.execute(update(FACT).where(row).values(values))


def empty(part_class: PartClass) -> dict[str, Any]:
    """Return a row of the wide table with nothing in it."""
    return {column.name: None for column in WIDE[part_class].columns if column.name != "part_id"}


def wide(part: Part) -> dict[str, Any]:
    """Return the row of a part in the wide table of its class."""
    row = empty(part.part_class)
    for fact, spread in zip(part.facts, spreads(part.facts), strict=True):
        if fact.property in INDEXED and not spread:
            low, high, folded = searchable(fact)
            if INDEXED[fact.property].kind == "number":
                row[f"{fact.property}_low"], row[f"{fact.property}_high"] = low, high
            else:
                row[fact.property] = folded
    return row


def spreads(facts: Sequence[Fact]) -> list[bool]:
    """Return for every fact whether the wide table cannot hold it: under a condition, or contradicted.

    A sheet often prints a thing twice (title and table); statements that agree are one.
    """
    said: dict[str, set[object]] = defaultdict(set)
    for fact in facts:
        if not fact.conditions:
            said[fact.property].add(searchable(fact))
    return [
        fact.property in INDEXED and (bool(fact.conditions) or len(said[fact.property]) > 1) for fact in facts
    ]


def searchable(fact: Fact) -> tuple[float | None, float | None, str | None]:
    """Return low, high (in the dictionary's unit) and casefolded words of a fact."""
    value, entry = fact.value, INDEXED.get(fact.property)
    if value is None:
        return None, None, None
    number = measured(fact) if entry and entry.kind == "number" else None
    low, high = (number.low, number.high) if number else (None, None)
    return low, high, value.text.casefold()


def texts(part: Part) -> tuple[str, str, str, str]:
    """Return what full text is made of: item number, description, family, labels."""
    families = (fact.value.text for fact in part.of("family") if fact.value)
    labels = dict.fromkeys(fact.label for fact in part.facts)
    said = f"{part.description} {part.part_class} {part.maker}"
    return part.item_number, said, " ".join(families), " ".join(labels)
