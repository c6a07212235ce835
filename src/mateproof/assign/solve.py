"""The order of what matters: harm that the plan refuses, harm, part numbers, text, price.

Each aim is settled before the next one is looked at. Harm splits into components that never meet; part
numbers, text and price are counted over all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from mateproof.assign.greedy import greedy
from mateproof.assign.instance import Instance
from mateproof.assign.run import available
from mateproof.assign.score import Score
from mateproof.assign.search import WARM, Search, Told
from mateproof.assign.settle import beside, harm

AIMS = Score._fields


@dataclass
class Solved:
    """An assignment, and for each aim what no assignment can go below."""

    chosen: list[int]
    score: Score
    bounds: Score
    greedy: Score
    stopped: bool = False
    solver: bool = True

    @property
    def proven(self) -> bool:
        """True when nothing better exists, aim by aim."""
        return self.score == self.bounds

    @property
    def gap(self) -> float:
        """How far the first unsettled aim may be from its best, as a share of what was found."""
        pairs = zip(self.score, self.bounds, strict=True)
        return next(((value - bound) / value for value, bound in pairs if value != bound), 0.0)


def solve(
    instance: Instance,
    seconds: float = 60.0,
    *,
    stop: Callable[[], bool] = lambda: False,
    told: Told = lambda *_: None,
    solver: bool | None = None,
) -> Solved:
    """Return the best assignment that the time allows, never worse than the greedy one."""
    start = monotonic()
    use = available() if solver is None else solver
    begun = greedy(instance, stop, seconds=seconds / (WARM if use else 1))
    first = begun.score()
    told("hard", first.hard, 0)
    run = Search(instance, start + seconds, stop, told, list(begun.chosen))
    bounds = _bounds(run) if use else Score(0, 0, 0, 0, 0)
    found = run.score
    if found > first:  # cannot be, but a solver is never believed
        run.chosen, found = list(begun.chosen), first
    return Solved(run.chosen, found, _lower(found, bounds), first, stopped=stop(), solver=use)


def _lower(found: Score, bounds: Score) -> Score:
    return Score(*(min(pair) for pair in zip(found, bounds, strict=True)))


def _bounds(run: Search) -> Score:
    """Settle aim after aim; an aim that stays open leaves those behind it without a bound."""
    hard = harm.settle(run, "hard")
    if hard < run.score.hard:
        return Score(hard, 0, 0, 0, 0)
    soft = harm.settle(run, "soft")
    now = run.score
    return Score(now.hard, soft, *(beside.settle(run) if soft == now.soft else (0, 0, 0)))
