"""What is to be decided, without plan or part: choices, variants, what each pair of choices costs.

Everything here is numbers and positions, so that a test or a benchmark can write an instance by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

LEVELS = 3
"""How near two variants can come to each other: 1 codes fit, 2 colours agree as well, 3 markings, too."""

Steps = tuple[int, int, int]
"""What a pair costs from each level on, beside what it costs below."""


class Variant(NamedTuple):
    """One look of a mating face. Two of different frames never mate; what is None is not stated."""

    frame: str
    coding: str | None = None
    colour: str | None = None
    marking: str | None = None

    @property
    def poles(self) -> int | None:
        """The number of poles, which is the last word of its frame."""
        last = self.frame.rpartition(" ")[2]
        return int(last) if last.isdigit() else None


class Choice(NamedTuple):
    """All connectors that must look alike: those of one circuit with one frame, and what they are mated with.

    `parts` are the item numbers that each variant in `offers` would need. `places` are the places of the text
    that a change would touch; several choices may share one. `prices` is what all parts of each variant cost.
    """

    name: str
    offers: tuple[int, ...]
    present: int | None = None
    parts: Mapping[int, tuple[str, ...]] = {}
    places: tuple[int, ...] = ()
    prices: Mapping[int, int] = {}


class Pair(NamedTuple):
    """What two choices cost each other: `hard` what the plan does not accept, `soft` what remains of harm."""

    hard: Steps
    soft: Steps


class Zone(NamedTuple):
    """A place where choices meet, by position; used for bounds and for words."""

    name: str
    members: tuple[int, ...]


@dataclass(frozen=True)
class Instance:
    """One plan's decision. `fits` are the pairs of variants (v ≤ w) whose codes fit or may fit."""

    variants: Sequence[Variant]
    choices: Sequence[Choice]
    pairs: Mapping[tuple[int, int], Pair] = field(default_factory=dict)
    zones: Sequence[Zone] = ()
    fits: frozenset[tuple[int, int]] = frozenset()

    @cached_property
    def level(self) -> list[list[int]]:
        """Variant × variant → how near they come to each other; 0 where they cannot mate."""
        return [[self._level(v, w) for w in range(len(self.variants))] for v in range(len(self.variants))]

    def _level(self, v: int, w: int) -> int:
        if (min(v, w), max(v, w)) not in self.fits:
            return 0
        one, other = self.variants[v], self.variants[w]
        if _differ(one.colour, other.colour):
            return 1
        return 2 if _differ(one.marking, other.marking) else 3

    @cached_property
    def neighbours(self) -> list[list[tuple[int, tuple[int, ...]]]]:
        """Choice → (other choice, cost by level 0…3), hard and soft in one number (`scale`)."""
        found: list[list[tuple[int, tuple[int, ...]]]] = [[] for _ in self.choices]
        for (i, j), pair in self.pairs.items():
            steps = (hard * self.scale + soft for hard, soft in zip(*pair, strict=True))
            costs = (0, *accumulate(steps))
            if costs[-1]:
                found[i].append((j, costs))
                found[j].append((i, costs))
        return found

    @cached_property
    def scale(self) -> int:
        """One unit of hard cost outweighs all soft costs together."""
        return 1 + sum(sum(pair.soft) for pair in self.pairs.values())

    @cached_property
    def components(self) -> list[list[int]]:
        """Choices that can cost each other anything, directly or through others; largest first."""
        left, found = set(range(len(self.choices))), []
        while left:
            stack, part = [min(left)], []
            left.discard(stack[0])
            while stack:
                part.append(i := stack.pop())
                reached = [j for j, costs in self.neighbours[i] if j in left and self.can_meet(i, j, costs)]
                left.difference_update(reached)
                stack += reached
            found.append(sorted(part))
        return sorted(found, key=lambda part: (-len(part), part))

    def can_meet(self, i: int, j: int, costs: Sequence[int]) -> bool:
        """Return whether some variants of two choices cost anything."""
        offers = self.choices[j].offers
        return any(costs[self.level[v][w]] for v in self.choices[i].offers for w in offers)


def _differ(one: str | None, other: str | None) -> bool:
    """An appearance that is not stated keeps nothing apart."""
    return one is not None and other is not None and one != other
