"""Words on one baseline become segments: what a reader sees as one piece of text, later a cell.

A gap parts segments when it is wider than a blank can be, when dots lead across it, or when a vertical
rule stands in it. A gap that could be either is decided by the lines around it: where they have a clear
gap at the same place, there is a column.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from mateproof.sheets.text.pdf.dividers import Divider
from mateproof.sheets.text.pdf.segment import Segment
from mateproof.sheets.text.pdf.word import Word

_SAME_LINE = 0.18
"""Distance of two baselines on one line, in sizes of the smaller type."""

_WIDE = 1.0
"""Gap that no blank inside a text has, in sizes; for words drawn in one go, and …"""

_WIDE_APART = 0.62
"""… for words drawn one by one."""

_BLANK = 0.33
"""A blank between words is at most that wide, unless a line is stretched."""

_BLANK_DRAWN = 0.5
"""The same where the file draws both words in one go with a blank between: bold types have wide ones."""

_SURE_BLANK, _SURE_GAP = 0.28, 0.15
"""A gap up to there parts nothing; a rule fits only into a wider one."""

_NO_BLANK = 0.12
_LEAST_BLANK = 0.06
"""Where the file has a blank between two words, less will do; a line break there is no blank yet."""

_OTHER_TYPE = 1.6
"""Words that differ in size by that factor belong together only when they touch."""

_STRETCHED = 3
"""A line stretched to fill its column has more words than that."""

_IN_BRACKETS = 3.0
_AROUND = 6
"""Lines above and below that decide about a gap."""


class Verticals:
    """The vertical rules of a page, to be asked what stands in a gap."""

    def __init__(self, rules: Sequence[Divider]) -> None:
        self.rules = sorted(rules)
        self.places = [rule.x for rule in self.rules]

    def between(self, one: Word, two: Word) -> bool:
        """Return whether a rule stands between two words."""
        play = 0.1 * one.size
        left, right, y = one.right - play, two.left + play, one.base - 0.3 * one.size
        start = bisect_left(self.places, left)
        for index in range(start, len(self.places)):
            rule = self.rules[index]
            if rule.x > right:
                return False
            if rule.top <= y <= rule.bottom:
                return True
        return False


def segments(words: Sequence[Word], verticals: Verticals) -> list[Segment]:
    """Return the segments of a page, from top to bottom and from left to right."""
    rows = [_Row(row, verticals) for row in _baselines(words)]
    for index, row in enumerate(rows):
        if row.open:
            row.decide([*rows[max(index - _AROUND, 0) : index], *rows[index + 1 : index + 1 + _AROUND]])
    return [segment for row in rows for segment in row.segments()]


def _baselines(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words that share a baseline, from left to right; what is printed twice comes once."""
    ordered = sorted(words, key=lambda word: (word.base, word.left))
    row: list[Word] = []
    base = 0.0
    for word in ordered:
        if row and word.base - base > _SAME_LINE * min(word.size, row[0].size):
            yield _once(row)
            row = []
        if not row:
            base = word.base
        row.append(word)
    if row:
        yield _once(row)


def _once(row: list[Word]) -> list[Word]:
    """Leave out what is drawn again a little beside itself to look bold."""
    row.sort(key=lambda word: word.left)
    kept: list[Word] = []
    for word in row:
        shift = 0.15 * word.size
        if not kept or word.left - kept[-1].left > shift:
            kept.append(word)
            continue
        for other in kept[-4:]:
            if other.text == word.text and word.left - other.left <= shift and other.run != word.run:
                other.bold = True
                break
        else:
            kept.append(word)
    return kept


