"""Harm: what pairs cost that come near each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from mateproof.assign.bounds import pairs_left
from mateproof.assign.cliques import Clique, cliques, transversals
from mateproof.assign.instance import Steps
from mateproof.assign.tokens import whole

if TYPE_CHECKING:
    from mateproof.assign.model import Model
    from mateproof.assign.rows import Boolean, Terms

_MOST_CUTS = 5_000


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
        self._cut_pairs(steps)
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

    def _cut_pairs(self, steps: Mapping[tuple[int, int], Steps]) -> None:
        """So many members on so few codes: at least so many pairs of them meet, of the dear ones as well."""
        tokens = self.model.tokens[1]
        for members in self.model.zones if whole(tokens) else ():
            codes = sum(any(self.model.of(i, token) for i in members) for token, _ in tokens)
            inside = {
                pair: steps[pair][0]
                for pair in combinations(members, 2)
                if pair in steps and (*pair, 1) in self.meets
            }
            for least in sorted(set(inside.values()), reverse=True):
                dear = {pair for pair, cost in inside.items() if cost >= least}
                for clique in cliques(members, partial(_among, dear)):
                    if len(clique.groups) > codes:
                        self._cut_cliques(clique, codes)

    def _cut_cliques(self, clique: Clique, codes: int) -> None:
        for members in transversals(clique):
            if members not in self._cut and len(self._cut) < _MOST_CUTS:
                self._cut.add(members)
                meets = [(1, self.meets[i, j, 1]) for i, j in combinations(members, 2)]
                self.model.at_least(meets, pairs_left(len(members), codes))


def _among(pairs: Collection[tuple[int, int]], i: int, j: int) -> bool:
    return (min(i, j), max(i, j)) in pairs
