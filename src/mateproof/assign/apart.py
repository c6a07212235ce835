"""Zones that may be separated: the fewest separations without which more would be refused.

Separating zones is work and takes room, so it is proposed against harm that the plan refuses, and for nothing
less. With all of them separated least is refused; looked for are the fewest that do as much, and among as few
those that leave the best choice of parts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import NamedTuple

from mateproof.assign.instance import Instance
from mateproof.assign.meetings import Apart, Met
from mateproof.assign.solve import Solved

_MOST_SETS = 64
"""Sets that are tried one by one; where there are more, what is not needed is left out of all."""


class Weighed(NamedTuple):
    """A decision with some zones taken to be separated, and its answer."""

    apart: Apart
    met: Met
    instance: Instance
    solved: Solved


Weigh = Callable[[Apart], Weighed]


def fewest(first: Weighed, pairs: Sequence[tuple[str, str]], weigh: Weigh) -> Weighed:
    """Return the decision with the fewest separations that keep as much from being refused as all do."""
    if not first.solved.score.hard or not pairs:
        return first
    every = weigh(frozenset(pairs))
    least = every.solved.score.hard
    if least >= first.solved.score.hard:
        return first
    if 2 ** len(pairs) > _MOST_SETS:
        return _without_needless(every, least, weigh)
    for count in range(1, len(pairs)):
        found = [weigh(frozenset(some)) for some in combinations(pairs, count)]
        enough = [one for one in found if one.solved.score.hard == least]
        if enough:
            return min(enough, key=lambda one: (one.solved.score, sorted(one.apart)))
    return every


def _without_needless(best: Weighed, least: int, weigh: Weigh) -> Weighed:
    for pair in sorted(best.apart):
        fewer = weigh(best.apart - {pair})
        if fewer.solved.score.hard == least:
            best = fewer
    return best
