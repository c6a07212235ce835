"""Tables of items: a head such as "Pole No. | Item No. | Pack. Unit", and the rows under it.

Several tables may stand side by side under one line of heads ("Polzahl Bestellnr. VPE Polzahl …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mateproof.sheets.catalogue.pieces import Piece, part_of

_ROLES = {
    "poles": r"(?:Pole No\.?|No\. of poles|Number of poles|Poles|Polzahl|Anzahl der Pole)",
    "item_number": r"(?:(?:Item|Order) (?:No\.?|number)|(?:Bestell|Artikel)-?(?:nr\.?|nummer))",
    "packaging_unit": r"(?:Pack(?:\.|aging) ?unit|PU|VPE|Verp\.-?einheit|Verpackungseinheit)",
    "colour": r"(?:Colou?r|Farbe)",
}
_ROLE = re.compile(
    "|".join(rf"(?P<{name}>{pattern})" for name, pattern in _ROLES.items()) + r"(?=\s|\Z)", re.IGNORECASE
)
_ANY = "|".join(_ROLES.values())
_ONLY = re.compile(rf"(?:{_ANY})", re.IGNORECASE)
_RUN = re.compile(rf"(?<!\S)(?:{_ANY})(?: (?:{_ANY}))+\Z", re.IGNORECASE)
_CELL = {
    "poles": r"(?P<poles>[0-9]{1,2})",
    "item_number": r"(?P<item_number>[0-9]{2,4}-[0-9]{2,5}(?:/[0-9]{3}-[0-9]{3,4})*)",
    "packaging_unit": r"(?P<packaging_unit>[0-9]{1,6}(?:\s?\([0-9]+\s?[x×]\s?[0-9]+\))?)",
    "colour": r"(?P<colour>[^\W\d_]+(?: [^\W\d_]+)?)",
}
_CALL = re.compile(r"\+[0-9]|\b(?:tel|phone|fax)", re.IGNORECASE)
"""A number to call looks like an item number."""
_SEAM = "\n"
"""Stands between the cells of a line: a sentence does not go beyond its cell."""
_WORD_BEFORE = re.compile(r"[^\W\d_]{3,}[.,:]? \Z")
_WORD_BEHIND = re.compile(r" [^\W\d_A-ZÄÖÜ]{3,}")
_ITEM, _OTHERS = "item_number", frozenset({"poles", "packaging_unit"})


@dataclass(eq=False)
class Head:
    """The head of one table: its columns from left to right, and where the first and the last stand."""

    labels: dict[str, str]
    first: Piece
    last: Piece

    @property
    def roles(self) -> tuple[str, ...]:
        """The columns from left to right; `labels` has how each is printed."""
        return tuple(self.labels)

    def __post_init__(self) -> None:
        """Build the pattern of a row: an item number, and what stands before and behind it."""
        at = self.roles.index(_ITEM)
        before = "".join(f"(?:{_CELL[role]}\\s)?" for role in self.roles[:at])
        behind = "".join(f"(?:\\s{_CELL[role]})?" for role in self.roles[at + 1 :])
        self.row = re.compile(rf"(?<!\S){before}{_CELL[_ITEM]}{behind}(?!\S|\s?\()")


class Row(NamedTuple):
    """One item row: the printed cell of each column that has one, and where it stands."""

    cells: dict[str, str]
    at: Piece


def heads(line: Sequence[Piece]) -> tuple[list[Head], list[Piece]]:
    """Return the heads in a line, and the pieces that belong to none of them."""
    found: list[tuple[str, Piece]] = []
    rest: list[Piece] = []
    for piece in line:
        start = _start(piece.text)
        found += _roles(piece, start)
        rest += [part_of(piece, 0, start)] if start else []
    tables: list[list[tuple[str, Piece]]] = []
    for role, piece in found:
        if not tables or role in {name for name, _ in tables[-1]}:
            tables.append([])
        tables[-1].append((role, piece))
    if not found or not all(map(_is_head, tables)):
        return [], list(line)
    return [
        Head({role: piece.text for role, piece in table}, table[0][1], table[-1][1]) for table in tables
    ], rest


def _is_head(table: Sequence[tuple[str, Piece]]) -> bool:
    roles = {role for role, _ in table}
    return _ITEM in roles and bool(roles & _OTHERS)


def names_column(text: str) -> bool:
    """Return whether a text is the name of one column of an item table, and nothing else."""
    return _ONLY.fullmatch(text) is not None


def _start(text: str) -> int:
    """Return where the names of columns begin that a text holds, alone or behind something else."""
    match = _ONLY.fullmatch(text) or _RUN.search(text)
    return match.start() if match else len(text)


def _roles(piece: Piece, start: int) -> list[tuple[str, Piece]]:
    found = _ROLE.finditer(piece.text, start)
    return [(match.lastgroup or "", part_of(piece, *match.span())) for match in found]


def rows(head: Head, line: Sequence[Piece]) -> tuple[list[Row], list[Piece]]:
    """Return the item rows in a line, and the pieces that belong to none of them."""
    text = _SEAM.join(piece.text for piece in line)
    found = [] if _CALL.search(text) else [match for match in head.row.finditer(text) if _is_row(match)]
    if not found:
        return [], list(line)
    read, rest, start = [], [], 0
    spans = [match.span() for match in found]
    for match in found:
        cells = {role: " ".join(cell.split()) for role, cell in match.groupdict().items() if cell}
        read.append(Row(cells, _at(line, match.start())))
    for piece in line:
        end = start + len(piece.text)
        rest += [part_of(piece, low - start, high - start) for low, high in _outside(start, end, spans)]
        start = end + 1
    return read, [piece for piece in rest if piece.text]


def _is_row(match: re.Match[str]) -> bool:
    """A number in a sentence is no row: pole number or packaging unit stand beside it, and no words."""
    if not any(match.groupdict().get(role) for role in _OTHERS):
        return False
    return not (
        _WORD_BEFORE.search(match.string[: match.start()]) or _WORD_BEHIND.match(match.string, match.end())
    )


def _at(line: Sequence[Piece], position: int) -> Piece:
    start = 0
    for piece in line:
        end = start + len(piece.text)
        if position < end:
            return part_of(piece, position - start, len(piece.text))
        start = end + 1
    return line[-1]


def _outside(start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between `start` and `end` that no span covers."""
    at = start
    for low, high in spans:
        if low > at and at < end:
            yield at, min(low, end)
        at = max(at, high)
    if at < end:
        yield at, end
