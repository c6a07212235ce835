"""Harm: what pairs cost that come near each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from mateproof.assign.bounds import pairs_left
from mateproof.assign.instance import Steps
from mateproof.assign.tokens import whole

if TYPE_CHECKING:
    from mateproof.assign.model import Model
    from mateproof.assign.rows import Boolean, Terms


class Harm:
    """Counts pairs that meet."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.meets: dict[tuple[int, int, int], Boolean] = {}
        self._cut: set[tuple[int, ...]] = set()

    def terms(self, steps: Mapping[tuple[int, int], Steps]) -> Terms:
        """Return the cost of pairs as a sum over pairs that come as near as each level."""
        terms = [
            (cost, self._meeting(i, j, level))
            for (i, j), costs in steps.items()
            for level, cost in enumerate(costs, 1)
            if cost
        ]
        self._cut_pairs()
        return terms

    def hints(self, chosen: Sequence[int]) -> Iterator[tuple[Boolean, bool]]:
        """Yield what a whole assignment makes of the booleans."""
        level = self.model.instance.level
        for (i, j, at), meet in self.meets.items():
            yield meet, level[chosen[i]][chosen[j]] >= at

    def _meeting(self, i: int, j: int, level: int) -> Boolean:
        if (key := (i, j, level)) not in self.meets:
            meet = self.meets[key] = self.model.new()
            for one, other in self.model.tokens[level]:
                a, b = self.model.of(i, one), self.model.of(j, other)
                if a and b:
                    self.model.at_most([*((1, x) for x in (*a, *b)), (-1, meet)], 1)
        return self.meets[key]

    def _cut_pairs(self) -> None:
        """So many members on so few codes: at least so many pairs of them meet."""
        tokens = self.model.tokens[1]
        for members in self.model.zones if whole(tokens) else ():
            between = [(i, j) for b, j in enumerate(members) for i in members[:b]]
            meets = [self.meets[i, j, 1] for i, j in between if (i, j, 1) in self.meets]
            codes = sum(any(self.model.of(i, token) for i in members) for token, _ in tokens)
            least = pairs_left(len(members), codes)
            if least and len(meets) == len(between) and members not in self._cut:
                self._cut.add(members)
                self.model.at_least([(1, meet) for meet in meets], least)
