"""What filters mean in SQL, over the wide tables and the spread facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, and_, func, or_, select, true, union_all

from mateproof.parts.library.filters import Filter
from mateproof.parts.library.schema import FACT, INDEXED, PART, WIDE


def condition(filters: Sequence[Filter]) -> ColumnElement[bool]:
    """Return the condition on `part` that all filters hold."""
    return PART.c.id.in_(
        union_all(*(select(table.c.part_id).where(*_all(table, filters)) for table in WIDE.values()))
    )


def _all(table: Table, filters: Sequence[Filter]) -> list[ColumnElement[bool]]:
    """Return for every filter that the wide table or a spread fact satisfies it."""
    return [or_(_in(table.c, demand), _spread(table.c.part_id, demand)) for demand in filters]


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
