"""Lanes between boxes: cards stacked in columns part a page by the free lane between their borders.

Each border is as tall as its card alone, and the cards beside it begin and end elsewhere: parted by single
borders, a card would be cut where its neighbour ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from mateproof.sheets.text.pdf.dividers import Divider
from mateproof.sheets.text.pdf.segment import Segment

_WIDEST = 30.0
_NARROWEST = 2.5
_STACKED = 30.0
"""Points between two cards, beside each other and above each other."""

_MOST = 6


def lanes(segments: Sequence[Segment], rules: Sequence[Divider]) -> list[Divider]:
    """Return the lanes beside the tallest rules, the tallest first."""
    found = {lane for rule in rules[:_MOST] if (lane := _lane(segments, rule, rules))}
    return sorted(found, key=lambda lane: lane.top - lane.bottom)


def _lane(segments: Sequence[Segment], rule: Divider, rules: Sequence[Divider]) -> Divider | None:
    """Return the lane that a rule is a border of; None where no other border faces it."""
    near = sorted((one for one in rules if abs(one.x - rule.x) <= _WIDEST), key=lambda one: one.top)
    left, right = min(one.x for one in near), max(one.x for one in near)
    if not _NARROWEST < right - left <= _WIDEST:
        return None
    top, bottom = rule.top, rule.bottom
    for one in near:
        if one.top <= bottom + _STACKED and one.bottom >= top - _STACKED:
            top, bottom = min(top, one.top), max(bottom, one.bottom)
    faces = {one.x > (left + right) / 2 for one in near if one.bottom > top and one.top < bottom}
    if len(faces) < 2 or any(_is_in(one, left, right) for one in segments if top < one.base < bottom):
        return None
    return Divider((left + right) / 2, top, bottom)


def _is_in(one: Segment, left: float, right: float) -> bool:
    return one.left < right - 1 and one.right > left + 1
