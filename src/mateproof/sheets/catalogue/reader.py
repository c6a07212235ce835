"""Reads the lines of a catalogue page or flyer into series, tables and items, once from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile, zip_longest
from typing import NamedTuple

from mateproof.sheets import matrix
from mateproof.sheets.catalogue import pairs
from mateproof.sheets.catalogue.bare import bares
from mateproof.sheets.catalogue.bullets import bullet, said
from mateproof.sheets.catalogue.gather import gathered
from mateproof.sheets.catalogue.headings import Heading, heading, in_heading, in_title
from mateproof.sheets.catalogue.heads import heads
from mateproof.sheets.catalogue.mentions import Mention, mentions
from mateproof.sheets.catalogue.pairs import Pair
from mateproof.sheets.catalogue.pieces import Piece
from mateproof.sheets.catalogue.tables import Column, Said, Series, Table
from mateproof.sheets.collector import Statement
from mateproof.sheets.document import Line
from mateproof.sheets.matrix import Placed
from mateproof.vocabulary.conductors import Ferrule

_OF_COLUMN = frozenset({"reel_diameter", "packaging", "colour"})
"""What is printed below the rows of one table of items, and never above all of them."""
_WORDS = re.compile(r"[^\W\d_]{3}")
_SAYS = re.compile(r"[^\W_]")  # the arrows of a drawing say nothing
_RAISED = re.compile(r".*®\n\s*[A-Z]\Z", re.DOTALL)
"""A raised mark that broke a line in two: "CAGE CLAMP®", and "S" below it."""
_GOES_ON = re.compile(r"[(a-zäöü]")


class Named(NamedTuple):
    """A mention with its place: the line, and the series or page it stands in."""

    mention: Mention
    line: Line
    series: Series | None


@dataclass
class Read:
    """What was read; `missed` are lines, or parts of lines, that gave nothing."""

    tables: list[Table] = field(default_factory=list)
    series: list[Series] = field(default_factory=list)
    titles: list[Said] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    missed: list[tuple[Line, str]] = field(default_factory=list)


def read(lines: Sequence[Line]) -> Read:
    """Return what the lines of a sheet say about its items."""
    reader = _Reader()
    following = dict(pairwise(lines))
    for here in gathered(lines):
        if here:
            reader.read(here, following.get(here[-1].line))
    reader.close()
    return reader.found


def _leading(pair: Pair) -> int:
    """Return how many cells behind a label hold values of a matrix."""
    return sum(1 for _ in takewhile(lambda value: matrix.is_value(value.text), pair.values))


def _is_value(piece: Piece) -> bool:
    return piece.box is not None and piece.text[0].isdigit()


def _reaches(value: Piece, label: Piece) -> bool:
    """Return whether a value stands right of a label and overlaps it in height."""
    if value.box is None or label.box is None or value.line.page != label.line.page:
        return False
    return value.box.left >= label.box.right and value.box.bottom > label.box.top


class _Reader:
    """Knows the open series and the open table; `skip` is a line that the one before it has used up.

    `lone` is a value that stood alone on the line before, a little higher than a label of several lines.
    """

    def __init__(self) -> None:
        self.found = Read()
        self.series: Series | None = None
        self.table: Table | None = None
        self.skip: Line | None = None
        self.lone: Piece | None = None

    def read(self, here: list[Piece], following: Line | None) -> None:
        """Read the pieces of one line; a bullet may go on in the following one."""
        line = here[0].line
        if line is self.skip:
            return
        if following and _RAISED.match(f"{here[-1].text}\n{following.text}"):
            here[-1] = here[-1]._replace(text=f"{here[-1].text} {following.text.strip()}")
            self.skip = following
        self.found.named += [Named(one, line, self.series) for one in mentions(line.text)]
        for piece in here:
            opened = heading(piece.text)
            if opened:
                self._open(opened, piece)
                here = [other for other in here if other is not piece]
        here = [piece for piece in here if not self._bullet(piece, following if len(here) == 1 else None)]
        if here:
            self._line(here)

    def _open(self, opened: Heading, at: Piece) -> None:
        if not opened.of_table:
            self.series, self.table = Series(opened.family, at), None
            self.found.series.append(self.series)
            return
        if self.series is None or self.series.family != opened.family:
            self.series = Series(opened.family, at)
        self.table = self._new(at.text, self.series)
        self.table.headed = Said(in_heading(at.text), at, at.text)

    def _new(self, section: str, series: Series | None) -> Table:
        table = Table(section, series)
        self.found.tables.append(table)
        return table

    def _bullet(self, piece: Piece, following: Line | None) -> bool:
        """Read a bullet of the open series: alone, or together with the line it goes on in."""
        text = bullet(piece.text)
        if text is None or self.series is None or self.series.at.line.page != piece.line.page:
            return False
        if any(table.series is self.series and table.items for table in self.found.tables):
            return False  # below its items, another series may have begun without a heading
        more = following.text.strip() if following and bullet(following.text) is None else ""
        whole = said(f"{text} {more}") if more else ()
        stated = whole or (() if _GOES_ON.match(more) else said(text))
        if whole:
            self.skip = following
        if stated:
            self.series.said.append(Said(stated, piece, self.series.family))
        else:
            self._miss([piece])
        return True

    def _line(self, here: list[Piece]) -> None:
        opened, rest = heads(here)
        if opened:
            self._below_items(here).open_columns(opened)
            here = rest
        here = self._rows(here)
        below: list[tuple[list[Statement], Piece]] = []
        for pair in self._beside(pairs.pairs(here) if here else []):
            stated = self._pair(pair)
            if stated and self._is_of_column(stated):
                below.append((stated, pair.at))
            elif stated:
                self._state(stated, pair.at)
        self._below(below)

    def _beside(self, here: list[Pair]) -> Iterator[Pair]:
        """Yield the pairs of a line; a label takes the lone value that reaches down to it."""
        lone, self.lone = self.lone, None
        for pair in here:
            if lone and pair.label and not pair.values and _reaches(lone, pair.at):
                yield pair._replace(values=(lone,))
                lone = None
            elif len(here) == 1 and not pair.label and len(pair.values) == 1 and _is_value(pair.at):
                self.lone = pair.at
            else:
                yield pair
        if lone:
            yield Pair("", (lone,), lone)

    def _place(self, here: Sequence[Piece]) -> Table:
        """Return the open table; a table without a heading ends with its page."""
        page = here[0].line.page
        if self.table is None or (self.table.headed is None and self.table.page != page):
            self.table = self._new(self.series.family if self.series else "", self.series)
            self.table.page = page
        return self.table

    def _below_items(self, here: Sequence[Piece]) -> Table:
        """Return the table for a head: one below the items of another table does not belong to it."""
        table = self._place(here)
        if not table.items or table.is_abreast(here[0]):
            return table
        self.table = self._new("", self.series)
        self.table.page = here[0].line.page
        return self.table

    def _rows(self, here: list[Piece]) -> list[Piece]:
        """Read the item rows in a line; return what else stands there."""
        table = self.table
        if table is None or not table.columns:
            return here
        found, rest = table.rows(here)
        columns = table.columns_of([row.at for row in found])
        for row, column in zip(found, columns, strict=True):
            # Under which of several heads a row stands may be unknown; what it says itself is not.
            table.items.append((column or Column(table.columns[-1].head)).item(row))
        return rest

    def _pair(self, pair: Pair) -> list[Statement]:
        """Return what a pair states; what it does not state is counted."""
        if pairs.HEADING.fullmatch(pair.label.rstrip(":")):
            return []
        if not pair.label:
            self._bare(pair)
            return []
        of_matrix = matrix.is_label(pair.label)
        used = _leading(pair) if of_matrix else pairs.own_values(pair)
        if of_matrix and not used:  # what stands there is no value: it may be a value and something else
            self._miss([pair.at, *pair.values])
            self._header([pair.at]).matrix.lost = True
            return []
        pair, rest = pair._replace(values=pair.values[:used]), pair.values[used:]
        found = self._in_matrix(pair) if of_matrix else pairs.stated(pair)
        if found is None:
            self._miss([pair.at, *pair.values])
        if rest:  # what stands beside belongs to the other half of the table
            self._words(Pair("", rest, rest[0]))
        return found or []

    def _in_matrix(self, pair: Pair) -> list[Statement] | None:
        """Read a row of a rating matrix; None when its values fit no column."""
        values = [Placed(value.text, value.middle) for value in pair.values]
        if matrix.opens(pair.label):
            return self._header([pair.at]).matrix.open(pair.label, values)
        if matrix.key_of(pair.label):
            return self._header([pair.at]).matrix.key(pair.label, values)
        return self._header([pair.at]).matrix.row(pair.label, values)

    def _bare(self, pair: Pair) -> None:
        if len(pair.values) == 1 and pairs.FERRULE.fullmatch(pair.values[0].text):
            if not self._with_ferrule(pair.values[0]):
                self._miss(pair.values)
            return
        if self.table is not None and self.table.headed is not None:
            self._words(pair)
            return
        found, places, rest = bares(pair.values)
        for statements, at in zip(found, places, strict=True):
            self._state(list(statements), at)
        if rest:
            self._words(Pair("", tuple(rest), rest[0]))

    def _with_ferrule(self, piece: Piece) -> bool:
        """A ferrule in brackets belongs to the cross section above it."""
        if self.table is None or not self.table.said:
            return False
        last = self.table.said[-1]
        one = last.statements[0]
        if one.property != "cross_section" or one.conditions.get("ferrule") != Ferrule.NONE.value:
            return False
        again = pairs.stated(Pair(one.label, (Piece(f"{one.raw} {piece.text}", piece.line),), last.at))
        if again:
            self.table.said[-1] = last._replace(statements=tuple(again))
        return bool(again)

    def _header(self, here: Sequence[Piece]) -> Table:
        """Return the table for what stands above its items; below items another one begins."""
        table = self._place(here)
        if table.headed is None and table.items:
            self.table = self._new(table.section, self.series)
            self.table.page = here[0].line.page
            return self.table
        return table

    def _is_of_column(self, statements: Sequence[Statement]) -> bool:
        in_column = bool(self.table and self.table.columns)
        return in_column and all(one.property in _OF_COLUMN for one in statements)

    def _below(self, found: Sequence[tuple[list[Statement], Piece]]) -> None:
        """Give what stands below the rows of tables side by side to the table it stands under."""
        table = self.table
        if table is None or not found:
            return
        columns = table.columns_of([at for _, at in found])
        for (statements, at), column in zip(found, columns, strict=True):
            if column is None:
                self._miss([at._replace(text=statements[0].raw)])
            else:
                column.state(Said(tuple(statements), at, table.section))

    def _state(self, statements: list[Statement], at: Piece) -> None:
        table = self._header([at])
        table.said.append(Said(tuple(statements), at, table.section))

    def _words(self, pair: Pair) -> None:
        """Words under a head describe the items below them; a title stands above everything."""
        values = [pair.at, *pair.values] if pair.label else list(pair.values)
        title = in_title(values[0].text) if self.series is None and not pair.label else ()
        if title:
            self.found.titles.append(Said(title, values[0], "Title"))
            values = values[1:]
        table = self.table
        columns = table.columns_of(values) if table and table.columns and not pair.label else []
        for value, column in zip_longest(values, columns):
            if table and column and table.describes(column, value) and _WORDS.search(value.text):
                column.pending.append(value)
            else:
                self._miss([value])

    def _miss(self, values: Sequence[Piece]) -> None:
        text = " ".join(value.text for value in values)
        if _SAYS.search(text):
            self.found.missed.append((values[0].line, text))

    def close(self) -> None:
        """Count what waited for an item that did not come, and what fits no column for certain."""
        for pair in self._beside([]):
            self._pair(pair)
        self._join()
        for table in self.found.tables:
            self._unsaid(table.settle())
        for table in self.found.tables:
            for column in table.columns:
                for piece in column.pending:
                    self._miss([piece])
            self._unsaid(table.unshared())
        for series in self.found.series:
            of = [table for table in self.found.tables if table.series is series and table.items]
            if not any(table.of_series() for table in of):
                self._unsaid(series.said)

    def _join(self) -> None:
        """Give a head that a text prints below the items of its page to them, where it can be no other's."""
        loose = [table for table in self.found.tables if table.headed is None]
        for page in {table.page for table in loose}:
            here = [table for table in loose if table.page == page]
            with_items = [table for table in here if table.items]
            if len(with_items) == 1 and not with_items[0].said:
                with_items[0].said = [said_ for table in here for said_ in table.said]
                for table in here:
                    table.said = table.said if table.items else []

    def _unsaid(self, found: Iterable[Said]) -> None:
        for said_ in found:
            raw = said_.statements[0].raw if said_.statements else said_.at.text
            self._miss([said_.at._replace(text=raw)])
