"""An instance as a model of CP-SAT: one boolean for each choice and variant.

Only this file and `run.py` know the solver, which is an extra (`pip install mateproof[assign]`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, TypeAlias

from mateproof.assign.bounds import clique_cost, pairs_left
from mateproof.assign.cliques import cliques
from mateproof.assign.instance import LEVELS, Instance, Steps

Boolean: TypeAlias = Any
"""a boolean of the solver"""
Terms = list[tuple[int, Boolean]]
"""(factor, boolean): a sum."""
Token = tuple[tuple[int, ...], tuple[int, ...]]
"""Variants of one choice that come near those of another; the same twice where all come near each other."""


class Model:
    """A model of some choices. What is forbidden and what is counted is said by its methods."""

    def __init__(self, instance: Instance, members: Sequence[int]) -> None:
        from ortools.sat.python.cp_model import CpModel

        self.instance = instance
        self.members = list(members)
        self.cp = CpModel()
        self.takes: dict[tuple[int, int], Boolean] = {}
        self.meets: dict[tuple[int, int, int], Boolean] = {}
        self._used: dict[str, Boolean] = {}
        self._written: dict[tuple[int, int], Boolean] = {}
        for i in self.members:
            offers = instance.choices[i].offers
            for v in offers:
                self.takes[i, v] = self.cp.new_bool_var(f"{i}={v}")
            self.cp.add_exactly_one(self.takes[i, v] for v in offers)

    @cached_property
    def zones(self) -> list[tuple[int, ...]]:
        """The zones' members as far as they are in this model, each set once."""
        inside = set(self.members)
        cut = (tuple(i for i in zone.members if i in inside) for zone in self.instance.zones)
        return list(dict.fromkeys(members for members in cut if len(members) > 1))

    @cached_property
    def tokens(self) -> list[list[Token]]:
        """For each level, what covers all (v, w) that come as near as that."""
        return [[], *(list(_tokens(self.instance, level)) for level in range(1, LEVELS + 1))]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs of the instance whose choices are in this model."""
        inside = set(self.members)
        return (pair for pair in self.instance.pairs if pair[0] in inside and pair[1] in inside)

    # ------------------------------------------------------------------ what may not be

    def forbid(self, levels: Mapping[tuple[int, int], int]) -> None:
        """Keep pairs of choices from coming as near as a level; by zones, what is left pair by pair."""
        for level in sorted(set(levels.values())):
            pairs = {pair for pair, at in levels.items() if at == level}
            for members in self.zones if _whole(self.tokens[level]) else ():
                for clique in cliques(members, partial(_among, pairs)):
                    self._at_most_one(clique.groups, level)
                    pairs_in = {
                        (min(i, j), max(i, j))
                        for a, group in enumerate(clique.groups)
                        for other in clique.groups[:a]
                        for i in group
                        for j in other
                    }
                    self._covered |= {(*pair, level) for pair in pairs_in}
            for i, j in pairs:
                if (i, j, level) not in self._covered:
                    self._apart(i, j, level)

    @cached_property
    def _covered(self) -> set[tuple[int, int, int]]:
        return set()

    def _at_most_one(self, groups: Sequence[Sequence[int]], level: int) -> None:
        single = all(len(group) == 1 for group in groups)
        for token, _ in self.tokens[level]:
            if single:
                self.cp.add_at_most_one(x for group in groups for x in self._of(group[0], token))
                self._exclusive.append((tuple(group[0] for group in groups), token))
            else:
                self.cp.add_at_most_one(self._group(group, token) for group in groups)
        if single and level == 1:
            self._full.append(tuple(group[0] for group in groups))

    @cached_property
    def _exclusive(self) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
        """Choices of which one at most takes a variant of a token."""
        return []

    @cached_property
    def _full(self) -> list[tuple[int, ...]]:
        """Choices of which each needs a code of its own."""
        return []

    def _group(self, group: Sequence[int], token: tuple[int, ...]) -> Boolean:
        """Return a boolean that holds when some choice of the group takes a variant of the token."""
        key = (tuple(group), token)
        if key not in self._groups:
            self._groups[key] = self.cp.new_bool_var("")
            for i in group:
                for x in self._of(i, token):
                    self.cp.add_implication(x, self._groups[key])
        return self._groups[key]

    @cached_property
    def _groups(self) -> dict[tuple[tuple[int, ...], tuple[int, ...]], Boolean]:
        return {}

    def _apart(self, i: int, j: int, level: int) -> None:
        for one, other in self.tokens[level]:
            a, b = self._of(i, one), self._of(j, other)
            if a and b:
                self.cp.add_at_most_one([*a, *b])

    def _of(self, i: int, token: Sequence[int]) -> list[Boolean]:
        return [self.takes[i, v] for v in token if (i, v) in self.takes]

    # ------------------------------------------------------------------ what is counted

    def harm(self, steps: Mapping[tuple[int, int], Steps]) -> Terms:
        """Return the cost of pairs as a sum over pairs that come as near as each level."""
        terms = [
            (cost, self._meeting(i, j, level))
            for (i, j), costs in steps.items()
            for level, cost in enumerate(costs, 1)
            if cost
        ]
        self._cut_pairs()
        return terms

    def _meeting(self, i: int, j: int, level: int) -> Boolean:
        if (key := (i, j, level)) not in self.meets:
            meet = self.meets[key] = self.cp.new_bool_var("")
            for one, other in self.tokens[level]:
                a, b = self._of(i, one), self._of(j, other)
                if a and b:
                    self.cp.add(sum(a) + sum(b) <= 1 + meet)
        return self.meets[key]

    def _cut_pairs(self) -> None:
        """So many members on so few codes: at least so many pairs of them meet."""
        tokens = self.tokens[1]
        for members in self.zones if _whole(tokens) else ():
            between = [(i, j) for b, j in enumerate(members) for i in members[:b]]
            meets = [self.meets[i, j, 1] for i, j in between if (i, j, 1) in self.meets]
            codes = sum(any(self._of(i, token) for i in members) for token, _ in tokens)
            least = pairs_left(len(members), codes)
            if least and len(meets) == len(between) and members not in self._cut:
                self._cut.add(members)
                self.cp.add(sum(meets) >= least)

    @cached_property
    def _cut(self) -> set[tuple[int, ...]]:
        return set()

    def parts(self) -> Terms:
        """Return the number of part numbers in use as a sum."""
        for (i, v), x in self.takes.items():
            for part in self.instance.choices[i].parts.get(v, ()):
                self.cp.add_implication(x, self._part(part))
        for members, token in self._exclusive:
            self._tighten_used(members, token)
        return [(1, used) for used in self._used.values()]

    def fewest_parts(self) -> int:
        """Return how many item numbers are needed at least, by choices that share no code."""
        return max(map(self._parts_of, dict.fromkeys(self._full)), default=0)

    def _parts_of(self, members: Sequence[int]) -> int:
        """Each member takes a class of its own, and with it at least that class's fewest parts."""
        sizes = (
            [
                len(set(self.instance.choices[i].parts.get(v, ())))
                for i in members
                for v in token
                if (i, v) in self.takes
            ]
            for token, _ in self.tokens[1]
        )
        return sum(sorted(min(some) for some in sizes if some)[: len(members)])

    def _part(self, part: str) -> Boolean:
        if part not in self._used:
            self._used[part] = self.cp.new_bool_var(part)
        return self._used[part]

    def _tighten_used(self, members: Sequence[int], token: Sequence[int]) -> None:
        """Of choices that exclude each other one at most uses a part: said of all, not of each alone."""
        takers: dict[str, list[Boolean]] = defaultdict(list)
        for i in members:
            for v in token:
                for part in set(self.instance.choices[i].parts.get(v, ())) if (i, v) in self.takes else ():
                    takers[part].append(self.takes[i, v])
        for part, some in takers.items():
            if len(some) > 1:
                self.cp.add_at_most_one([*some, ~self._part(part)])

    def text(self) -> Terms:
        """Return the places written anew and the further costs as a sum, with the clique-cost cuts."""
        owners: dict[int, set[int]] = defaultdict(set)
        for i in self.members:
            for place in self.instance.choices[i].places:
                owners[place].add(i)
        own = {(i, v): self._own(i, v, owners) for i in self.members for v in self.instance.choices[i].offers}
        for i in self.members:
            for place in self.instance.choices[i].places:
                if len(owners[place]) > 1:
                    self._shared(i, place)
        self._cut_cost(own)
        terms = [(cost, self.takes[key]) for key, cost in own.items() if cost]
        return terms + [(1, written) for written in self._written.values()]

    def _own(self, i: int, v: int, owners: Mapping[int, set[int]]) -> int:
        """Return what variant `v` of choice `i` costs beside what it shares with others."""
        choice = self.instance.choices[i]
        alone = sum(len(owners[place]) == 1 for place in set(choice.places))
        return choice.costs.get(v, 0) + (alone if v != choice.present else 0)

    def _shared(self, i: int, place: int) -> None:
        choice = self.instance.choices[i]
        for v in choice.offers:
            if v != choice.present:
                if (place, v) not in self._written:
                    self._written[place, v] = self.cp.new_bool_var("")
                self.cp.add_implication(self.takes[i, v], self._written[place, v])

    def _cut_cost(self, own: Mapping[tuple[int, int], int]) -> None:
        """Σ weight · cost ≥ sorted(weight, descending) · sorted(cost, ascending), zone by zone."""
        tokens = [token for token, _ in self.tokens[1]]
        for members in dict.fromkeys(self._full):
            columns = [token for token in tokens if any(self._of(i, token) for i in members)]
            rows = [[_least(own, i, token) for token in columns] for i in members]
            if len(columns) < len(members) or any(None in row for row in rows):
                continue
            least = clique_cost([[cost or 0 for cost in row] for row in rows])
            terms = [
                own[i, v] * self.takes[i, v]
                for i in members
                for v in self.instance.choices[i].offers
                if own[i, v]
            ]
            if least and terms:
                self.cp.add(sum(terms) >= least)

    # ------------------------------------------------------------------ the question

    def hint(self, chosen: Sequence[int]) -> None:
        """Tell the solver where to begin: a whole assignment, with all that follows from it."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        level = self.instance.level
        for (i, v), x in self.takes.items():
            self.cp.add_hint(x, chosen[i] == v)
        for (i, j, at), meet in self.meets.items():
            self.cp.add_hint(meet, level[chosen[i]][chosen[j]] >= at)
        used = {part for i in self.members for part in self.instance.choices[i].parts.get(chosen[i], ())}
        for part, x in self._used.items():
            self.cp.add_hint(x, part in used)
        written = {(place, chosen[i]) for i in self.members for place in self.instance.choices[i].places}
        for key, x in self._written.items():
            self.cp.add_hint(x, key in written)
        for (group, token), x in self._groups.items():
            self.cp.add_hint(x, any(chosen[i] in token for i in group))

    def at_most(self, terms: Terms, limit: int) -> None:
        """Keep a sum from growing beyond a limit."""
        if terms:
            self.cp.add(sum(factor * x for factor, x in terms) <= limit)


def _among(pairs: set[tuple[int, int]], i: int, j: int) -> bool:
    return (min(i, j), max(i, j)) in pairs


def _least(own: Mapping[tuple[int, int], int], i: int, token: Sequence[int]) -> int | None:
    return min((own[i, v] for v in token if (i, v) in own), default=None)


def _whole(tokens: Sequence[Token]) -> bool:
    """Return whether coming near each other splits the variants into classes."""
    return all(one == other for one, other in tokens)


def _tokens(instance: Instance, level: int) -> Iterator[Token]:
    """Yield classes of variants that all come as near as `level`; else each with those near it."""
    count = len(instance.variants)
    near = [tuple(w for w in range(count) if instance.level[v][w] >= level) for v in range(count)]
    classes = dict.fromkeys(some for some in near if some)
    if all(near[w] == some for some in classes for w in some):
        yield from ((some, some) for some in classes)
    else:
        yield from (((v,), some) for v, some in enumerate(near) if some)
