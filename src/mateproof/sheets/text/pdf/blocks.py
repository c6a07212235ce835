"""What stands side by side on a page becomes one block after the other.

A rule or a gutter parts the segments beside it; what stands above comes before them, what stands below
comes after. Each part is looked at again. Tables of labels and values are one block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mateproof.sheets.text.pdf.dividers import Divider, parting
from mateproof.sheets.text.pdf.gutters import gutter
from mateproof.sheets.text.pdf.lanes import lanes
from mateproof.sheets.text.pdf.segment import Segment

_DEEPEST = 12
_FEW = 2


def blocks(
    segments: list[Segment], rules: Sequence[Divider], across: Sequence[Divider], depth: int = 0
) -> Iterator[list[Segment]]:
    """Yield the blocks in reading order; `rules` are the vertical rules, `across` the horizontal ones."""
    if not segments:
        return
    found = None
    if len(segments) > _FEW and depth < _DEEPEST:
        found = parting(segments, rules, across, lanes(segments, rules)) or gutter(segments, across)
    if found is None:
        yield segments
        return
    for part in _parts(segments, found):
        if len(part) == len(segments):  # it parts nothing after all
            yield segments
            return
        yield from blocks(part, _beside(part, rules), across, depth + 1)


def _parts(segments: Sequence[Segment], at: Divider) -> tuple[list[Segment], ...]:
    """Return what stands above, left, right and below."""
    above, left, right, below = [], [], [], []
    for one in segments:
        if one.base < at.top - 1:
            above.append(one)
        elif one.base > at.bottom + 1:
            below.append(one)
        elif (one.left + one.right) / 2 < at.x:
            left.append(one)
        else:
            right.append(one)
    return above, left, right, below


def _beside(part: Sequence[Segment], rules: Sequence[Divider]) -> list[Divider]:
    """Return the rules that stand between some of the segments."""
    if not part:
        return []
    left, right = min(one.left for one in part), max(one.right for one in part)
    top, bottom = min(one.top for one in part), max(one.bottom for one in part)
    return [rule for rule in rules if left < rule.x < right and rule.top < bottom and rule.bottom > top]
