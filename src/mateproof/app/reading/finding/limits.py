"""How much an archive may unpack to. An honest sheet shrinks ten times, a bomb a thousand times and more."""

from __future__ import annotations

from mateproof.vocabulary.errors import SheetError

MEMBERS = 2_000_000
"""Files in one archive."""
RATIO = 1000
"""Times that an archive as a whole may grow."""
MEMBER_RATIO = 200
"""Times that one file may grow when it is larger than `SMALL`."""
SMALL = 2**20
FREE = 2**30
"""Bytes that any archive may unpack to, however small it is."""


class Allowance:
    """What is left of the bytes that an archive of `size` bytes may unpack to."""

    def __init__(self, size: int) -> None:
        self.left = FREE + RATIO * size

    def take(self, count: int) -> None:
        """Use some of it; raises `SheetError` when nothing is left."""
        self.left -= count
        if self.left < 0:
            message = "the archive unpacks to more than a thousand times its size: the rest of it is not read"
            raise SheetError(message, help="is it a catalogue of data sheets? unpack it first if it is")
