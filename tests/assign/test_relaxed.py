"""Bounds from linear relaxations hold whatever the prices are, and a sketch leads to an answer."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assign.instances import instance, instances

from mateproof.assign.instance import Choice, Instance, Pair, Variant, Zone
from mateproof.assign.model import Model
from mateproof.assign.relaxed import certified, relaxed
from mateproof.assign.rows import merged
from mateproof.assign.run import minimise
from mateproof.assign.score import score
from mateproof.assign.solve import solve


def never() -> bool:
    return False


def model(of: Instance) -> Model:
    made = Model(of, range(len(of.choices)))
    made.at_most(made.parts.terms(), max(1, len(of.choices)))
    return made


@given(instances, st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_whatever_prices_the_rows_have_the_bound_holds(of: Instance, seed: int) -> None:
    made = model(of)
    terms = [*made.text.terms(), *made.price()]
    draw = random.Random(seed)
    prices = [draw.uniform(-3, 3) for _ in made.rows]
    costs, constant = merged(terms)
    least = minimise(made, terms, 20, stop=never)
    if not least.impossible:
        assert constant + certified(made.rows, costs, prices) <= least.value


@given(instances)
@settings(max_examples=40, deadline=None)
def test_a_relaxation_is_a_bound(of: Instance) -> None:
    made = model(of)
    terms = made.text.terms()
    least = minimise(made, terms, 20, stop=never)
    if not least.impossible:
        assert relaxed(made, terms, 20, never).bound <= least.value


def test_a_relaxation_without_time_says_nothing() -> None:
    made = model(instance(3))
    assert relaxed(made, made.text.terms(), 20, lambda: True).bound >= 0


def corridor(count: int, seed: int, *, priced: bool) -> Instance:
    """Circuits along a line, up to four at one place, four codes; as in the benchmark, but small."""
    draw = random.Random(seed)
    load = [0] * (count + 4)
    zones: dict[int, list[int]] = {}
    choices: list[Choice] = []
    prices = [draw.randint(1, 9) for _ in range(4)] if priced else [0] * 4
    while len(choices) < count:
        start = draw.randrange(count)
        cells = range(start, start + draw.randint(1, 3))
        if all(load[cell] < 4 for cell in cells):
            for cell in cells:
                load[cell] += 1
                zones.setdefault(cell, []).append(len(choices))
            parts = {v: (f"p{v}",) for v in range(4)}
            choices.append(
                Choice(f"c{len(choices)}", (0, 1, 2, 3), 0, parts, (len(choices),), dict(enumerate(prices)))
            )
    pairs = {
        (i, j): Pair((1, 0, 0), (0, 0, 0)) for some in zones.values() for j in some for i in some if i < j
    }
    named = [Zone(str(cell), tuple(sorted(some))) for cell, some in zones.items()]
    variants = [Variant("f", code) for code in "BKSL"]
    return Instance(variants, choices, pairs, named, frozenset((v, v) for v in range(4)))


@pytest.mark.parametrize("priced", [False, True])
def test_a_corridor_is_settled_from_its_sketch(priced: bool) -> None:
    of = corridor(60, 3, priced=priced)
    solved = solve(of, 30)
    assert solved.proven
    assert solved.score == score(of, solved.chosen) <= solved.greedy
