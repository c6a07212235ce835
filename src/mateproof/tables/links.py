"""From names to rows: a name of the plan is followed to the one row that bears it.

A join costs half a millisecond however small the tables are, and a plan has thirty of them; looking names up
in a dictionary costs a tenth of that, and for large tables four times as much. So both find the row numbers,
each where it is the quicker one. What dangles becomes null, as in a left join.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import polars as pl

MANY = 5000
"""Rows of two tables together from which joining them is quicker."""
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
    first = into[list(on)].with_row_index("").unique(list(on), keep="first")
    wanted = rows[list(on.values())]
    return wanted.join(
        first, left_on=list(on.values()), right_on=list(on), how="left", maintain_order="left"
    ).get_column("")


def beside(rows: pl.DataFrame, *columns: pl.Series) -> pl.DataFrame:
    """Return `rows` with columns added, or put in the place of those of the same name."""
    new = {column.name for column in columns}
    return rows[[name for name in rows.columns if name not in new]].hstack(list(columns))


def flags(name: str, values: Iterable[bool | None]) -> pl.Series:
    """Return a column of yes, no and not stated."""
    return pl.Series(name, list(values), pl.Boolean)


def surely(rows: pl.DataFrame, name: str) -> pl.Series:
    """Return a flag of the rows with no in place of not stated: what dangles is not known."""
    return flags(name, map(bool, rows[name].to_list()))


def answered(rows: pl.DataFrame, of: Sequence[str], answer: Callable[..., Any]) -> list[Any]:
    """Return `answer(*values)` for every row, asked once for each distinct case of the columns `of`."""
    cases = list(keys(rows, of))
    known = {case: answer(*case) for case in dict.fromkeys(cases)}
    return [known[case] for case in cases]


def keys(rows: pl.DataFrame, names: Iterable[str]) -> Iterator[Key]:
    """Yield the values of some columns, row by row."""
    return zip(*(rows[name].to_list() for name in names), strict=True)


def same(*names: str) -> dict[str, str]:
    """Return a renaming that renames nothing."""
    return {name: name for name in names}
