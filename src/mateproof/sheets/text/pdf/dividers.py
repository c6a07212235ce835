"""Vertical rules that divide a page into blocks, told from those that divide a table into columns.

A rule between two tables has columns without a rule on either side, or the lines on its two sides do not
share their baselines. A rule inside a table has one column on each side, and the lines go through.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mateproof.sheets.document import Box
from mateproof.sheets.text.pdf.segment import Segment

_THIN = 3.0
_LEAST_HEIGHT = 14.0
_TOUCHING = 2.5
_SAME_PLACE = 1.2
_ALIKE = 0.7
"""Share of a rule's height that a rule beside it covers, to be of the same table."""

_SAME_BASE = 0.3
_SAME_ROW = 0.12
"""Rows that go through a gutter share their baselines closely, in sizes; two texts come near by chance."""

_COLUMNS = 0.3
_ALIGNED = 0.5
_CLOSE_LINES = 1.6
"""Distance of two lines of one cell, in sizes."""

_THROUGH = 10.0
_LEAST_THROUGH, _RULED = 2, 0.3
"""Horizontal rules that go through, and their number for each line, that make a table of rows."""

_MOST = 300


class Divider(NamedTuple):
    """A place that parts what stands left and right of it, from one level down to another."""

    x: float
    top: float
    bottom: float


def uprights(rules: Sequence[Box]) -> list[Divider]:
    """Return the vertical rules, pieces of one rule joined: tables draw one piece for each row."""
    thin = [rule for rule in rules if rule.right - rule.left <= _THIN < rule.bottom - rule.top]
    joined: list[Divider] = []
    for rule in sorted(thin, key=lambda rule: (round(rule.left), rule.top)):
        x = (rule.left + rule.right) / 2
        last = joined[-1] if joined else None
        if last and abs(last.x - x) <= _SAME_PLACE and rule.top <= last.bottom + _TOUCHING:
            joined[-1] = Divider(last.x, last.top, max(last.bottom, rule.bottom))
        else:
            joined.append(Divider(x, rule.top, rule.bottom))
    tall = [one for one in joined if one.bottom - one.top >= _LEAST_HEIGHT]
    return sorted(tall, key=lambda one: one.top - one.bottom)[:_MOST]


def levels(rules: Sequence[Box]) -> list[Divider]:
    """Return the horizontal rules, joined in the same way, with x and y exchanged."""
    return uprights([Box(top, left, bottom, right) for left, top, right, bottom in rules])


def parting(
    segments: Sequence[Segment],
    rules: Sequence[Divider],
    across: Sequence[Divider],
    lanes: Sequence[Divider] = (),
) -> Divider | None:
    """Return the tallest rule that divides these segments into blocks; `rules` begin with the tallest.

    `across` are the horizontal rules, with x and y exchanged; `lanes` between boxes go before.
    """
    for rule in (*lanes, *rules):
        free = _free(segments, rule)
        if free is not None and _parts(segments, free, rules, across):
            return free
    return None


def _free(segments: Sequence[Segment], rule: Divider) -> Divider | None:
    """Return the longest part of a rule that no text crosses."""
    x, top, bottom = rule
    crossed = [one for one in segments if one.left < x - 1 and one.right > x + 1 and top < one.base < bottom]
    if not crossed:
        return rule
    levels = [top, *sorted(level for one in crossed for level in (one.top, one.bottom)), bottom]
    best = max(zip(levels[::2], levels[1::2], strict=True), key=lambda part: part[1] - part[0])
    return Divider(x, *best) if best[1] - best[0] >= _LEAST_HEIGHT else None


def _parts(
    segments: Sequence[Segment], rule: Divider, rules: Sequence[Divider], across: Sequence[Divider]
) -> bool:
    inside = [one for one in segments if rule.top - 1 <= one.base <= rule.bottom + 1]
    left, right = (list(side) for side in _beside(inside, rule, rules))
    if not left or not right:
        return False
    if _has_columns(left) and _has_columns(right):
        return True
    lines = min(len(bases(left)), len(bases(right)))
    return lines > 1 and aligned(left, right) < _ALIGNED and not has_rows(across, rule, lines)


def _beside(
    inside: Sequence[Segment], rule: Divider, rules: Sequence[Divider]
) -> tuple[Iterator[Segment], Iterator[Segment]]:
    """Return the segments left and right of a rule up to the next rule of the same height."""
    height = rule.bottom - rule.top
    alike = [
        other.x
        for other in rules
        if min(other.bottom, rule.bottom) - max(other.top, rule.top) >= _ALIKE * height
        and abs(other.x - rule.x) > _TOUCHING
    ]
    start = max((x for x in alike if x < rule.x), default=float("-inf"))
    end = min((x for x in alike if x > rule.x), default=float("inf"))
    return (
        (one for one in inside if start <= (one.left + one.right) / 2 < rule.x),
        (one for one in inside if rule.x <= (one.left + one.right) / 2 < end),
    )


def _has_columns(side: Sequence[Segment]) -> bool:
    """Return whether a good part of the lines have several segments."""
    lines = bases(side)
    several = len(side) - len(lines)
    return several > 0 and several >= _COLUMNS * len(lines)


def bases(segments: Sequence[Segment]) -> list[float]:
    """Return the baselines of segments, from top to bottom."""
    found: list[float] = []
    for one in sorted(segments, key=lambda one: one.base):
        if not found or one.base - found[-1] > _SAME_BASE * one.size:
            found.append(one.base)
    return found


def aligned(left: Sequence[Segment], right: Sequence[Segment]) -> float:
    """Return the share of lines that go through, of those on the side that has fewer.

    A line also goes through when it is centred beside two lines that have no other partner.
    """
    one, other = bases(left), bases(right)
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    near = _SAME_ROW * max(segment.size for segment in left)
    through = sum(_has(many, base, near) or _is_centred(base, few, many, near) for base in few)
    return through / len(few)


def _has(levels: Sequence[float], base: float, near: float) -> bool:
    return bisect_left(levels, base - near) < bisect_right(levels, base + near)


def _is_centred(base: float, few: Sequence[float], many: Sequence[float], near: float) -> bool:
    after = bisect_left(many, base)
    if not 0 < after < len(many):
        return False
    above, below = many[after - 1], many[after]
    if abs((above + below) / 2 - base) > near or below - above > _CLOSE_LINES * near / _SAME_ROW:
        return False
    return not _has(few, above, near) and not _has(few, below, near)


def has_rows(across: Sequence[Divider], at: Divider, lines: int) -> bool:
    """Return whether horizontal rules go through a place: then the lines beside it are rows of one table.

    `across` are the horizontal rules with x and y exchanged, `lines` the lines beside the place.
    """
    through = sum(
        at.top + _TOUCHING < level < at.bottom - _TOUCHING
        and left < at.x - _THROUGH
        and at.x + _THROUGH < right
        for level, left, right in across
    )
    return through >= _LEAST_THROUGH and through >= _RULED * lines
