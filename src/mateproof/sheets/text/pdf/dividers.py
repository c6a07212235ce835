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


def parting(segments: Sequence[Segment], rules: Sequence[Divider]) -> Divider | None:
    """Return the tallest rule that divides these segments into blocks; `rules` begin with the tallest."""
    for rule in rules:
        free = _free(segments, rule)
        if free is not None and _parts(segments, free, rules):
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


def _parts(segments: Sequence[Segment], rule: Divider, rules: Sequence[Divider]) -> bool:
    inside = [one for one in segments if rule.top - 1 <= one.base <= rule.bottom + 1]
    left, right = (list(side) for side in _beside(inside, rule, rules))
    if not left or not right:
        # Nothing to tell here, unless the rest of the page stands on the two sides of it.
        return False
    if _has_columns(left) and _has_columns(right):
        return True
    return aligned(left, right) < _ALIGNED and min(len(bases(left)), len(bases(right))) > 1


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
    """Return the share of lines that go through, of those on the side that has fewer."""
    one, other = bases(left), bases(right)
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    near = _SAME_ROW * max(segment.size for segment in left)
    return sum(bisect_left(many, base - near) < bisect_right(many, base + near) for base in few) / len(few)
