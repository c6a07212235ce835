"""Rows that a page breaks over several lines become one line again, where the page leaves no doubt.

A line goes on with the row above where it stands below its cells, and its first word would not have fitted
there: otherwise nobody would have broken the line. That alone is weak, so the page must bear it out: lines
stand closer within a row than between rows, or rules part the rows, and nearly all lines that would then go
on pass the test. A page set in even lines is left as it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter

from mateproof.sheets.document import Box, Document, Line, Page
from mateproof.sheets.text.joined import is_open, joined

_EDGE = 2.5
"""Points by which the left edges of one column may differ."""

_SAME_SIZE = 0.04
_PITCH = 1.06
"""Lines up to that many times as far apart as the closest ones stand in one row."""

_HALF = 0.3
_LEAST, _MOST = 0.85, 1.7
"""Distance of two lines of one text, in sizes."""

_MOST_IN_RULES = 3.0
"""The same for lines of a value between the rules of its row."""

_SURE = 0.85
"""Share of the lines that would go on that must pass the test."""

_FEW = 2
_SLACK = 1.0
_BLANK = 0.22
_LEAST_RULE = 20.0
_BROAD, _NARROW = "mwMWABCDEGHNOQRUVXYZ%°", "ijltfrI.,;:'|!()/ "

_top = attrgetter("top")
Columns = dict[tuple[float, float], float]
Joins = Callable[[Sequence[Line], Line], bool]


def unwrapped(document: Document) -> Document:
    """Return the document; one that was a PDF with the wrapped rows made whole."""
    if document.layer != "pdf":
        return document
    sizes = {page.number: page for page in document.pages}
    pages = [
        _Page(list(group), sizes[number or 0])
        for number, group in groupby(document.lines, lambda line: line.page)
    ]
    known = {page.way for page in pages if page.way}
    return replace(document, lines=tuple(line for page in pages for line in page.whole(known)))


class _Page:
    """The lines of a page, its columns with how far their text reaches, and its level rules.

    `way` says what bears out that lines stand in one row: "rules", "gaps", or "" for nothing.
    """

    def __init__(self, lines: list[Line], page: Page) -> None:
        self.lines = lines
        self.columns = _columns(lines)
        self.boxes = [box for line in lines for box in line.boxes if box.right > box.left]
        flat = (rule for rule in page.rules if rule.right - rule.left >= _LEAST_RULE)
        self.levels = sorted(flat, key=_top)
        self.pitch = self._pitch()
        self.rows: dict[str, list[list[Line]]] = {}
        self.way = self._way()

    def whole(self, known: Collection[str]) -> list[Line]:
        """Return the lines, wrapped rows as one line each; `known` are the ways of the other pages."""
        own = (way for way, rows in self.rows.items() if way in known and self._is_sure(rows, 0))
        way = self.way or next(own, "")
        if not way:
            return [line for row in self._rows(self._by_words) for line in self._joined(row)]
        wrapped = any(len(row) > 1 and row[1].cells[0] for row in self.rows[way])
        return [
            _alone(line) if wrapped and len(row) == 1 else line
            for row in self.rows[way]
            for line in self._joined(row)
        ]

    def _way(self) -> str:
        ways: dict[str, Joins] = {"rules": self._by_rules, "gaps": self._by_gaps}
        for way, joins in ways.items():
            if way == "rules" and len(self.levels) <= _FEW:
                continue
            self.rows[way] = list(self._rows(joins))
            if self._is_sure(self.rows[way], _FEW):
                return way
        return ""

    def _pitch(self) -> dict[float, float]:
        """Return the least distance of two lines of a text, by the size of its type."""
        found: dict[float, float] = {}
        for one, two in pairwise(self.lines):
            size, gap = two.look.size, _gap(one, two)
            if one.look.size == size and _LEAST * size <= gap <= _MOST * size:
                found[size] = min(found.get(size, gap), gap)
        return found

    def _rows(self, joins: Joins) -> Iterator[list[Line]]:
        """Yield lines that stand in one row; a label may begin above its value."""
        row: list[Line] = []
        for line in self.lines:
            if row and _may_go_on(row[-1], line) and joins(row, line) and _is_below(row, line):
                row.append(line)
                continue
            yield from _rooted(row)
            row = [line]
        yield from _rooted(row)

    def _by_rules(self, row: Sequence[Line], line: Line) -> bool:
        most = _MOST if line.cells[0] else _MOST_IN_RULES
        return self._is_near(row, line, most * line.look.size)

    def _by_gaps(self, row: Sequence[Line], line: Line) -> bool:
        return self._is_near(row, line, _PITCH * self.pitch.get(line.look.size, 0.0))

    def _by_words(self, row: Sequence[Line], line: Line) -> bool:
        """On pages of even lines: the words are not whole, in each cell that goes on."""
        if not _is_row(row[0]) or not self._is_near(row, line, _MOST * line.look.size):
            return False
        over = [(_over(row, box), text) for box, text in zip(line.boxes, line.cells, strict=True) if text]
        return self._is_full(row, line) and all(one and is_open(one[1], more) for one, more in over)

    def _is_near(self, row: Sequence[Line], line: Line, most: float) -> bool:
        top = line.boxes[0].bottom - row[-1].boxes[0].bottom
        if top > most + line.look.size:
            return False
        gap, stands_under = _distance(row, line)
        least = _LEAST if stands_under else _HALF
        return least * line.look.size <= gap <= most and not self._is_ruled(row[-1], line)

    def _is_ruled(self, above: Line, line: Line) -> bool:
        if not self.levels:
            return False
        top, bottom = _middle(above), _middle(line)
        left, right = line.boxes[0].left, line.boxes[-1].right
        start = bisect_right(self.levels, top, key=_top)
        return any(
            rule.left < right and rule.right > left
            for rule in self.levels[start : bisect_right(self.levels, bottom, key=_top)]
        )

    def _is_sure(self, rows: Sequence[Sequence[Line]], least: int) -> bool:
        """Whether rows are apart from each other, and what goes on in them would not have fitted above."""
        going = [
            self._is_full(row[:at], row[at])
            for row in rows
            for at in range(1, len(row))
            if row[at].cells[0] and any(above.cells[0] for above in row[:at])
        ]
        apart = sum(_has_value(one) and _has_value(two) for one, two in pairwise(rows))
        return apart >= max(least, len(going) // 4) and sum(going) >= _SURE * len(going)

    def _is_full(self, row: Sequence[Line], line: Line) -> bool:
        """Whether no first word of a line would have had its place in the cell above it."""
        keys = _keys([*row, line])
        for text, box in zip(line.cells, line.boxes, strict=True):
            over = _over(row, box) if text else None
            if over and not self._is_over(keys, over[0], box, text, line.look.size):
                return False
        return True

    def _is_over(
        self, keys: Sequence[tuple[float, float]], above: Box, box: Box, text: str, size: float
    ) -> bool:
        word = text.split(" ", 1)[0]
        width = (box.right - box.left) * _width(word) / _width(text)
        if not _is_at(above.left, box.left):  # set to the right
            widest = max(one.right - one.left for one in self.boxes if _is_at(one.right, box.right))
            return above.right - above.left + _BLANK * size + width > widest - _SLACK
        own = (_near(self.columns, key) for key in keys if _is_at(key[0], box.left))
        reach = max((self.columns.get(key, 0.0) for key in own), default=0.0)
        return above.right + _BLANK * size + width > max(reach, box.right) - _SLACK

    def _is_going(self, row: Sequence[Line], line: Line) -> bool:
        """Whether a value goes on: other text of its column ends as far right, or its words are not whole."""
        if line.cells[0]:
            return True
        over = ((_over(row, box), text) for box, text in zip(line.boxes, line.cells, strict=True) if text)
        return all(not one or is_open(one[1], more) or self._is_reached(one[0]) for one, more in over)

    def _is_reached(self, above: Box) -> bool:
        """Whether other text of the column ends as far right: else nobody knows where the column ends."""
        width = above.right - above.left
        return sum(_is_under(box, above) and box.right - box.left > width - _SLACK for box in self.boxes) > 1

    def _joined(self, row: list[Line]) -> Iterator[Line]:
        """Yield one line for a row; a line that was broken before it was full stays by itself."""
        whole, start = row[0], 0
        for at in range(1, len(row)):
            if self._is_full(row[start:at], row[at]) and self._is_going(row[start:at], row[at]):
                whole = joined(whole, row[at], _places(whole, row[at]))
            else:
                yield whole
                whole, start = row[at], at
        yield whole


def _alone(line: Line) -> Line:
    """A value far below the row above is none of its: it stands by itself."""
    if line.cells[0] or sum(map(bool, line.cells)) > 1:
        return line
    at = next(at for at, text in enumerate(line.cells) if text)
    return replace(line, cells=(line.cells[at],), boxes=(line.boxes[at],))


def _over(row: Sequence[Line], box: Box) -> tuple[Box, str] | None:
    """Return the lowest cell of a row that a place stands under, with its text."""
    for line in reversed(row):
        for one, text in zip(line.boxes, line.cells, strict=True):
            if text and (abs(box.left - one.left) <= _EDGE or abs(box.right - one.right) <= _EDGE):
                return one, text
    return None


def _columns(lines: Sequence[Line]) -> Columns:
    """Return how far the text reaches in each column; two tables may begin, but not go on, at one place."""
    reach: Columns = {}
    for line in lines:
        if _is_row(line):
            for key, right in zip(_keys([line]), _rights(line), strict=True):
                near = _near(reach, key)
                reach[near] = max(reach.get(near, 0.0), right)
    return reach


def _keys(row: Sequence[Line]) -> list[tuple[float, float]]:
    """Return the left edges of the cells of a row, each with that of the next one, 0 for none."""
    lefts: list[float] = []
    for left in sorted(box.left for line in row for box in line.boxes if box.right > box.left):
        if not lefts or not _is_at(left, lefts[-1]):
            lefts.append(left)
    return list(zip(lefts, [*lefts[1:], 0.0], strict=True))


def _rights(line: Line) -> list[float]:
    return [box.right for box in line.boxes if box.right > box.left]


def _near(columns: Columns, key: tuple[float, float]) -> tuple[float, float]:
    return next((one for one in columns if _is_at(one[0], key[0]) and _is_at(one[1], key[1])), key)


def _is_at(left: float, other: float) -> bool:
    return abs(left - other) <= _EDGE


def _is_row(line: Line) -> bool:
    return bool(line.boxes) and bool(line.cells[0]) and sum(map(bool, line.cells)) > 1


def _has_value(row: Sequence[Line]) -> bool:
    return any(map(_is_valued, row)) and any(line.cells[0] for line in row)


def _is_valued(line: Line) -> bool:
    return sum(map(bool, line.cells)) > 1 or not line.cells[0]


def _rooted(row: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines of a row; those above that are no beginning of its label stand by themselves."""
    valued = next((at for at, line in enumerate(row) if _is_valued(line)), len(row))
    start = valued
    if valued < len(row):
        boxes, cells = row[valued].boxes, row[valued].cells
        left = next(box.left for text, box in zip(cells[1:], boxes[1:], strict=True) if text)
        while start and row[start - 1].boxes[0].right < left - 1:
            start -= 1
    yield from ([line] for line in row[:start])
    if row[start:]:
        yield row[start:]