class _Row:
    """The words of one baseline; `cuts` part them, `open` has the gaps that the lines around decide."""

    def __init__(self, words: list[Word], verticals: Verticals) -> None:
        self.words = words
        self.cuts: list[tuple[int, float, float]] = []
        self.open: list[tuple[int, float, float]] = []
        sure = _SURE_GAP if verticals.rules else _SURE_BLANK
        brackets = 0
        for index, (one, two) in enumerate(pairwise(words), 1):
            if "(" in one.text or ")" in one.text:
                brackets = max(brackets + one.text.count("(") - one.text.count(")"), 0)
            gap = two.left - one.right
            if gap <= sure * one.size and not two.leader and (gap <= 0 or one.size == two.size):
                continue
            blank, wide = _limits(one, two, inside=brackets > 0)
            if gap > wide or two.leader or (verticals.rules and verticals.between(one, two)):
                self.cuts.append((index, one.right, two.left))
                brackets = 0
            elif gap > blank:
                self.open.append((index, one.right, two.left))

        if len(self.cuts) > 1:
            self._unite()

    def _unite(self) -> None:
        """Take back cuts in a line that was stretched: all its blanks are alike, as in no row of a table."""
        for _, group in groupby(range(len(self.words)), lambda index: self.words[index].run):
            indices = list(group)
            words = self.words[indices[0] : indices[-1] + 1]
            if len(words) > _STRETCHED and _is_stretched(words):
                self.cuts = [cut for cut in self.cuts if not indices[0] < cut[0] <= indices[-1]]

    def decide(self, around: Sequence[_Row]) -> None:
        """Part the words at open gaps where lines around have a clear gap at the same place."""
        for index, right, left in self.open:
            for row in around:
                if any(
                    (start <= right + 1 and left - 1 <= end) or (abs(left - end) < 0.7 and start < left)
                    for _, start, end in row.cuts
                ):
                    self.cuts.append((index, right, left))
                    break
        self.cuts.sort()

    def segments(self) -> Iterator[Segment]:
        """Yield the parts between the cuts."""
        start = 0
        for index, _, _ in self.cuts:
            yield _segment(self.words[start:index])
            start = index
        yield _segment(self.words[start:])


def _is_stretched(words: Sequence[Word]) -> bool:
    """Whether the gaps between words of different widths are the same; columns share their pitch instead."""
    gaps = [two.left - one.right for one, two in pairwise(words)]
    widths = [one.right - one.left for one in words]
    size = words[0].size
    return max(gaps) - min(gaps) <= 0.06 * size and max(widths[:-1]) - min(widths[:-1]) > 0.5 * size


def _limits(one: Word, two: Word, *, inside: bool) -> tuple[float, float]:
    """Return how wide a gap may be to be a blank, and how wide to be possibly one, in points."""
    small, size = (one.size, two.size) if one.size < two.size else (two.size, one.size)
    if size > _OTHER_TYPE * small:
        return _BLANK * small, _BLANK * small
    if one.run != two.run:
        return _BLANK * size, _WIDE_APART * size
    if inside:
        return _IN_BRACKETS * size, _IN_BRACKETS * size
    drawn = two.spaced and two.order == one.order + 1
    return (_BLANK_DRAWN if drawn else _BLANK) * size, _WIDE * size


def _segment(words: Sequence[Word]) -> Segment:
    first = words[0]
    if len(words) == 1:
        return Segment(
            first.text,
            first.left,
            first.top,
            first.right,
            first.bottom,
            first.base,
            first.size,
            first.bold,
            1,
        )
    parts = [first.text]
    for one, two in pairwise(words):
        gap = two.left - one.right
        blank = gap > (_LEAST_BLANK if two.order == one.order + 1 and two.spaced else _NO_BLANK) * two.size
        parts.append(f" {two.text}" if blank else two.text)
    return Segment(
        "".join(parts),
        first.left,
        min([word.top for word in words]),
        max([word.right for word in words]),
        max([word.bottom for word in words]),
        first.base,
        max([word.size for word in words]),
        2 * sum([len(word.text) for word in words if word.bold]) > sum([len(word.text) for word in words]),
        len(words),
    )
