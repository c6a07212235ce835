"""How two halves of a connector can come together: as they should, or askew, against what their shape asks.

The words are those of the data sheets, where "100 % protected against" lists cases.
"""

from __future__ import annotations

from enum import StrEnum


class Way(StrEnum):
    """A way in which a plug enters a socket."""

    STRAIGHT = "straight"
    OTHER_POLES = "different number of poles"
    ROTATED = "rotated by 180°"
    STAGGERED = "laterally staggered"
    ONE_POLE = "one pole only"


CASES: tuple[Way, ...] = tuple(way for way in Way if way is not Way.STRAIGHT)
"""The ways that a connection system can be protected against."""
ASKEW: tuple[Way, ...] = (Way.ROTATED, Way.STAGGERED, Way.ONE_POLE)
"""The ways in which halves that are made for each other can come together wrongly."""