def _may_go_on(above: Line, line: Line) -> bool:
    """Whether a line of the same type is close below another one: most are not."""
    if not line.boxes or not above.boxes:
        return False
    size = line.look.size
    down = line.boxes[0].bottom - above.boxes[0].bottom
    return -size < down <= (_MOST_IN_RULES + 1) * size and abs(above.look.size - size) <= _SAME_SIZE * size


def _is_below(row: Sequence[Line], line: Line) -> bool:
    """Whether each cell of a line of the same type stands below a cell of the row, or begins a column."""
    labelled, valued = any(above.cells[0] for above in row), any(map(_is_valued, row))
    for at, (text, box) in enumerate(zip(line.cells, line.boxes, strict=True)):
        if text and not _over(row, box) and (valued if at else labelled):
            return False
    return True


def _distance(row: Sequence[Line], line: Line) -> tuple[float, bool]:
    """Return how far a line is below the row: from the cell that it stands under, if there is one."""
    for text, box in zip(line.cells, line.boxes, strict=True):
        over = _over(row, box) if text else None
        if over:
            return box.bottom - over[0].bottom, True
    return max(box.bottom for box in line.boxes) - max(box.bottom for box in row[-1].boxes), False


def _is_under(box: Box, above: Box) -> bool:
    return above.right > above.left and (_is_at(box.left, above.left) or _is_at(box.right, above.right))


def _places(whole: Line, line: Line) -> list[int]:
    """Return for each cell of a line the cell of the row that it stands below, or its own place."""
    return [
        next((at for at, one in enumerate(whole.boxes) if whole.cells[at] and _is_under(box, one)), own)
        for own, box in enumerate(line.boxes)
    ]


@lru_cache(maxsize=4096)
def _width(text: str) -> float:
    """Return about how wide a text is, in letters of the common width."""
    return len(text) + 0.4 * sum(map(text.count, _BROAD)) - 0.5 * sum(map(text.count, _NARROW))


def _gap(above: Line, line: Line) -> float:
    """Return the distance of the first cells of two lines."""
    return line.boxes[0].bottom - above.boxes[0].bottom if above.boxes and line.boxes else 0.0


def _middle(line: Line) -> float:
    box = line.boxes[0]
    return (box.top + box.bottom) / 2
