"""Harm, component by component: circuits that never meet have nothing to do with each other."""

from __future__ import annotations

from collections.abc import Sequence

from mateproof.assign.instance import LEVELS, Instance, Steps
from mateproof.assign.model import Model
from mateproof.assign.search import Search

SHARE = 0.75
"""of the time that is left, for one step of several"""


def settle(run: Search, aim: str) -> int:
    """Make one of the two harms as small as can be; return what it cannot go below, over all components."""
    total, value, bound = getattr(run.score, aim), 0, 0
    parts = run.instance.components
    costly = sum(of(run.instance, run.chosen, members, aim) > 0 for members in parts)
    for members in parts:
        before = of(run.instance, run.chosen, members, aim)
        share = SHARE / max(1, costly) ** 0.5
        costly -= before > 0
        least = before if before == 0 else _least(run, members, aim, total - before, share)
        after = of(run.instance, run.chosen, members, aim)
        total += after - before
        value, bound = value + after, bound + least
        run.told(aim, total, bound)
    return bound


def _least(run: Search, members: Sequence[int], aim: str, base: int, share: float) -> int:
    if all(len(run.instance.choices[i].offers) == 1 for i in members):
        return of(run.instance, run.chosen, members, aim)
    if run.over():
        return 0
    model = Model(run.instance, members)
    steps = {pair: getattr(run.instance.pairs[pair], aim) for pair in model.pairs()}
    if aim == "soft":
        keep(model, run.chosen, members, "hard")
    terms = model.harm.terms({pair: cost for pair, cost in steps.items() if any(cost)})
    return run.ask(model, terms, aim, base, share).bound


def keep(model: Model, chosen: Sequence[int], members: Sequence[int], aim: str) -> None:
    """Hold a harm at what was reached; where that is none, what would cost is forbidden."""
    limit = of(model.instance, chosen, members, aim)
    inside = set(members)
    steps = {
        pair: getattr(cost, aim)
        for pair, cost in model.instance.pairs.items()
        if pair[0] in inside and any(getattr(cost, aim))
    }
    if limit == 0:
        model.forbid({pair: first(cost) for pair, cost in steps.items()})
    else:
        model.at_most(model.harm.terms(steps), limit)


def first(steps: Steps) -> int:
    """Return the level from which on a pair costs something."""
    return next(level for level in range(1, LEVELS + 1) if steps[level - 1])


def of(instance: Instance, chosen: Sequence[int], members: Sequence[int], aim: str) -> int:
    """Return one harm of one component."""
    inside, level = set(members), instance.level
    return sum(
        sum(getattr(pair, aim)[: level[chosen[i]][chosen[j]]])
        for (i, j), pair in instance.pairs.items()
        if i in inside
    )
