"""Rows of segments, and turned words, become the lines of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from mateproof.parts.quick import quick
from mateproof.sheets.document import Box, Line, Look
from mateproof.sheets.text.pdf.columns import Row
from mateproof.sheets.text.pdf.word import Word

_line = quick(Line)


def lines_of(rows: Sequence[Row], turned: Sequence[Word], page: int, start: int) -> Iterator[Line]:
    """Yield the lines of a page, numbered from `start`; turned text comes last, one line for each piece."""
    for number, row in enumerate(rows, start):
        yield _of_row(row, number, page)
    runs = (list(run) for _, run in groupby(turned, key=lambda word: word.run))
    for number, run in enumerate(runs, start + len(rows)):
        text = " ".join(word.text for word in run)
        look = Look(round(run[0].size, 1), run[0].bold)
        yield _line(number, (text,), text, page, (_around(run),), look)


def _of_row(row: Row, number: int, page: int) -> Line:
    if len(row.cells) == 1 and row.cells[0]:
        one = row.cells[0]
        box = Box(one.left, one.top, one.right, one.bottom)
        return _line(number, (one.text,), one.text, page, (box,), Look(round(one.size, 1), one.bold))
    there = [cell for cell in row.cells if cell]
    boxes: list[Box] = []
    right, top, bottom = there[0].left, there[0].top, there[0].bottom
    for cell in row.cells:
        if cell:
            boxes.append(Box(cell.left, cell.top, cell.right, cell.bottom))
            right = cell.right
        else:
            boxes.append(Box(right, top, right, bottom))
    cells = tuple([cell.text if cell else "" for cell in row.cells])
    look = Look(round(max([cell.size for cell in there]), 1), all([cell.bold for cell in there]))  # noqa: C419  faster
    return _line(number, cells, " ".join(filter(None, cells)), page, tuple(boxes), look)


def _around(run: Sequence[Word]) -> Box:
    return Box(
        min(word.left for word in run),
        min(word.top for word in run),
        max(word.right for word in run),
        max(word.bottom for word in run),
    )
