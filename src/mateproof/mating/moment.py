"""When two ends can meet: as they are left, in later work on one circuit, or in first assembly only.

What lies open when the work is done lies open always. In later work the ends of one circuit are unplugged as
well. So two ends can meet then when there is a circuit that each of them belongs to, unless it lies open
anyway: two ends of one circuit, or one of any circuit beside one that is left open. An end whose circuit is
not stated may belong to every one.
"""

from __future__ import annotations

from enum import IntEnum

from mateproof.vocabulary.harms import When


class Lying(IntEnum):
    """Why an end can lie open on site."""

    LEFT = 0
    """It has no mate, and no cap: it lies open for good."""
    UNPLUGGED = 1
    """Its circuit is worked on."""
    PERHAPS = 2
    """A circuit is worked on, and which one it belongs to is not stated."""


Both = tuple[Lying, Lying]


def lying(*, mated: bool | None, circuit: str | None) -> Lying:
    """Return why an open end lies open."""
    if not mated:
        return Lying.LEFT
    return Lying.UNPLUGGED if circuit else Lying.PERHAPS


def moment(both: Both, *, same_circuit: bool) -> When:
    """Return the narrowest moment in which two open ends can meet."""
    if both == (Lying.LEFT, Lying.LEFT):
        return When.AS_LEFT
    return When.LATER_WORK if same_circuit or set(both) != {Lying.UNPLUGGED} else When.FIRST_ASSEMBLY


def unplaced(both: Both) -> tuple[str, ...]:
    """Return the sides whose circuit is not stated, where that alone lets them meet in later work."""
    if Lying.LEFT in both:
        return ()
    return tuple(side for side, one in zip(("plug", "socket"), both, strict=True) if one is Lying.PERHAPS)
