"""`lists`: the rows of a spreadsheet as entries of a section, its titles as their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mateproof.plan.expand.cells import named, scalar
from mateproof.plan.language.entry import Entry, keys_of
from mateproof.plan.language.kinds.base import Kind
from mateproof.plan.language.kinds.compound import Either, ListOf, Named, Of
from mateproof.plan.language.mate import MateEntry
from mateproof.plan.language.root import LISTED, NAMED
from mateproof.plan.lists.cell import Cell
from mateproof.plan.lists.read import Lists
from mateproof.plan.lists.table import Column, Table
from mateproof.plan.lists.titles import is_remark, key_of, names_of, slug, unit_of
from mateproof.plan.saying.words import meant
from mateproof.plan.yaml.nodes import REFUSED, Map, Node, Scalar, Seq

_NO_NAME = Scalar(0, 1, 1, 1, "", None)


class _Where(NamedTuple):
    """The keys that a column's title stands for, and whether a cell of it holds several values."""

    keys: tuple[str, ...]
    several: bool


def listed(section: Scalar, node: Node, lists: Lists) -> Iterator[tuple[Scalar, Node]]:
    """Yield name and entry of each row of a list; mates have no name."""
    problems = lists.problems
    if section.text not in LISTED:
        hint = meant(section.text, LISTED)
        problems.add(section.span, "no-listed-section", help=hint, name=section.text)
        return
    table = lists.table(node)
    if table is None:
        return
    entry = NAMED.get(section.text, MateEntry)
    at = None if entry is MateEntry else _name_column(table, section.text, lists)
    if at is None and entry is not MateEntry:
        return
    wheres = [_where(column, entry) if number != at else None for number, column in enumerate(table.columns)]
    for row in table.rows:
        name = _NO_NAME if at is None else named(Scalar(*row[at].span, row[at]), problems)
        body = _body(row, table, wheres, lists)
        if name is not None:
            yield name, body


def _name_column(table: Table, section: str, lists: Lists) -> int | None:
    wanted = names_of(section)
    known = keys_of(NAMED[section])
    found = [
        at for at, column in enumerate(table.columns) if column.name in wanted and column.name not in known
    ]
    if len(found) == 1:
        return found[0]
    first = table.columns[found[1] if found else 0].title
    lists.problems.add(first.span, "two-name-columns" if found else "no-name-column", section=section)
    return None


def _where(column: Column, entry: type[Entry]) -> _Where | None:
    """Return what a column stands for; None for a remark."""
    title = unit_of(column.title)[0]
    if not column.title or is_remark(title):
        return None
    words = [word for word in re.split(r"[.\s_]+", title) if word]
    return _keys(words, Of(entry)) or _Where((str(title),), several=False)


def _keys(words: list[str], kind: Kind) -> _Where | None:
    """Return the keys that the words of a title stand for, longest first; None when one is no key."""
    if isinstance(kind, Either):
        kind = kind.long if words else kind.short
    if not words:
        return _Where((), several=isinstance(kind, ListOf))
    if isinstance(kind, Named):
        rest = _keys(words[1:], kind.item)
        return _Where((words[0], *rest.keys), rest.several) if rest else None
    if not isinstance(kind, Of):
        return None
    known = keys_of(kind.entry)
    for count in range(len(words), 0, -1):
        name = slug(" ".join(words[:count]))
        key = name if name in known or name in kind.entry.further else key_of(name)
        if key in kind.entry.further and count == len(words):
            return _Where((key,), several=False)
        if key in known and (rest := _keys(words[count:], known[key].kind)):
            return _Where((key, *rest.keys), rest.several)
    return None


def _body(row: list[Cell], table: Table, wheres: list[_Where | None], lists: Lists) -> Map:
    """Return one row as an entry; empty cells are not stated."""
    body = Map(*row[0].span[:3], [])
    for cell, column, where in zip(row, table.columns, wheres, strict=True):
        value = scalar(cell, lists.problems) if where else None
        if where is None or value is None:
            continue
        into = body
        for key in where.keys[:-1]:
            found = into.get(key)
            if not isinstance(found, Map):
                found = Map(*cell.span[:3], [])
                into.items += (Scalar(*column.title.span, key), found)
            into = found
        into.items += (
            Scalar(*column.title.span, where.keys[-1]),
            _several(value) if where.several else value,
        )
    return body


def _several(value: Scalar) -> Node:
    """Return the values of a cell that holds several: `L, N, PE`, also with semicolons or blanks."""
    if value.style == REFUSED:
        return value
    sign = next((sign for sign in (";", ",") if sign in value.text), None)
    words = [word.strip() for word in value.text.split(sign)]
    return Seq(*value.span[:3], [value._replace(text=word) for word in words if word])
