"""Whatever is found is held against trying everything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.assign.instances import best, instance, instances, possible

from mateproof.assign.conflict import Apart, conflict
from mateproof.assign.greedy import greedy
from mateproof.assign.instance import Instance
from mateproof.assign.score import State, score
from mateproof.assign.solve import solve


@given(instances)
@settings(max_examples=200, deadline=None)
def test_the_greedy_answer_is_one_and_keeps_its_sums(of: Instance) -> None:
    state = greedy(of)
    assert all(v in choice.offers for v, choice in zip(state.chosen, of.choices, strict=True))
    assert state.score() == score(of, state.chosen) >= best(of)
    assert state.score() <= score(of, [choice.present or 0 for choice in of.choices])


@given(instances)
@settings(max_examples=200, deadline=None)
def test_a_step_costs_what_it_is_said_to_cost(of: Instance) -> None:
    state = State(of, [choice.offers[0] for choice in of.choices])
    for i, choice in enumerate(of.choices):
        before, step = state.score(), state.delta(i, choice.offers[-1])
        state.change(i, choice.offers[-1])
        after = state.score()
        assert step == (
            (after.hard - before.hard) * of.scale + after.soft - before.soft,
            after.parts - before.parts,
            after.text - before.text,
            after.price - before.price,
        )


@given(instances)
@settings(max_examples=30, deadline=None)
def test_the_solver_finds_the_best_and_proves_it(of: Instance) -> None:
    solved = solve(of, 20)
    assert solved.proven
    assert solved.score == score(of, solved.chosen) == best(of)
    assert solved.score <= solved.greedy


@pytest.mark.slow
@given(instances)
@settings(max_examples=400, deadline=None)
def test_the_solver_finds_the_best_and_proves_it_often(of: Instance) -> None:
    assert solve(of, 20).score == best(of)


@given(instances)
@settings(max_examples=200, deadline=None)
def test_bounds_hold_without_a_solver(of: Instance) -> None:
    solved = solve(of, 5, solver=False)
    assert not solved.solver
    assert solved.bounds <= best(of) <= solved.score


@given(instances)
@settings(max_examples=200, deadline=None)
def test_a_conflict_is_one_and_nothing_in_it_could_be_left_out(of: Instance) -> None:
    found = conflict(of)
    everything = tuple(range(len(of.choices)))
    assert bool(found) == (not possible(of, everything)) == bool(best(of).hard)
    if found:
        assert not possible(of, found)
        assert all(possible(of, tuple(i for i in found if i != left)) for left in found)
    assert Apart(of).possible(everything) is possible(of, everything)


def test_the_same_instance_has_the_same_greedy_answer() -> None:
    assert greedy(instance(7)).chosen == greedy(instance(7)).chosen


def test_a_search_that_is_stopped_returns_what_it_has() -> None:
    solved = solve(instance(11), 20, stop=lambda: True)
    assert solved.stopped
    assert solved.score <= score(instance(11), [choice.present or 0 for choice in instance(11).choices])
