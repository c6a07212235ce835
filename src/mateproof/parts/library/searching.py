"""From filters and words to parts: which statement finds them, and what it showed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from mateproof.parts.library import demanding, dialect, fetching, saying
from mateproof.parts.library.filters import OF_PART, Filter
from mateproof.parts.library.schema import PART


@dataclass(frozen=True, slots=True)
class Row:
    """One part that a search found; `matched` are the statements that the filters asked for."""

    item_number: str
    maker: str
    part_class: str
    description: str
    stub: bool
    matched: tuple[tuple[str, str], ...] = ()
    """(property, value with unit and conditions), in printed order."""

    def said(self) -> str:
        """Return what the part states of the properties asked for, repeats left out."""
        return "; ".join(dict.fromkeys(f"{name} {value}" for name, value in self.matched))

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of one part in `parts search --json`."""
        return asdict(self) | {
            "matched": [{"property": name, "value": value} for name, value in self.matched]
        }


def found(
    connection: Connection, text: str | None, filters: Sequence[Filter], limit: int | None
) -> list[Row]:
    """Return the parts that satisfy every filter and have every word, by item number."""
    demands = [_of_part(demand) for demand in filters if demand.property in OF_PART]
    wide = [demand for demand in filters if demand.property not in OF_PART]
    if wide:
        demands.append(demanding.condition(wide))
    matching = dialect.matching(connection.dialect.name, text) if text else None
    if text and matching is None:
        return []
    if matching is not None:
        demands.append(PART.c.id.in_(matching))
    statement = select(PART).where(PART.c.current, *demands).order_by(PART.c.item_number).limit(limit)
    rows = connection.execute(statement).all()
    shown = _matched(connection, [row.id for row in rows], [demand.property for demand in wide])
    return [
        Row(row.item_number, row.maker, row.part_class, row.description, row.stub, tuple(shown[row.id]))
        for row in rows
    ]


def _of_part(demand: Filter) -> ColumnElement[bool]:
    """Return the condition on a property that every part has."""
    if demand.property == "stub":
        return PART.c.stub == (demand.value in ("yes", "true", "1"))
    column = func.lower(PART.c[demand.property])
    if demand.operator == "~":
        return column.contains(str(demand.value), autoescape=True)
    return column == demand.value


def _matched(
    connection: Connection, ids: Sequence[int], properties: Sequence[str]
) -> defaultdict[int, list[tuple[str, str]]]:
    """Return what the found parts state of the properties asked for."""
    shown: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    if properties:
        for key, said in fetching.facts(connection, ids, properties).items():
            shown[key] = [
                (fact.property, saying.said(fact))
                for name in dict.fromkeys(properties)
                for fact in said
                if fact.property == name
            ]
    return shown


def ids_of(numbers: Sequence[str]) -> Select[tuple[int, str]]:
    """Return the query for the shown rows of item numbers."""
    return select(PART.c.id, PART.c.item_number).where(PART.c.current, PART.c.item_number.in_(numbers))
