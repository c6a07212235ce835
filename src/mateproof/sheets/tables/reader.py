"""Goes once through the lines of a sheet and tells entries, headings and loose lines apart.

A label may stand before its value (in cells, behind a mark, or side by side), above it, or above a list of
labels that complete it ("insulation voltage" over "● of the main circuit"); a value may go on in the lines
below. What cannot be told is loose: counted as not understood, and never a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mateproof.sheets.document import Document, Line
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.labels import meaning
from mateproof.sheets.rows import stated
from mateproof.sheets.tables import furniture, numbers
from mateproof.sheets.tables.entry import Entry, Heading, Items, Loose, Piece
from mateproof.sheets.tables.heads import Head, head, is_plain
from mateproof.sheets.tables.look import Look, look
from mateproof.sheets.tables.pairs import Kind, Pair, is_begun, is_measure, listed
from mateproof.sheets.tables.style import style
from mateproof.sheets.tables.symbols import is_symbol, is_unit
from mateproof.sheets.tables.twins import twins
from mateproof.sheets.text.wraps import unwrapped

_SENTENCE = re.compile(r"[.!?;] [A-ZÄÖÜ]|[.!?;,]\Z")
_GENERAL = re.compile(
    r"\b(?:data|specifications?|characteristics?|features?|properties|ratings|dimensions|technical|general|details"
    r"|information|approvals?|certificates?|notes?|materials?|standards|applications?|daten|eigenschaften|merkmale"
    r"|kennwerte|angaben|abmessungen|allgemeine?s?|zulassungen|hinweise?|werkstoffe|normen)\b",
    re.IGNORECASE,
)
_STANDARD = re.compile(r"\b(?:IEC|EN|UL|CSA|DIN|VDE)\b[ /A-Z]*\d")
_RATED_TO = re.compile(
    r"(?:ratings|approvals|bemessungsdaten|zulassungen) (?:per|acc\. to|gemäß|nach) "
    r"(?:(?:IEC|EN|UL|CSA|DIN|VDE)[ /]?)+[\d-]{3,}\Z",
    re.IGNORECASE,
)
_RATED_FIRST = frozenset("RABZrabz")
"""First letters of such a line: looked at before the pattern, which is dearer."""
_REMARK = re.compile(r"\(.{3,120}\)\Z")
_QUALIFIED = re.compile(
    r"(?:initial|after|at|nach|bei|anfangswert|vor|before)\b[^/:]{0,50}[/:] ?.*\d", re.IGNORECASE
)
_CODE = re.compile(r"IP ?\d[\dXx]\w?\Z|(?:yes|no|ja|nein)\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"[a-zäöü(]")
_LONGEST_HEADING = 70
_MOST_WORDS = 10
_MOST_WRAPS = 2
_LONGEST_VALUE = 100


def rows(lines: Sequence[Line]) -> list[Piece]:
    """Return what the lines of a sheet are, in their order; furniture is left out."""
    return list(_Reader(furniture.without(lines)).pieces())


_latest: tuple[Document, list[Piece]] | None = None


def pieces_of(document: Document) -> list[Piece]:
    """Return the pieces of a document; those of the latest one are kept, for recognising and reading it."""
    global _latest  # noqa: PLW0603
    known = _latest
    if known is None or known[0] is not document:
        known = _latest = (document, rows(unwrapped(document).lines))
    return known[1]


def _bare(value: str) -> bool:
    """A number alone, yes or no, or a degree of protection: enough for a fact under an unknown label."""
    return is_measure(value) or _CODE.match(value) is not None


class _Reader:
    """Knows the open table, the open parent labels, and the entry that a next line may continue."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.looks = [look(line.cells) for line in lines]
        self.style = style(lines)
        self.twins = twins(self.looks)
        self.head: Head | None = None
        self.items: Items | None = None
        self.parents: list[tuple[str, str]] = []
        self.last: Entry | None = None
        self.at = 0

    def pieces(self) -> Iterator[Piece]:
        while self.at < len(self.lines):
            line, seen = self.lines[self.at], self.looks[self.at]
            found = list(self._row(line, seen) if len(seen.cells) > 1 else self._words(line, seen))
            self.at += 1
            found = self._joined(found)
            yield from found
        if self.last:
            yield self.last

    def _joined(self, found: list[Piece]) -> list[Piece]:
        """Keep the last entry back: the next line may go on with it."""
        if not found:
            return []
        before: list[Piece] = [self.last] if self.last else []
        last = found[-1]
        self.last = last if isinstance(last, Entry) else None
        return before + (found[:-1] if self.last else found)

    def _next(self, offset: int = 1) -> Look | None:
        index = self.at + offset
        return self.looks[index] if index < len(self.looks) else None

    # rows of several cells

    def _row(self, line: Line, seen: Look) -> Iterator[Piece]:
        if not seen.text:
            yield from self._continued(line, seen)
            return
        path = self._path(seen)
        under = self.head.pieces(line, seen.cells, path) if self.head else None
        if under is not None:
            yield from under
            return
        self.head = None
        if self.items and len(seen.cells) > 2:
            yield from self._of_items(line, seen, path)
            return
        opened = head(seen.cells)
        if opened or is_plain(seen.cells):
            self.head = opened
            self.parents = []
            return
        yield from self._labelled(line, seen, path)

    def _labelled(self, line: Line, seen: Look, path: tuple[str, ...]) -> Iterator[Piece]:
        label, *values = seen.cells
        if len(values) > 1 and numbers.is_label(label) and all(map(numbers.is_item, values)):
            self.items = Items(line, label, tuple(values))
            yield self.items
        elif line.look.bold and sum(map(bool, values)) == 1 and self.at + 1 in self.twins and not seen.known:
            # headings of the tables side by side below
            yield self._heading(line, " / ".join(filter(None, seen.cells)))
        elif self.at in self.twins or (
            len(values) > 1 and len(seen.cells) % 2 == 0 and self._side_by_side(seen.cells)
        ):
            for index in range(0, len(seen.cells), 2):
                if seen.cells[index]:
                    yield Entry(line, (*path, seen.cells[index]), seen.cells[index + 1 : index + 2] or ("",))
        else:
            yield self._entry(line, (*path, label), tuple(filter(None, values)))

    def _side_by_side(self, cells: tuple[str, ...]) -> bool:
        labels = [cell for cell in cells[::2] if cell]
        if all(map(is_measure, cells[1::2])) and not any(map(is_measure, labels)):
            return meaning(cells[0]) is not None
        known = sum(meaning(cell) is not None for cell in labels)
        return known == len(labels) > 1 or (known > 1 and not any(map(is_measure, labels)))

    def _entry(self, line: Line, path: tuple[str, ...], values: tuple[str, ...]) -> Entry:
        """One label and its cells: symbols go, and a unit beside a bare number belongs to it."""
        if len(values) > 1 and is_symbol(values[0]) and not is_unit(values[0]):
            values = values[1:]
        if len(values) == 2 and is_unit(values[0]) and not is_unit(values[1]):
            return Entry(line, path, (" ".join(values),), f"{values[1]} {values[0]}")
        if len(values) == 2 and is_unit(values[1]):
            return Entry(line, path, (" ".join(values),))
        return Entry(line, path, values)

    def _of_items(self, line: Line, seen: Look, path: tuple[str, ...]) -> Iterator[Piece]:
        """A row under a head of item numbers: one value for each item, or one for all of them."""
        label, *values = seen.cells
        if self.items is None or len(values) != len(self.items.numbers) or "" in values:
            yield Loose(line, line.text)
            return
        for index, value in enumerate(values):
            yield Entry(line, (*path, label), (value,), item=index)

    def _continued(self, line: Line, seen: Look) -> Iterator[Piece]:
        """A row whose first cell is empty goes on with the value above, or is the head of columns."""
        opened = head(seen.cells)
        if opened:
            self.head = opened
            return
        told = tuple(filter(None, seen.cells))
        if len(told) > 1 and not self.head and meaning(told[0]):  # a row that an empty cell has shifted
            yield from self._labelled(line, seen._replace(cells=told), self._path(seen))
            return
        if self.last and self.last.raw and len(told) == 1 and not self.head:
            self.last = self.last._replace(raw=(*self.last.raw, told[0]))
            return
        yield Loose(line, line.text)

    # lines of one cell

    def _words(self, line: Line, seen: Look) -> Iterator[Piece]:
        if line.look.level and not (seen.pair and seen.pair.kind is Kind.KNOWN):
            yield self._heading(line, seen.text)
            return
        if not seen.mark and (self._goes_on(seen) or self._adds(seen)):
            return
        if seen.text[0] in _RATED_FIRST and _RATED_TO.match(seen.text) and self._next():
            yield self._heading(line, seen.text)
            return
        several = listed(seen.text) if not seen.mark and not seen.known else ()
        if several:
            yield from (Entry(line, (pair.label,), (pair.value,)) for pair in several)
            return
        path = self._path(seen)
        found = self._paired(line, seen, path) or self._above(line, seen, path)
        if found:
            yield found
        elif self._is_parent(seen):
            yield from self._parent(line, seen)
        elif not seen.mark and self._is_heading(line, seen):
            yield self._heading(line, seen.text)
        else:
            yield Loose(line, seen.text)

    def _paired(self, line: Line, seen: Look, path: tuple[str, ...]) -> Entry | None:
        """A label and its value on one line."""
        pair = seen.pair
        if pair is None:
            return None
        sure = pair.kind in (Kind.KNOWN, Kind.MARKED)
        sure = sure or (pair.kind is Kind.MEASURED and (bool(path) or self.style.dense))
        sure = sure or (pair.kind is Kind.WORDS and self.style.dense)
        below = self._next()
        sure = sure or (pair.kind is Kind.OPEN and bool(path) and not (below and below.measure))
        sure = sure or (pair.kind is Kind.OPEN and self.style.dense and _bare(pair.value))
        if not sure:
            return None
        if not seen.mark:
            self.parents = []
        return Entry(line, (*path, pair.label), (pair.value,), pair.read)

    def _above(self, line: Line, seen: Look, path: tuple[str, ...]) -> Entry | None:
        """A label whose value stands in the line below, or whose words go on there first."""
        words, label = 0, seen.text
        if seen.measure or (seen.pair and seen.pair.kind is not Kind.OPEN):
            return None
        for offset in range(1, _MOST_WRAPS + 2):
            below = self._next(offset)
            if below is None or len(below.cells) > 1 or below.mark or self.lines[self.at + offset].look.level:
                return None
            if self._is_value(label, path, below, wrapped=words):
                self.at += offset
                if not seen.mark:
                    self.parents = []
                return Entry(line, (*path, label), (below.text,))
            stops = below.known or (below.pair and below.pair.kind is not Kind.OPEN)
            if stops or not _GOES_ON.match(below.text):
                return None
            words, label = words + 1, f"{label} {below.text}"
        return None

    def _is_value(self, label: str, path: tuple[str, ...], below: Look, *, wrapped: int) -> bool:
        known = meaning(" ".join((*path, label)) if path else label)
        if known and known.property.kind == "number":
            told = stated(" ".join((*path, label)), below.text)
            typed = told.understood and all(one.value for one in told.statements)
            return typed or (below.measure and self.style.alternating)
        if path and below.measure:
            return True
        if below.known or not self.style.alternating or len(label) > 2 * _LONGEST_VALUE:
            return False
        if known:
            return len(below.text) <= _LONGEST_VALUE and (not _SENTENCE.search(below.text))
        return (
            below.measure
            and not _SENTENCE.search(label)
            and (wrapped > 0 or len(label.split()) <= _MOST_WORDS)
        )

    def _goes_on(self, seen: Look) -> bool:
        """A line that goes on with the label of the row above, where the whole is a known label."""
        last = self.last
        if last is None or not _GOES_ON.match(seen.text) or len(last.path[-1]) > _LONGEST_VALUE:
            return False
        whole = f"{last.path[-1]} {seen.text}"
        if meaning(whole) is None:
            return False
        self.last = last._replace(path=(*last.path[:-1], whole))
        return True

    def _adds(self, seen: Look) -> bool:
        """A line below a list entry that gives its value under another condition, or a remark on it."""
        last = self.last
        if last is None or not last.raw or not look(last.line.cells).mark:
            return False
        adds = (_REMARK if len(last.raw) > 1 or meaning(last.path[-1]) else _QUALIFIED).match(seen.text)
        if not adds and not _QUALIFIED.match(seen.text):
            return False
        self.last = last._replace(raw=(*last.raw, seen.text))
        return True

    # headings and parents

    def _is_parent(self, seen: Look) -> bool:
        below = self._next()
        if seen.measure or (seen.pair and seen.pair.kind in (Kind.KNOWN, Kind.MEASURED)):
            return False
        return (
            below is not None
            and bool(below.mark)
            and below.mark != seen.mark
            and len(seen.text) <= 2 * _LONGEST_VALUE
        )

    def _parent(self, line: Line, seen: Look) -> Iterator[Piece]:
        text = seen.text.rstrip(":").rstrip()
        if seen.mark:
            self.parents.append((seen.mark, text))
        elif self._names_list(text) or (not seen.known and line.look.bold):
            yield self._heading(line, text)
        else:
            self.parents = [("", text)]

    def _names_list(self, text: str) -> bool:
        """Words such as "Specifications" head a list of rows; anything else is completed by its rows."""
        known, below = meaning(text), self._next()
        if known and known.property.kind == "number":
            return False
        if _GENERAL.search(text) and (known is None or len(text.split()) <= 2):
            return True
        return below is not None and below.pair is not None and below.pair.kind is Kind.KNOWN and not known

    def _path(self, seen: Look) -> tuple[str, ...]:
        """Return the labels above a marked line; a line without a mark ends the list."""
        if not self.parents:
            return ()
        marks = [mark for mark, _ in self.parents]
        if not seen.mark:
            self.parents = []
        elif seen.mark in marks:
            self.parents = self.parents[: marks.index(seen.mark)]
        return tuple(text for _, text in self.parents)

    def _is_heading(self, line: Line, seen: Look) -> bool:
        text = clean(seen.text)
        if len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_WORDS or _SENTENCE.search(text):
            return False
        if (
            seen.measure
            or not text[0].isalnum()
            or (self._is_stated(seen.pair) and not _STANDARD.search(text))
        ):
            return False
        if self.style.dense and _GENERAL.search(text) is None and is_begun(text):
            return False  # a known label, and behind it what is no value of it
        below = self._next()
        return below is not None and (
            _GENERAL.search(text) is not None
            or len(below.cells) > 1
            or below.pair is not None
            or below.known
            or bool(self._level(1))
            or line.look.bold
        )

    @staticmethod
    def _is_stated(pair: Pair | None) -> bool:
        """Whether a line ends in something like a value."""
        return (
            pair is not None
            and (pair.kind is not Kind.OPEN or _bare(pair.value))
            and pair.kind is not Kind.WORDS
        )

    def _level(self, offset: int) -> int:
        return self.lines[self.at + offset].look.level

    def _heading(self, line: Line, text: str) -> Heading:
        self.head, self.items, self.parents = None, None, []
        return Heading(line, clean(text).rstrip(":"), line.look.level)
