"""An instance as a model of CP-SAT: one boolean for each choice and variant.

What is forbidden is said here, what is counted in `aims/`. Only these, `rows.py`, `run.py` and `relaxed.py`
know the solver, which is an extra (`pip install mateproof[assign]`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial

from mateproof.assign.aims.harm import Harm
from mateproof.assign.aims.parts import Parts
from mateproof.assign.aims.price import price
from mateproof.assign.aims.text import Text
from mateproof.assign.cliques import cliques
from mateproof.assign.instance import LEVELS, Instance
from mateproof.assign.rows import Boolean, Rows, Terms
from mateproof.assign.tokens import Token, tokens, whole


class Model(Rows):
    """A model of some choices. What is forbidden and what is counted is said by its methods."""

    def __init__(self, instance: Instance, members: Sequence[int]) -> None:
        super().__init__()
        self.instance = instance
        self.members = list(members)
        self.takes: dict[tuple[int, int], Boolean] = {}
        self.harm, self.parts, self.text = Harm(self), Parts(self), Text(self)
        self.exclusive: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
        """Choices of which one at most takes a variant of a token."""
        self.full: list[tuple[int, ...]] = []
        """Choices of which each needs a code of its own."""
        self._groups: dict[tuple[tuple[int, ...], tuple[int, ...]], Boolean] = {}
        self._covered: set[tuple[int, int, int]] = set()
        for i in self.members:
            offers = instance.choices[i].offers
            for v in offers:
                self.takes[i, v] = self.new(f"{i}={v}")
            self.exactly_one([self.takes[i, v] for v in offers])

    @cached_property
    def zones(self) -> list[tuple[int, ...]]:
        """The zones' members as far as they are in this model, each set once."""
        inside = set(self.members)
        cut = (tuple(i for i in zone.members if i in inside) for zone in self.instance.zones)
        return list(dict.fromkeys(members for members in cut if len(members) > 1))

    @cached_property
    def tokens(self) -> list[list[Token]]:
        """For each level, what covers all (v, w) that come as near as that."""
        return [[], *(list(tokens(self.instance, level)) for level in range(1, LEVELS + 1))]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs of the instance whose choices are in this model."""
        inside = set(self.members)
        return (pair for pair in self.instance.pairs if pair[0] in inside and pair[1] in inside)

    def of(self, i: int, token: Sequence[int]) -> list[Boolean]:
        """Return the booleans of a choice that takes some variant of a token."""
        return [self.takes[i, v] for v in token if (i, v) in self.takes]

    def forbid(self, levels: Mapping[tuple[int, int], int]) -> None:
        """Keep pairs of choices from coming as near as a level; by zones, what is left pair by pair."""
        for level in sorted(set(levels.values())):
            pairs = {pair for pair, at in levels.items() if at == level}
            for members in self.zones if whole(self.tokens[level]) else ():
                for clique in cliques(members, partial(_among, pairs)):
                    self._at_most_one(clique.groups, level)
                    self._covered |= {(*pair, level) for pair in _between(clique.groups)}
            for i, j in pairs:
                if (i, j, level) not in self._covered:
                    self._apart(i, j, level)

    def _at_most_one(self, groups: Sequence[Sequence[int]], level: int) -> None:
        single = all(len(group) == 1 for group in groups)
        for token, _ in self.tokens[level]:
            if single:
                self.at_most_one([x for group in groups for x in self.of(group[0], token)])
                self.exclusive.append((tuple(group[0] for group in groups), token))
            else:
                self.at_most_one([self._group(group, token) for group in groups])
        if single and level == 1:
            self.full.append(tuple(group[0] for group in groups))

    def _group(self, group: Sequence[int], token: tuple[int, ...]) -> Boolean:
        """Return a boolean that holds when some choice of the group takes a variant of the token."""
        key = (tuple(group), token)
        if key not in self._groups:
            self._groups[key] = self.new()
            for i in group:
                for x in self.of(i, token):
                    self.implies(x, self._groups[key])
        return self._groups[key]

    def _apart(self, i: int, j: int, level: int) -> None:
        for one, other in self.tokens[level]:
            a, b = self.of(i, one), self.of(j, other)
            if a and b:
                self.at_most_one([*a, *b])

    def price(self) -> Terms:
        """Return the price of all choices as a sum."""
        return price(self)

    def hint(self, chosen: Sequence[int]) -> None:
        """Tell the solver where to begin: a whole assignment, with all that follows from it."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        for (i, v), x in self.takes.items():
            self.cp.add_hint(x, chosen[i] == v)
        for (group, token), x in self._groups.items():
            self.cp.add_hint(x, any(chosen[i] in token for i in group))
        for aim in (self.harm, self.parts, self.text):
            for x, holds in aim.hints(chosen):
                self.cp.add_hint(x, holds)


def _among(pairs: set[tuple[int, int]], i: int, j: int) -> bool:
    return (min(i, j), max(i, j)) in pairs


def _between(groups: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    for a, group in enumerate(groups):
        for other in groups[:a]:
            yield from ((min(i, j), max(i, j)) for i in group for j in other)
