"""Runs the solver: with a time limit, telling the bound as it rises, and stopping when asked."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from math import ceil, floor
from threading import Thread
from typing import Any, NamedTuple, TypeAlias

from mateproof.assign.model import Model
from mateproof.assign.rows import Terms

Solver: TypeAlias = Any
"""whatever comes from the solver's package"""
_POLL_S = 0.05
_MOST_WORKERS = 8
SEED = 1
Tell = Callable[[int, int], None]
"""(best so far, bound)"""


class Found(NamedTuple):
    """The best assignment of a model's choices, its value, and what no assignment can go below.

    `chosen` is None where the time was too short for any, or where there is none (`impossible`).
    """

    chosen: dict[int, int] | None
    value: int
    bound: int
    proven: bool
    impossible: bool = False


def available() -> bool:
    """Return whether the solver is installed."""
    return find_spec("ortools") is not None


def minimise(
    model: Model, terms: Terms, seconds: float, *, stop: Callable[[], bool], tell: Tell = lambda *_: None
) -> Found:
    """Return the smallest sum; the solver works in a thread, so that an interruption reaches this one."""
    from ortools.sat.python import cp_model

    model.cp.minimize(sum(factor * x for factor, x in terms) if terms else 0)
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.max_time_in_seconds = max(seconds, 0.01)
    parameters.num_workers = workers()
    parameters.random_seed = SEED
    parameters.linearization_level = 2  # the cuts of the model are worth what its relaxation makes of them
    parameters.catch_sigint_signal = False
    bound = [0]

    def rising(value: float) -> None:
        bound[0] = ceil(value - 1e-6)

    solver.best_bound_callback = rising
    watch = _watch(cp_model, lambda value: tell(value, bound[0]))
    status: list[Any] = []
    thread = Thread(target=lambda: status.append(solver.solve(model.cp, watch)), daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_POLL_S)
        if stop():
            solver.stop_search()
    return _found(model, solver, status[0], cp_model)


def workers() -> int:
    """Return how many threads search: the cores this process may use, eight at most."""
    return max(1, min(_MOST_WORKERS, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2))


def _watch(cp_model: Solver, tell: Callable[[int], None]) -> Solver:
    class Watch(cp_model.CpSolverSolutionCallback):  # type: ignore[misc]
        def on_solution_callback(self) -> None:
            tell(round(self.objective_value))

    return Watch()


def _found(model: Model, solver: Solver, status: Solver, cp_model: Solver) -> Found:
    if status == cp_model.INFEASIBLE:
        return Found(None, 0, 0, proven=True, impossible=True)
    bound = ceil(solver.best_objective_bound - 1e-6)
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return Found(None, 0, max(bound, 0), proven=False)
    chosen = _taken(model, solver)
    return Found(chosen, floor(solver.objective_value + 0.5), bound, proven=status == cp_model.OPTIMAL)


def _taken(model: Model, solver: Solver) -> dict[int, int]:
    return {i: v for (i, v), x in model.takes.items() if solver.boolean_value(x)}


def merged(chosen: Sequence[int], some: dict[int, int]) -> list[int]:
    """Return an assignment with some choices taken from another."""
    return [some.get(i, v) for i, v in enumerate(chosen)]
