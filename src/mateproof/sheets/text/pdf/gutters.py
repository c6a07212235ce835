"""White gutters that part running text set in columns; tables of labels and values are left whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from mateproof.sheets.text.pdf.dividers import Divider, aligned, bases, has_rows
from mateproof.sheets.text.pdf.segment import Segment

_SAME_EDGE = 2.0
_LEAST_LINES = 3
_ALIGNED = 0.55
_FULL = 0.75
_MOSTLY = 0.55
_PROSE_WORDS = 4
_GOES_ON = 0.3
"""Least share of lines that begin in the middle of a sentence, half of it on either side: labels and values
begin anew on each line."""

_MOST = 40
_CLEAR = 3.0
_FAR = 3.2
"""Distance of lines, in sizes, that are no longer of one column."""


def gutter(segments: Sequence[Segment], across: Sequence[Divider]) -> Divider | None:
    """Return a gutter that parts these segments into blocks, the one with most lines beside it first.

    `across` are the horizontal rules, with x and y exchanged.
    """
    for x, column in _columns(segments):
        found = _reach(segments, column, x - _CLEAR / 2)
        if found and _parts(segments, found, across):
            return found
    return None


def _columns(segments: Sequence[Segment]) -> list[tuple[float, list[Segment]]]:
    """Return the left edges that several lines share with text to their left, and the lines."""
    edges: dict[int, list[Segment]] = defaultdict(list)
    for one in segments:
        edges[round(one.left / _SAME_EDGE)].append(one)
    leftmost = min(one.left for one in segments)
    found = []
    for key, column in edges.items():
        more = column + edges.get(key + 1, [])
        x = min(one.left for one in more)
        if len(more) >= _LEAST_LINES and x > leftmost + _CLEAR:
            found.append((x, more))
    return sorted(found, key=lambda item: -len(item[1]))[:_MOST]


def _reach(segments: Sequence[Segment], column: list[Segment], x: float) -> Divider | None:
    """Return how far up and down a gutter is free around a column."""
    crossing = [one.base for one in segments if one.left < x and one.right > x - _CLEAR / 2]
    levels = sorted(crossing)
    middle = median(one.base for one in column)
    above = max((level for level in levels if level < middle), default=float("-inf"))
    below = min((level for level in levels if level > middle), default=float("inf"))
    right = _around(middle, [one for one in segments if one.left >= x and above < one.base < below])
    left = [one for one in segments if one.right <= x and above < one.base < below]
    if len(bases(right)) < _LEAST_LINES or len(bases(left)) < _LEAST_LINES:
        return None
    top, bottom = min(one.top for one in right), max(one.bottom for one in right)
    return Divider(x, *_with_rest(left, top, bottom))


def _around(level: float, side: Sequence[Segment]) -> list[Segment]:
    """Return the lines that follow each other closely around a level: a running head is not of a column."""
    group: list[Segment] = []
    for one in sorted(side, key=lambda one: one.base):
        if group and one.base - group[-1].base > _FAR * max(one.size, group[-1].size):
            if group[-1].base >= level:
                break
            group = []
        group.append(one)
    return group


def _with_rest(left: list[Segment], top: float, bottom: float) -> tuple[float, float]:
    """Extend a reach to lines of the left column that go on above or below the right one."""
    pitch = 1.7 * median(one.size for one in left)
    for one in sorted(left, key=lambda one: one.base):
        if one.base > bottom and one.base - bottom <= pitch:
            bottom = one.bottom
    for one in sorted(left, key=lambda one: -one.base):
        if one.base < top and top - one.base <= pitch:
            top = one.top
    return top, bottom


def _parts(segments: Sequence[Segment], found: Divider, across: Sequence[Divider]) -> bool:
    inside = [one for one in segments if found.top - 1 <= one.base <= found.bottom + 1]
    left = [one for one in inside if one.right <= found.x + 1]
    right = [one for one in inside if one.left >= found.x - 1]
    if len(bases(left)) < _LEAST_LINES or len(bases(right)) < _LEAST_LINES:
        return False
    if _is_prose(left) and _is_prose(right) and _goes_on([*left, *right]) >= _GOES_ON:
        return True
    lines = min(len(bases(left)), len(bases(right)))
    return aligned(left, right) < _ALIGNED and not has_rows(across, found, lines)


def _is_prose(side: Sequence[Segment]) -> bool:
    """Return whether the lines of a column are full, as running text is."""
    if _goes_on(side) < _GOES_ON / 2:
        return False
    widths = [one.right - one.left for one in side]
    least = _FULL * max(widths)
    full = sum(width >= least for width in widths)
    return full >= _MOSTLY * len(side) and median(one.words for one in side) >= _PROSE_WORDS


def _goes_on(side: Sequence[Segment]) -> float:
    """Return the share of lines that begin in the middle of a sentence."""
    return sum(one.text[0].islower() for one in side) / len(side)
