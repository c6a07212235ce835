"""From names to rows: a name of the plan is followed to the one row that bears it.

A join costs half a millisecond however small the tables are, and a plan has thirty of them; looking names up
in a dictionary costs a tenth of that, and for large tables five times as much. So both do the same work, each
where it is the quicker one. What dangles becomes null, as in a left join.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import polars as pl

from mateproof.tables.column import COUNT

MANY = 5000
"""Rows of the tables together from which a query is quicker."""
Key = tuple[Any, ...]
Renamed = Mapping[str, str]
"""column of the table that is followed into → its name beside the rows."""


def follow(rows: pl.DataFrame, into: pl.DataFrame, on: Renamed, bring: Renamed) -> pl.DataFrame:
    """Return `rows` with columns of the first row of `into` that has the same key.

    `on` maps the key's columns of `into` to those of `rows`; a key with a null in it is never found.
    """
    find = _joined if rows.height + into.height > MANY else _looked_up
    numbers = find(rows, into, on)
    found = into[list(bring)][numbers]
    found.columns = list(bring.values())
    return rows.hstack(found)


def _looked_up(rows: pl.DataFrame, into: pl.DataFrame, on: Renamed) -> pl.Series:
    positions: dict[Key, int] = {}
    for number, key in enumerate(keys(into, on)):
        if None not in key:
            positions.setdefault(key, number)
    return pl.Series([positions.get(key) for key in keys(rows, on.values())], dtype=pl.UInt32)


def _joined(rows: pl.DataFrame, into: pl.DataFrame, on: Renamed) -> pl.Series:
    """Names are unique as a rule: only where one is not are the further rows looked for and dropped."""
    numbered = into[list(on)].with_row_index("")
    wanted = rows[list(on.values())]
    numbers = _matched(wanted, numbered, on)
    if len(numbers) == rows.height:
        return numbers
    return _matched(wanted, numbered.unique(list(on), keep="first"), on)


def _matched(wanted: pl.DataFrame, numbered: pl.DataFrame, on: Renamed) -> pl.Series:
    return wanted.join(
        numbered, left_on=list(on.values()), right_on=list(on), how="left", maintain_order="left"
    ).get_column("")


def counted(name: str, rows: pl.DataFrame, of: pl.DataFrame, on: Renamed) -> pl.Series:
    """Return how many rows of another table each row's key has there; `on` is as in `follow`."""
    if rows.height + of.height > MANY:
        found = of.group_by(list(on)).len(name)
        return follow(rows[list(on.values())], found, on, {name: name})[name].fill_null(0).cast(COUNT)
    counts = Counter(key for key in keys(of, on) if None not in key)
    return pl.Series(name, [counts[key] for key in keys(rows, on.values())], COUNT)


class Cases(NamedTuple):
    """The distinct values of some columns, in the order in which they are first met; null is a value."""

    values: Sequence[Key]
    numbers: pl.Series
    """of each row: the number of its case"""


def cases(rows: pl.DataFrame, of: Sequence[str]) -> Cases:
    """Return the distinct values of some columns."""
    if rows.height > MANY:
        groups = rows[list(of)].with_row_index("").group_by(of, maintain_order=True).agg("")
        numbers = groups.select("").with_row_index("case").explode("").sort("")["case"]
        return Cases(groups[list(of)].rows(), numbers)
    found: dict[Key, int] = {}
    of_rows = [found.setdefault(key, len(found)) for key in keys(rows, of)]
    return Cases(list(found), pl.Series(of_rows, dtype=pl.UInt32))


class Answers(NamedTuple):
    """What was answered for each case, and the case of each row."""

    values: Sequence[Any]
    numbers: pl.Series

    def column(
        self, name: str, dtype: pl.DataType, get: Callable[[Any], Any] = lambda answer: answer
    ) -> pl.Series:
        """Return the answers, or what `get` takes from each, row by row."""
        return pl.Series(name, list(map(get, self.values)), dtype)[self.numbers]


def answered(rows: pl.DataFrame, of: Sequence[str], answer: Callable[..., Any]) -> Answers:
    """Ask `answer(*values)` once for each distinct case of the columns `of`."""
    found = cases(rows, of)
    return Answers([answer(*case) for case in found.values], found.numbers)


def beside(rows: pl.DataFrame, *columns: pl.Series) -> pl.DataFrame:
    """Return `rows` with columns added, or put in the place of those of the same name."""
    new = {column.name for column in columns}
    return rows[[name for name in rows.columns if name not in new]].hstack(list(columns))


def flags(name: str, values: Iterable[bool | None]) -> pl.Series:
    """Return a column of yes, no and not stated."""
    return pl.Series(name, list(values), pl.Boolean)


def surely(rows: pl.DataFrame, name: str) -> pl.Series:
    """Return a flag of the rows with no in place of not stated: what dangles is not known."""
    return (rows[name] & rows[name].is_not_null()).alias(name)


def keys(rows: pl.DataFrame, names: Iterable[str]) -> Iterator[Key]:
    """Yield the values of some columns, row by row."""
    return zip(*(rows[name].to_list() for name in names), strict=True)


def same(*names: str) -> dict[str, str]:
    """Return a renaming that renames nothing."""
    return {name: name for name in names}


def uses(name: str, rows: pl.DataFrame, key: str, *of: pl.DataFrame) -> pl.Series:
    """Return how often other tables name each row by `key`; null where none does, but some name nothing.

    What names nothing may be the very use that seems to be missing.
    """
    counts = [counted(name, rows, each, same("plan", key)).to_list() for each in of]
    nameless = {plan for each in of for plan in each.filter(each[key].is_null())["plan"].unique().to_list()}
    cases = zip(rows["plan"].to_list(), map(sum, zip(*counts, strict=True)), strict=True)
    return pl.Series(name, [count or (None if plan in nameless else 0) for plan, count in cases], COUNT)
