"""A list as a table: columns by their titles, rows of cells below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mateproof.plan.lists.cell import Cell
from mateproof.plan.lists.titles import slug, unit_of
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import said

MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
LIMITS_HELP = "a list of a plan is shorter: give it a file of its own, and split it"
_NUMBER = re.compile(r"[+\-−]?[0-9]+(?:[.,][0-9]+)?")

Line = Sequence[Cell]
"""One line of a list as it is read; cells that are not written at its end are not there."""


class Column(NamedTuple):
    """One column: its title, the name of the variable it is, and the unit of its plain numbers."""

    title: Cell
    name: str
    unit: str


class Table:
    """The columns of a list, and its rows: as many cells as there are columns, not all of them empty."""

    def __init__(self, columns: list[Column], rows: list[list[Cell]]) -> None:
        self.columns = columns
        self.rows = rows

    def values(self) -> Iterator[dict[str, Cell]]:
        """Yield each row as name of the column → cell."""
        names = [column.name for column in self.columns]
        return (dict(zip(names, row, strict=True)) for row in self.rows)


def table(lines: Iterator[Line], header: int | None, problems: Problems, start: Cell) -> Table | None:
    """Return the table in lines; its titles are in the line `header`, else in the first not empty."""
    titles: list[Cell] = []
    for line in lines:
        number = line[0].span[1] if line else 0
        if any(line) if header is None else number == header:
            titles = list(line)
            break
    while titles and not (titles[-1] or titles[-1].wrong):
        titles.pop()
    if not titles:
        if header is None:
            problems.add(start.span, "list-empty")
        else:
            problems.add(start.span, "list-without-titles", line=str(header))
        return None
    columns = _columns(titles, problems)
    return Table(columns, [row for line in lines if (row := _row(line, columns, problems))])


def _columns(titles: list[Cell], problems: Problems) -> list[Column]:
    """Return the columns; problems tell of a title that is written twice."""
    columns: list[Column] = []
    firsts: dict[str, Cell] = {}
    for title in titles:
        bare, unit = unit_of(title)
        name = slug(bare)
        first = firsts.setdefault(name, title)
        if name and first is not title:
            problems.add(title.span, "column-twice", title=title, earlier=first.span)
        if title.wrong:
            wrong, hint = title.wrong
            problems.add(title.span, "bad-cell", said=said(wrong), help=said(hint) if hint else None)
        columns.append(Column(title, name, unit))
    return columns


def _row(line: Line, columns: list[Column], problems: Problems) -> list[Cell]:
    """Return one row, with the unit of the title behind plain numbers; nothing when all of it is empty."""
    if not any(cell or cell.wrong for cell in line):
        return []
    row = [
        _with_unit(cell, column.unit) if column.unit else cell
        for cell, column in zip(line, columns, strict=False)
    ]
    for cell in line[len(columns) :]:
        if cell:
            problems.add(cell.span, "cell-beside-the-columns", text=cell)
    for cell, column in zip(row, columns, strict=False):
        if cell and not column.title:
            problems.add(cell.span, "cell-without-title", text=cell)
    file, number = line[0].span[:2]
    row += [Cell.at((file, number, at + 1, 1), "") for at in range(len(row), len(columns))]
    return row


def _with_unit(cell: Cell, unit: str) -> Cell:
    return Cell.at(cell.span, f"{cell} {unit}", cell.wrong) if _NUMBER.fullmatch(cell) else cell
