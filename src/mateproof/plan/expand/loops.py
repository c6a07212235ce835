"""`for`: variables and what they run through; several of them run through every combination."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

from mateproof.plan.expand.stamp import Values
from mateproof.plan.language.repeat import FOR, MOST
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.nodes import Map, Node


class TooMuch(Exception):
    """The plan written out would be larger than anything meant."""


class Loop:
    """The variables of one `for`, read."""

    def __init__(self, node: Node, problems: Problems) -> None:
        read = FOR.read(node, problems) or []
        self.node = node
        keys = node.pairs() if isinstance(node, Map) else ()
        self.names = frozenset(key.text for key, _ in keys)
        """also of variables whose values could not be read: that has been told"""
        self._names = [key.text for key, _ in read]
        self._values = [values for _, values in read]

    def __len__(self) -> int:
        """Return the number of combinations."""
        return prod(map(len, self._values)) if self._names else 0

    def __iter__(self) -> Iterator[Values]:
        """Yield every combination, the last variable running fastest."""
        for values in product(*self._values) if self._names else ():
            yield dict(zip(self._names, values, strict=True))


class Budget:
    """Counts copies and stops what would never end."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.left = MOST

    def take(self, count: int, node: Node) -> None:
        """Take a number of copies from the budget; raise when it is exhausted."""
        self.left -= count
        if self.left < 0:
            self.problems.add(node.span, "too-many", most=f"{MOST:,}")
            raise TooMuch
