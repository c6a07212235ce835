"""As few zones are separated as do what separating all of them does."""

from __future__ import annotations

import random
from itertools import combinations
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assign.instances import best, instance

from mateproof.assign import apart
from mateproof.assign.apart import Weighed, fewest
from mateproof.assign.instance import Instance
from mateproof.assign.meetings import Met
from mateproof.assign.solve import solve

PAIRS = [("a", "b"), ("b", "c"), ("c", "d")]
NOBODY = Met({}, {}, [])


def decisions(seed: int) -> dict[frozenset[tuple[str, str]], Instance]:
    """One decision for each set of separations: each takes some pairs of choices out of reach."""
    of, draw = instance(seed), random.Random(seed)
    through = {pair: draw.choice([None, *PAIRS]) for pair in of.pairs}
    found = {}
    for count in range(len(PAIRS) + 1):
        for some in map(frozenset, combinations(PAIRS, count)):
            pairs = {pair: cost for pair, cost in of.pairs.items() if through[pair] not in some}
            found[some] = Instance(of.variants, of.choices, pairs, of.zones, of.fits)
    return found


@given(st.integers(0, 10**9), st.booleans())
@settings(max_examples=40, deadline=None)
def test_the_fewest_separations_are_found(seed: int, many: bool) -> None:
    every = decisions(seed)

    def weigh(some: frozenset[tuple[str, str]]) -> Weighed:
        return Weighed(some, NOBODY, every[some], solve(every[some], 20))

    with patch.object(apart, "_MOST_SETS", 1 if many else 64):
        found = fewest(weigh(frozenset()), PAIRS, weigh)
    scores = {some: best(of) for some, of in every.items()}
    least = min(one.hard for one in scores.values())
    assert found.solved.score.hard == least
    if many:  # none of them could be left out
        assert all(scores[found.apart - {pair}].hard > least for pair in found.apart)
    else:
        count = min(len(some) for some, one in scores.items() if one.hard == least)
        assert len(found.apart) == count
        assert found.solved.score == min(
            one for some, one in scores.items() if one.hard == least and len(some) == count
        )
