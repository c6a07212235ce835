"""Many choices, piece by piece: windows of neighbours, each small enough to be settled for itself.

A window that forgets what lies outside can only be cheaper: the sum over windows that share no choice is a
bound for all. A window that takes the outside as it is can only make the whole better. So the answer is as
good as the seams let it be, and says how good.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from mateproof.assign.instance import LEVELS, Choice, Instance
from mateproof.assign.model import Model

SIZE = 300
"""Choices in a window: proven in a few seconds."""
Limits = dict[tuple[int, int], int]
"""pair of choices → the level from which on they must not come near each other"""


def windows(instance: Instance, offset: int = 0, *, size: int | None = None) -> list[list[int]]:
    """Return all choices in windows of neighbours, in the order of the walk through what meets what."""
    order = [i for part in instance.components for i in _walk(instance, part)]
    size = size or SIZE
    cuts = [0, *range(offset or size, len(order), size), len(order)]
    return [order[a:b] for a, b in pairwise(cuts) if a < b]


def _walk(instance: Instance, part: Sequence[int]) -> list[int]:
    """Return the choices of a component breadth first, beginning at one of its far ends."""
    inside = set(part)
    far = _spread(instance, part[0], inside)[-1]
    return _spread(instance, far, inside)


def _spread(instance: Instance, start: int, inside: set[int]) -> list[int]:
    found, seen = [start], {start}
    for i in found:
        for j, _ in instance.neighbours[i]:
            if j in inside and j not in seen:
                seen.add(j)
                found.append(j)
    return found


def limits(instance: Instance, chosen: Sequence[int]) -> Limits:
    """Return how near pairs must not come if nothing is to cost more harm than now."""
    found: Limits = {}
    for (i, j), pair in instance.pairs.items():
        reached = instance.level[chosen[i]][chosen[j]]
        more = (at for at in range(reached + 1, LEVELS + 1) if pair.hard[at - 1] or pair.soft[at - 1])
        if level := next(more, 0):
            found[i, j] = level
    return found


def alone(instance: Instance, members: Sequence[int]) -> Model:
    """Return a window that forgets the outside; a place that others write as well costs it nothing."""
    owners = Counter(place for choice in instance.choices for place in choice.places)
    here = Counter(place for i in members for place in instance.choices[i].places)
    own = {place for place, count in here.items() if count == owners[place]}

    def cut(choice: Choice) -> Choice:
        return choice._replace(places=tuple(place for place in choice.places if place in own))

    return _model(instance, members, {i: cut(instance.choices[i]) for i in members})


def within(
    instance: Instance,
    members: Sequence[int],
    limits: Limits,
    chosen: Sequence[int],
    wanted: Mapping[int, int] = {},
) -> Model:
    """Return a window that takes the outside as it is, and needs no further part numbers.

    A choice with a variant that is wanted of it has no other one, where the outside allows that.
    """
    inside, level = set(members), instance.level
    used = {part for i, v in enumerate(chosen) for part in instance.choices[i].parts.get(v, ())}

    def allowed(i: int, v: int) -> bool:
        return used.issuperset(instance.choices[i].parts.get(v, ())) and not any(
            j not in inside and 0 < limits.get((min(i, j), max(i, j)), 0) <= level[v][chosen[j]]
            for j, _ in instance.neighbours[i]
        )

    def cut(i: int) -> Choice:
        choice = instance.choices[i]
        if i in wanted and allowed(i, wanted[i]):
            return choice._replace(offers=(wanted[i],))
        return choice._replace(offers=tuple(v for v in choice.offers if v == chosen[i] or allowed(i, v)))

    model = _model(instance, members, {i: cut(i) for i in inside})
    pairs = ((i, j) for i in members for j, _ in instance.neighbours[i] if i < j and j in inside)
    model.forbid({pair: limits[pair] for pair in pairs if limits.get(pair)})
    return model


def _model(instance: Instance, members: Sequence[int], choices: dict[int, Choice]) -> Model:
    cut = replace(instance, choices=[choices.get(i, choice) for i, choice in enumerate(instance.choices)])
    cut.__dict__["level"] = instance.level
    return Model(cut, members)
