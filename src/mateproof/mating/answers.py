"""Logic with three answers: true, false, and open (None) where a fact is not stated."""

from __future__ import annotations

from collections.abc import Iterable

Answer = bool | None


def every(answers: Iterable[Answer]) -> Answer:
    """Return false if one is false, else open if one is open, else true."""
    found = set(answers)
    return False if False in found else None if None in found else True


def some(answers: Iterable[Answer]) -> Answer:
    """Return true if one is true, else open if one is open, else false."""
    found = set(answers)
    return True if True in found else None if None in found else False


def opposite(answer: Answer) -> Answer:
    """Return the other answer; open stays open."""
    return None if answer is None else not answer


def equal(one: object, other: object) -> Answer:
    """Return whether two facts agree; open where one is not stated."""
    return None if one is None or other is None else one == other


def least(one: float | None, limit: float | None) -> Answer:
    """Return whether a value reaches a limit; open where one is not stated."""
    return None if one is None or limit is None else one >= limit


def above(one: float | None, limit: float) -> Answer:
    """Return whether a value exceeds a limit; open where it is not stated."""
    return None if one is None else one > limit
