"""Rows that a page breaks over several lines become one line again, where the page leaves no doubt.

A line goes on with the row above where it stands below its cells, and its first word would not have fitted
there: otherwise nobody would have broken the line. That alone is weak, so the page must bear it out: lines
stand closer within a row than between rows, or rules part the rows, and nearly all lines that would then go
on pass the test. A page set in even lines is left as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, pairwise

from mateproof.sheets.document import Box, Document, Line, Page
from mateproof.sheets.text.joined import is_open, joined

_EDGE = 2.5
"""Points by which the left edges of one column may differ."""

_SAME_SIZE = 0.04
_PITCH = 1.06
"""Lines up to that many times as far apart as the closest ones stand in one row."""

_LEAST, _MOST = 0.85, 1.7
"""Distance of two lines of one text, in sizes."""

_SURE = 0.85
"""Share of the lines that would go on that must pass the test."""

_FEW = 2
_SLACK = 1.0
_BLANK = 0.22
_LEAST_RULE = 20.0
_BROAD, _NARROW = "mwMWABCDEGHNOQRUVXYZ%°", "ijltfrI.,;:'|!()/ "

Columns = dict[tuple[float, float], float]
Joins = Callable[[Line, Line], bool]


def unwrapped(document: Document) -> Document:
    """Return the document; one that was a PDF with the wrapped rows made whole."""
    if document.layer != "pdf":
        return document
    pages = {page.number: page for page in document.pages}
    found: list[Line] = []
    for number, group in groupby(document.lines, lambda line: line.page):
        lines, page = list(group), pages.get(number or 0)
        found += _Page(lines, page).whole() if page else lines
    return replace(document, lines=tuple(found))


class _Page:
    """The lines of a page, its columns with how far their text reaches, and its level rules."""

    def __init__(self, lines: list[Line], page: Page) -> None:
        self.lines = lines
        self.columns = _columns(lines)
        self.boxes = [box for line in lines for box in line.boxes if box.right > box.left]
        flat = (rule for rule in page.rules if rule.right - rule.left >= _LEAST_RULE)
        self.levels = sorted(flat, key=lambda rule: rule.top)
        self.pitch = self._pitch()

    def whole(self) -> list[Line]:
        """Return the lines, wrapped rows as one line each."""
        for joins in (self._by_rules, self._by_gaps):
            rows = list(self._rows(joins))
            if self._is_sure(rows):
                return [line for row in rows for line in self._joined(row)]
        return self.lines

    def _pitch(self) -> dict[float, float]:
        """Return the least distance of two lines of a text, by the size of its type."""
        found: dict[float, float] = {}
        for one, two in pairwise(self.lines):
            size, gap = two.look.size, _gap(one, two)
            if one.look.size == size and _LEAST * size <= gap <= _MOST * size:
                found[size] = min(found.get(size, gap), gap)
        return found

    def _rows(self, joins: Joins) -> Iterator[list[Line]]:
        row: list[Line] = []
        for line in self.lines:
            if row and _is_row(row[0]) and _is_below(row, line) and joins(row[-1], line):
                row.append(line)
                continue
            if row:
                yield row
            row = [line]
        yield row

    def _by_rules(self, above: Line, line: Line) -> bool:
        size = line.look.size
        return _LEAST * size <= _gap(above, line) <= _MOST * size and not self._is_ruled(above, line)

    def _by_gaps(self, above: Line, line: Line) -> bool:
        close = _PITCH * self.pitch.get(line.look.size, 0.0)
        return _LEAST * line.look.size <= _gap(above, line) <= close and not self._is_ruled(above, line)

    def _is_ruled(self, above: Line, line: Line) -> bool:
        top, bottom = _middle(above), _middle(line)
        left, right = line.boxes[0].left, line.boxes[-1].right
        return any(
            top < rule.top <= bottom and rule.left < right and rule.right > left for rule in self.levels
        )

    def _is_sure(self, rows: Sequence[Sequence[Line]]) -> bool:
        """Whether rows are apart from each other, and what goes on in them would not have fitted above."""
        going = [(row[0], one, two) for row in rows for one, two in pairwise(row) if two.cells[0]]
        apart = sum(_is_row(one[0]) and _is_row(two[0]) for one, two in pairwise(rows))
        fitting = sum(self._is_full(*lines) for lines in going)
        return apart >= max(_FEW, len(going) // 4) and fitting >= _SURE * len(going)

    def _is_full(self, first: Line, above: Line, line: Line) -> bool:
        """Whether no first word of a line would have had its place in the cell above it."""
        for text, box in zip(line.cells, line.boxes, strict=True):
            over = next((one for one in above.boxes if text and _is_under(box, one)), None)
            if over and not self._is_over(first, over, box, text):
                return False
        return True

    def _is_over(self, first: Line, above: Box, box: Box, text: str) -> bool:
        word = text.split(" ", 1)[0]
        width = (box.right - box.left) * _width(word) / _width(text)
        reach = max((reach for key, reach in self._reaches(first) if _is_at(key[0], box.left)), default=0.0)
        return above.right + _BLANK * first.look.size + width > max(reach, box.right) - _SLACK

    def _reaches(self, first: Line) -> Iterator[tuple[tuple[float, float], float]]:
        """Yield the columns of a row with how far the text in each reaches."""
        for key in _keys(first):
            yield key, self.columns[_near(self.columns, key)]

    def _is_going(self, above: Line, line: Line) -> bool:
        """Whether a value goes on: other text of its column ends as far right, or its words are not whole."""
        if line.cells[0]:
            return True
        pairs = [
            (one, text, more)
            for box, more in zip(line.boxes, line.cells, strict=True)
            for one, text in zip(above.boxes, above.cells, strict=True)
            if more and _is_under(box, one)
        ]
        return all(is_open(text, more) or self._is_reached(one) for one, text, more in pairs)

    def _is_reached(self, above: Box) -> bool:
        """Whether other text of the column ends as far right: else nobody knows where the column ends."""
        return sum(_is_under(box, above) and box.right > above.right - _SLACK for box in self.boxes) > 1

    def _joined(self, row: list[Line]) -> Iterator[Line]:
        """Yield one line for a row; a line that was broken before it was full stays by itself."""
        whole, above = row[0], row[0]
        for line in row[1:]:
            if self._is_full(row[0], above, line) and self._is_going(above, line):
                whole = joined(whole, line, _places(whole, line))
            else:
                yield whole
                whole = line
            above = line
        yield whole


def _columns(lines: Sequence[Line]) -> Columns:
    """Return how far the text reaches in each column; two tables may begin, but not go on, at one place."""
    reach: Columns = {}
    for line in lines:
        if _is_row(line):
            for key, right in zip(_keys(line), _rights(line), strict=True):
                near = _near(reach, key)
                reach[near] = max(reach.get(near, 0.0), right)
    return reach


def _keys(line: Line) -> list[tuple[float, float]]:
    """Return the left edges of the cells of a row, each with that of the next one, 0 for none."""
    lefts = [box.left for box in line.boxes if box.right > box.left]
    return list(zip(lefts, [*lefts[1:], 0.0], strict=True))


def _rights(line: Line) -> list[float]:
    return [box.right for box in line.boxes if box.right > box.left]


def _near(columns: Columns, key: tuple[float, float]) -> tuple[float, float]:
    return next((one for one in columns if _is_at(one[0], key[0]) and _is_at(one[1], key[1])), key)


def _is_at(left: float, other: float) -> bool:
    return abs(left - other) <= _EDGE


def _is_row(line: Line) -> bool:
    return bool(line.boxes) and bool(line.cells[0]) and sum(map(bool, line.cells)) > 1


def _is_below(row: Sequence[Line], line: Line) -> bool:
    """Whether each cell of a line of the same type stands below a cell of the row."""
    size = line.look.size
    if not line.boxes or abs(row[-1].look.size - size) > _SAME_SIZE * size:
        return False
    return all(
        not text or any(_is_under(box, one) for one in row[0].boxes)
        for text, box in zip(line.cells, line.boxes, strict=True)
    )


def _is_under(box: Box, above: Box) -> bool:
    return above.right > above.left and _is_at(box.left, above.left)


def _places(whole: Line, line: Line) -> list[int]:
    """Return for each cell of a line the cell of the row that it stands below."""
    return [next((at for at, one in enumerate(whole.boxes) if _is_under(box, one)), 0) for box in line.boxes]


@lru_cache(maxsize=4096)
def _width(text: str) -> float:
    """Return about how wide a text is, in letters of the common width."""
    return len(text) + 0.4 * sum(map(text.count, _BROAD)) - 0.5 * sum(map(text.count, _NARROW))


def _gap(above: Line, line: Line) -> float:
    """Return the distance of two lines, of those cells that stand below each other if any do."""
    if not above.boxes or not line.boxes:
        return 0.0
    for text, box in zip(line.cells, line.boxes, strict=True):
        over = next((one for one in above.boxes if text and _is_under(box, one)), None)
        if over:
            return box.bottom - over.bottom
    return max(box.bottom for box in line.boxes) - max(box.bottom for box in above.boxes)


def _middle(line: Line) -> float:
    box = line.boxes[0]
    return (box.top + box.bottom) / 2
