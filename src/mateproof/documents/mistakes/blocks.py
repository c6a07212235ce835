"""Lines of one function stand side by side under its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from mateproof.documents.mistakes.grid import Line


class Block(NamedTuple):
    """The place of the first line of a function, and how many lines it has."""

    function: str
    first: int
    lines: int


def blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """Yield the functions in the order of their lines."""
    first = 0
    for function, members in groupby(lines, key=lambda line: line.function):
        found = len(list(members))
        yield Block(function, first, found)
        first += found
