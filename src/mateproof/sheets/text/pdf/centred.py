"""Cells set in the middle of their rows go up to the first line of their row, as a reader takes them.

A label of three lines has its value beside the second: read line by line, the value would belong to the
middle of the label. Between two horizontal rules a lone line that is centred beside several belongs to all of
them; without rules, one that stands halfway between two lines.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from mateproof.sheets.text.pdf.dividers import Divider
from mateproof.sheets.text.pdf.segment import Segment

_CENTRED = 0.2
"""Distance from the middle, in sizes."""

_CLOSE = 1.6
_HALF = 0.5
_EDGE = 2.0
_MOST = 60


def raised_to_first(block: Sequence[Segment], across: Sequence[Divider]) -> list[Segment]:
    """Return the segments of a block, centred ones with the baseline of the first line of their row.

    `across` are the horizontal rules with x and y exchanged.
    """
    ordered = sorted(block, key=lambda one: one.base)
    levels = _levels(ordered, across)
    if len(levels) < 2:
        return _between(ordered)
    bands: dict[int, list[Segment]] = defaultdict(list)
    for one in ordered:
        bands[bisect_left(levels, one.base)].append(one)
    return [
        one for index, band in bands.items() for one in (_band(band) if 0 < index < len(levels) else band)
    ]


def _levels(block: Sequence[Segment], across: Sequence[Divider]) -> list[float]:
    """Return the heights of the rules that go through half of a block and more."""
    left, right = min(one.left for one in block), max(one.right for one in block)
    least = _HALF * (right - left)
    return sorted({y for y, start, end in across if min(end, right) - max(start, left) >= least})


def _band(band: list[Segment]) -> list[Segment]:
    """Return what stands between two rules, lone centred lines moved up."""
    if not 2 < len(band) <= _MOST:
        return band
    columns: list[list[Segment]] = []
    for one in sorted(band, key=lambda one: one.left):
        if columns and one.left < max(other.right for other in columns[-1]) - 1:
            columns[-1].append(one)
        else:
            columns.append([one])
    most = max(len(column) for column in columns)
    longest = sorted(next(column for column in columns if len(column) == most), key=lambda one: one.base)
    first, last = longest[0], longest[-1]
    middle = (first.base + last.base) / 2
    if any(two.base - one.base > _CLOSE * one.size for one, two in pairwise(longest)):
        return band
    return [
        column[0]._replace(base=first.base) if _is_lone(column, longest, middle) else one
        for column in columns
        for one in column
    ]


def _is_lone(column: Sequence[Segment], longest: Sequence[Segment], middle: float) -> bool:
    return len(column) == 1 < len(longest) and abs(column[0].base - middle) <= _CENTRED * column[0].size


def _between(ordered: list[Segment]) -> list[Segment]:
    """Return the segments, those halfway between two lines of another column moved up to the first."""
    for index in range(1, len(ordered) - 1):
        above, one, below = ordered[index - 1 : index + 2]
        if (
            below.base - above.base <= _CLOSE * above.size
            and abs(above.base + below.base - 2 * one.base) <= _CENTRED * one.size
            and abs(above.left - below.left) <= _EDGE
            and one.base - above.base > _CENTRED * one.size
            and (one.left > above.right or one.right < above.left)
            and (index < 2 or above.base - ordered[index - 2].base > _EDGE)
            and (index > len(ordered) - 3 or ordered[index + 2].base - below.base > _EDGE)
        ):
            ordered[index] = one._replace(base=above.base)
    return ordered
