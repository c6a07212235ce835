"""The segments of a block become rows with one cell per column.

Columns are found per table: lines that follow each other closely and whose segments stand below each
other. A line that starts in a later column gets empty cells before it, so that each cell keeps its column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from mateproof.sheets.text.pdf.centred import raised_to_first
from mateproof.sheets.text.pdf.dividers import Divider
from mateproof.sheets.text.pdf.segment import Segment

_SAME_BASE = 0.35
"""Distance of two baselines in one row of a block, in sizes of the smaller type."""

_FAR = 2.6
"""Distance of two rows that are no longer one table, in sizes."""

_PAIR = 2
_LARGER = 1.06
_INDENT = 20.0
"""Points that a row is set in or out, at most, from its heading."""

_EDGE = 2.5
"""Points by which the edges of cells in one column may differ."""


class Row(NamedTuple):
    """The cells of one line: a segment, or None where the column is empty."""

    cells: tuple[Segment | None, ...]


def rows(block: Sequence[Segment], across: Sequence[Divider]) -> Iterator[Row]:
    """Yield the rows of a block from top to bottom; `across` are the horizontal rules, x and y exchanged."""
    for table in _tables(list(_lines(raised_to_first(block, across)))):
        columns = _columns(table)
        widest = max(map(len, table))
        for line in table:
            # Labels and values need no columns: values that start anywhere after a row of dots are values.
            yield Row(tuple(line) if len(line) == widest == _PAIR else _cells(line, columns, widest))


def _lines(block: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield the segments that share a baseline, from left to right."""
    line: list[Segment] = []
    for one in sorted(block, key=lambda one: one.base):
        if line and (
            one.base - line[0].base > _SAME_BASE * min(one.size, line[0].size) or _covers(one, line)
        ):
            yield sorted(line, key=lambda one: one.left)
            line = []
        line.append(one)
    if line:
        yield sorted(line, key=lambda one: one.left)


def _covers(one: Segment, line: Sequence[Segment]) -> bool:
    """Return whether a segment stands where the line has text already, on another baseline."""
    return any(
        one.left < other.right - 1 and other.left < one.right - 1 and one.base - other.base > 0.5
        for other in line
    )


def _tables(lines: Sequence[list[Segment]]) -> Iterator[list[list[Segment]]]:
    """Yield lines that follow each other closely; a heading begins a new table."""
    table: list[list[Segment]] = []
    for line, following in zip_longest(lines, lines[1:]):
        if table and (_is_far(table[-1], line) or _is_heading(line, following)):
            yield table
            table = []
        table.append(line)
    if table:
        yield table


def _is_far(above: Sequence[Segment], line: Sequence[Segment]) -> bool:
    return line[0].base - above[0].base > _FAR * max([one.size for one in line])


def _is_heading(line: Sequence[Segment], following: Sequence[Segment] | None) -> bool:
    """Return whether a lone segment is set larger or bolder than what follows."""
    if len(line) > 1 or not following:
        return False
    one, other = line[0], following[0]
    if abs(one.left - other.left) > _INDENT:
        return False
    return one.size > _LARGER * other.size or (one.bold and not other.bold)


def _columns(table: Sequence[Sequence[Segment]]) -> list[tuple[float, float]]:
    """Return left and right of each column: what stands below each other in lines of several segments."""
    columns: list[tuple[float, float]] = []
    spans = [(one.left, one.right) for line in table if len(line) > 1 for one in line]
    narrow = sorted(spans, key=lambda span: span[1] - span[0])
    for left, right in narrow:
        met = [index for index, (start, end) in enumerate(columns) if left < end - 1 and start < right - 1]
        if not met:
            columns.append((left, right))
        elif len(met) == 1:
            start, end = columns[met[0]]
            columns[met[0]] = (min(left, start), max(right, end))
    return sorted(columns)


def _cells(
    line: Sequence[Segment], columns: Sequence[tuple[float, float]], widest: int
) -> tuple[Segment | None, ...]:
    cells: list[Segment | None] = []
    for one in line:
        column = _column(one, columns)
        if column is not None and (len(line) > 1 or _belongs(one, columns[column])):
            cells += [None] * (min(column, _PAIR - 1 if widest == _PAIR else column) - len(cells))
        cells.append(one)
    return tuple(cells)


def _column(one: Segment, columns: Sequence[tuple[float, float]]) -> int | None:
    """Return the first column that a segment stands in."""
    for index, (start, end) in enumerate(columns):
        if one.left < end - 1 and start < one.right - 1:
            return index
    return None


def _belongs(one: Segment, column: tuple[float, float]) -> bool:
    """Return whether a lone segment is set as the cells of a column are: left, centred or right."""
    start, end = column
    if one.left >= start - _EDGE and one.right <= end + _EDGE:
        return True
    return abs(one.left - start) <= _EDGE
