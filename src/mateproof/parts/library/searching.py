"""From filters and words to parts: which statement finds them, and what it showed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, true, union_all

from mateproof.parts.library import dialect, fetching, saying
from mateproof.parts.library.filters import OF_PART, Filter
from mateproof.parts.library.schema import FACT, INDEXED, PART, WIDE


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
        demands.append(PART.c.id.in_(_wide(wide)))
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


def _wide(filters: Sequence[Filter]) -> Any:  # noqa: ANN401 (a select or a union of them)
    """Return the ids of parts that satisfy all filters, over the tables of all classes."""
    parts = [
        select(table.c.part_id).where(
            *(or_(_in(table.c, demand), _spread(table.c.part_id, demand)) for demand in filters)
        )
        for table in WIDE.values()
    ]
    return union_all(*parts)


def _in(columns: Any, demand: Filter) -> ColumnElement[bool]:  # noqa: ANN401 (SQLAlchemy's collection)
    """Return the condition on a wide table's columns."""
    if INDEXED[demand.property].kind == "number":
        return _number(columns[f"{demand.property}_low"], columns[f"{demand.property}_high"], demand)
    return _words(columns[demand.property], demand)


def _spread(part_id: ColumnElement[int], demand: Filter) -> ColumnElement[bool]:
    """Return the condition that one of several, or conditional, facts satisfies the filter."""
    holds = (
        _number(FACT.c.low, FACT.c.high, demand)
        if isinstance(demand.value, float)
        else _words(FACT.c.folded, demand)
    )
    spread = and_(FACT.c.spread == true(), FACT.c.property == demand.property, holds)
    return part_id.in_(select(FACT.c.part_id).where(spread))


def _number(low: Any, high: Any, demand: Filter) -> ColumnElement[bool]:  # noqa: ANN401 (columns)
    """Return what the operator says of a printed value or range; an open side proves nothing."""
    upper: ColumnElement[float] = func.coalesce(high, low)
    lower: ColumnElement[float] = func.coalesce(low, high)
    match demand.operator:
        case ">=":
            return upper >= demand.value
        case ">":
            return upper > demand.value
        case "<=":
            return lower <= demand.value
        case "<":
            return lower < demand.value
    return and_(low <= demand.value, high >= demand.value)


def _words(column: Any, demand: Filter) -> ColumnElement[bool]:  # noqa: ANN401 (a column)
    if demand.operator == "~":
        return cast(ColumnElement[bool], column.contains(str(demand.value), autoescape=True))
    return cast(ColumnElement[bool], column == demand.value)


def _matched(
    connection: Connection, ids: Sequence[int], properties: Sequence[str]
) -> defaultdict[int, list[tuple[str, str]]]:
    """Return what the found parts state of the properties asked for."""
    shown: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    if properties:
        for key, part in fetching.by_id(connection, ids).items():
            for name in dict.fromkeys(properties):
                shown[key] += [(name, saying.said(fact)) for fact in part.of(name)]
    return shown


def ids_of(numbers: Sequence[str]) -> Select[tuple[int, str]]:
    """Return the query for the shown rows of item numbers."""
    return select(PART.c.id, PART.c.item_number).where(PART.c.current, PART.c.item_number.in_(numbers))
