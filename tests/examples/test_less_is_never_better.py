"""A law: who knows less never hears better news. Facts are taken away at random from plans with mistakes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.examples import trees
from tests.examples.variants import Answered, Library, answer, parts_of

EXAMPLES = Path(__file__).parents[2] / "examples"
BROKEN = (EXAMPLES / "hello" / "broken.yaml").read_text("utf-8")
LIBRARY = parts_of(BROKEN)
FACTS = sorted(
    (item, number) for item, part in LIBRARY.items() for number, _ in enumerate(part.facts) if not part.stub
) + [(item, -1) for item, part in LIBRARY.items() if part.stub]
"""(part, number of the fact); -1 stands for all facts of a part that only other sheets mention."""

SURE = tuple(
    way
    for way in trees.paths(trees.tree(BROKEN))
    if trees.pattern(way).startswith(("environment.", "circuits.*.", "cables.*.", "leads.*.", "supplies.*."))
    and way[-1] not in {"to", "from", "part", "strain_relief", "conductors", "zone", "supply"}
    and not isinstance(way[-1], int)
)
"""Fields that state a datum; without it the plan still describes the same things."""


def lacking(facts: set[tuple[str, int]]) -> Library:
    less = {}
    for item, part in LIBRARY.items():
        kept = [fact for number, fact in enumerate(part.facts) if (item, number) not in facts]
        less[item] = replace(part, facts=() if (item, -1) in facts else tuple(kept))
    return less


@cache
def whole() -> Answered:
    return answer([(BROKEN, None)], LIBRARY)[0]


@pytest.mark.slow
@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from(FACTS), max_size=25), st.sets(st.sampled_from(SURE), max_size=4)),
        min_size=4,
        max_size=4,
    )
)
def test_less_known_never_turns_broken_into_proven(
    taken: list[tuple[set[tuple[str, int]], set[trees.Path]]],
) -> None:
    plan = trees.tree(BROKEN)
    variants = [(trees.without(plan, *ways), lacking(facts)) for facts, ways in taken]
    for (facts, ways), found in zip(taken, answer(variants, LIBRARY), strict=True):
        assert not found.refused, found.refused
        better = {
            key: said
            for key, said in found.rows.items()
            if whole().rows.get(key) == "broken" and said not in {"broken", "unproven"}
        }
        assert not better, (better, facts, ways)
