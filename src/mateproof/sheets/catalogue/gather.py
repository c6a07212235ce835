"""Texts that print every cell of a table on a line of its own: the lines of a row are gathered again.

Only where hardly a line has several cells. A label takes the values below it, names of columns are a head,
pole number, item number and packaging unit below one another are an item row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mateproof.sheets import matrix
from mateproof.sheets.catalogue import pairs
from mateproof.sheets.catalogue.bullets import bullet
from mateproof.sheets.catalogue.heads import Head, heads, names_column, rows
from mateproof.sheets.catalogue.pieces import Piece, pieces
from mateproof.sheets.document import Line

_FEW = 0.1
"""Share of lines with several cells in a text that has lost its columns: two blanks may stand in a value."""
_COLUMNS = 12  # more names of columns below one another are a list
_COUNT = re.compile(r"\d{1,2}\Z")


def gathered(lines: Sequence[Line]) -> Iterator[list[Piece]]:
    """Yield the pieces of each line, or of the lines that are one row."""
    if any(line.boxes for line in lines) or sum(line.is_row for line in lines) > _FEW * len(lines):
        yield from map(pieces, lines)
        return
    alone = [pieces(line) for line in lines]
    at, below = 0, list[Head]()
    while at < len(alone):
        taken, below = _row(alone, at, below)
        yield [piece for here in alone[at : at + taken] for piece in here]
        at += taken


def _row(alone: Sequence[list[Piece]], at: int, below: list[Head]) -> tuple[int, list[Head]]:
    """Return how many lines are one row, and the heads that rows below it stand under."""
    if len(alone[at]) != 1:
        return 1, below
    head = _head(alone, at)
    if head:
        return head, heads([piece for here in alone[at : at + head] for piece in here])[0]
    if below and _COUNT.match(alone[at][0].text):
        return _items(alone, at, below), below
    return 1 + _values(alone, at), below


def _head(alone: Sequence[list[Piece]], at: int) -> int:
    """Return how many lines name the columns of tables; 0 when that is no head."""
    n = 0
    while n < _COLUMNS and at + n < len(alone) and len(alone[at + n]) == 1:
        if not names_column(alone[at + n][0].text):
            break
        n += 1
    return n if n > 1 and heads([piece for here in alone[at : at + n] for piece in here])[0] else 0


def _items(alone: Sequence[list[Piece]], at: int, below: Sequence[Head]) -> int:
    """Return how many lines are one item row.

    Rows of tables side by side are not put beside one another again: where one table is shorter than the
    next, nobody can tell which of them a row belongs to.
    """
    width = len(below[0].roles)
    here = [piece for lines in alone[at : at + width] for piece in lines]
    found, rest = rows(below[0], here)
    return width if len(found) == 1 and not rest else 1


def _values(alone: Sequence[list[Piece]], at: int) -> int:
    """Return how many lines below a label are its values."""
    label = alone[at][0].text
    if not pairs.is_label(label) or pairs.HEADING.fullmatch(label.rstrip(":")):
        return 0
    n = 0
    for here in alone[at + 1 : at + 1 + _COLUMNS]:
        if len(here) != 1 or pairs.is_label(here[0].text) or bullet(here[0].text):
            break
        more = matrix.is_value(here[0].text) if matrix.is_label(label) else not n or here[0].text[0] == "("
        if not more:
            break
        n += 1
    return n
