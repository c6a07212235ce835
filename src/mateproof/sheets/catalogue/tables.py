"""What a page says of several items: a series, a table, its columns, and the items in their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from mateproof.sheets.catalogue.heads import Head, Row, rows
from mateproof.sheets.catalogue.pieces import Piece
from mateproof.sheets.collector import Statement
from mateproof.sheets.matrix import RATED, Matrix
from mateproof.vocabulary.values import Value

_OF_TABLE = RATED | {"pin_spacing"}
_ONE_VALUE = _OF_TABLE | {"cross_section", "conductor_awg", "strip_length", "connection_technology"}
"""Properties that one table states once under the same conditions."""
_SAME_HEIGHT = 4.0  # points
_MARGIN = 10.0  # points that a row may begin left of its head


class Said(NamedTuple):
    """Statements with the piece that makes them, and the heading they stand under."""

    statements: tuple[Statement, ...]
    at: Piece
    section: str


@dataclass(eq=False)
class Series:
    """A series that a heading names: what is said of all its items up to the next such heading."""

    family: str
    at: Piece
    said: list[Said] = field(default_factory=list)


@dataclass(eq=False)
class Column:
    """One table of items: its head, and its latest description, which opens a group of items.

    `said` has what is said of one group, by its number: beside its description, or below its rows.
    """

    head: Head
    said: list[tuple[int, Said]] = field(default_factory=list)
    pending: list[Piece] = field(default_factory=list)
    described: list[Piece] = field(default_factory=list)
    group: int = 0

    def item(self, row: Row) -> Item:
        """Return the item of a row, under the description above it."""
        if self.pending:
            self.described, self.pending = self.pending, []
            self.group += 1
        return Item(row, self, tuple(self.described), self.group)

    def state(self, said: Said) -> None:
        """Keep what is said beside a description, of the items to come, or below rows, of those above."""
        self.said.append((self.group + 1 if self.pending else self.group, said))

    def of(self, item: Item) -> Iterator[Said]:
        """Yield what is said of the group of an item; said once below all rows, it holds for all groups."""
        last = len(self.said) == 1 and self.said[0][0] == self.group
        return (said for group, said in self.said if group == item.group or last)


class Item(NamedTuple):
    """One item row under its column; `described` is the description above it, which opened its group."""

    row: Row
    column: Column
    described: tuple[Piece, ...]
    group: int


@dataclass(eq=False)
class Table:
    """Ratings and conductors that hold for the items below or beside them.

    `headed` tells that a heading names the table: everything up to the next heading belongs to it. Else
    it is the head of a catalogue page, whose parts stand above the columns they hold for.
    """

    section: str = ""
    series: Series | None = None
    headed: Said | None = None
    page: int | None = None
    said: list[Said] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    abreast: int = 0
    items: list[Item] = field(default_factory=list)
    matrix: Matrix = field(default_factory=Matrix)

    def open_columns(self, heads: Sequence[Head]) -> None:
        """Add tables of items that stand side by side."""
        self.columns += [Column(head) for head in heads]
        self.abreast = len(heads)

    def is_abreast(self, piece: Piece) -> bool:
        """Return whether a further head may stand beside those of the table, and not below their items."""
        tops = [column.head.first for column in self.columns]
        if piece.box and all(first.box for first in tops):
            return any(abs(_top(first) - _top(piece)) < _SAME_HEIGHT for first in tops)
        return self.headed is None

    def rows(self, line: Sequence[Piece]) -> tuple[list[Row], list[Piece]]:
        """Return the item rows in a line, read under the latest head that they fit, and all other pieces."""
        patterns = {column.head.row.pattern: column.head for column in reversed(self.columns)}
        return next((found for head in patterns.values() if (found := rows(head, line))[0]), ([], list(line)))

    def columns_of(self, pieces: Sequence[Piece]) -> list[Column | None]:
        """Return the column of each piece: by place, else by order among those side by side.

        Where a line has fewer pieces than columns, its empty cells must tell which are missing.
        """
        if all(piece.box for piece in pieces) and all(column.head.first.box for column in self.columns):
            return [self._below(piece) for piece in pieces]
        last = self.columns[-self.abreast :] if self.abreast else []
        if len(last) == 1:
            return [last[0] for _ in pieces]
        if len(pieces) == len(last):
            return list(last)
        return [_in_cell(last, piece) for piece in pieces]

    def describes(self, column: Column, piece: Piece) -> bool:
        """Return whether words may describe the items of a column: they begin under its head."""
        last = column.head.last.box
        return last is None or piece.box is None or piece.box.left < last.right

    def _below(self, piece: Piece) -> Column | None:
        """Return the lowest column whose head stands above a piece, on the same page."""
        found = [column for column in self.columns if _spans(self.columns, column, piece)]
        above = [column for column in found if _top(column.head.first) < _top(piece)]
        return max(above, key=lambda column: _top(column.head.first), default=None)

    def above(self, column: Column) -> Iterator[Said]:
        """Yield what the table says of the items of one column."""
        if self.headed is not None or len(self.columns) == 1:
            yield from self.said
        else:
            yield from chain.from_iterable(self._share(said, column) for said in self._kinds())

    def settle(self) -> list[Said]:
        """Take away, and return, what cannot be told apart: ratings of two tables under one heading.

        They show where one property has two values under the same conditions.
        """
        if self.headed is None and len(self.columns) > 1:
            return []
        head = [self.headed] if self.headed else []
        twice = {one.property for one in _differing([*head, *self.said])}
        if twice & _OF_TABLE:
            gone, self.said = self.said, []
            self.headed = self.headed._replace(statements=()) if self.headed else None
            return [*head, *gone]
        gone = [said for said in self.said if twice & {one.property for one in said.statements}]
        self.said = [said for said in self.said if said not in gone]
        return gone

    def of_series(self) -> Sequence[Said]:
        """Return what is said of the series, where it is about such items.

        A cover without ratings, or a table of another pin spacing, is another matter.
        """
        own_values = any(one.property in _ONE_VALUE for said in self.said for one in said.statements)
        if self.series is None or not own_values:
            return ()
        told = _pitches(self.series.said)
        own = _pitches([*self.said, *([self.headed] if self.headed else [])])
        return self.series.said if not told or not own or told <= own else ()

    def unshared(self) -> Iterator[Said]:
        """Yield what nobody can give to a column for certain."""
        given = {id(said) for column in self.columns for said in self.above(column)}
        return (said for said in self.said if id(said) not in given)

    def _kinds(self) -> Iterable[list[Said]]:
        kinds: dict[tuple[str, ...], list[Said]] = {}
        for said in self.said:
            kinds.setdefault(tuple(one.property for one in said.statements), []).append(said)
        return kinds.values()

    def _share(self, printed: list[Said], column: Column) -> list[Said]:
        """Return which of several equal statements hold for a column."""
        if all(len(kind) == 1 for kind in self._kinds()):
            first = self.columns[0].head.first  # one head above all columns that begin there
            same = column.head.first.line is first.line or (first.box and self.is_abreast(column.head.first))
            return printed if same else []
        if all(said.at.box for said in printed):
            return [said for said in printed if _spans(self.columns, column, said.at)]
        if len(printed) == len(self.columns):
            return [printed[self.columns.index(column)]]
        return []


def _differing(said: Iterable[Said]) -> Iterator[Statement]:
    """Yield statements that give a property another value than an earlier one under the same conditions."""
    first: dict[tuple[str, frozenset[tuple[str, str]]], Statement] = {}
    for one in (one for each in said for one in each.statements if one.property in _ONE_VALUE):
        before = first.setdefault((one.property, frozenset(one.conditions.items())), one)
        if (one.value, one.unit) != (before.value, before.unit):
            yield one


def _pitches(said: Iterable[Said]) -> set[Value | None]:
    return {one.value for each in said for one in each.statements if one.property == "pin_spacing"}


def _in_cell(columns: Sequence[Column], piece: Piece) -> Column | None:
    """Return the column whose head begins in the same cell, on a line with as many cells as the heads."""
    found = [column for column in columns if column.head.first.cell == piece.cell]
    same = len(found) == 1 and len(found[0].head.first.line.cells) == len(piece.line.cells) > 1
    return found[0] if same else None


def _top(piece: Piece) -> float:
    return piece.box.top if piece.box else 0.0


def _left(column: Column) -> float:
    return column.head.first.box.left if column.head.first.box else 0.0


def _spans(columns: Sequence[Column], column: Column, piece: Piece) -> bool:
    """Return whether a piece stands within the width of a column: up to the next one, on the same page.

    The last column is as wide as the one before it; alone on a page it has the whole width.
    """
    if piece.middle is None or column.head.first.line.page != piece.line.page:
        return False
    lefts = sorted(
        {round(_left(other)) for other in columns if other.head.first.line.page == piece.line.page}
    )
    left = round(_left(column))
    at = lefts.index(left)
    if at + 1 < len(lefts):
        right = float(lefts[at + 1])
    else:
        right = left + (left - lefts[at - 1]) if at else float("inf")
    return left - _MARGIN <= piece.middle < right - _MARGIN
