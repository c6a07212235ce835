"""The linear relaxation of a model: a bound for thousands of choices at once, in seconds, and a sketch.

A linear program is solved in floating point, and that proves nothing. Its dual values are used as prices of
the rows only: for any prices the least of Σ cost · x − Σ price · (row − limit) over all x from 0 to 1 is a
bound (Lagrange), and that is summed in integers. Bad prices make it weak, never wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from threading import Thread
from typing import Any, NamedTuple

from mateproof.assign.rows import Row, Rows, Terms, merged

_POLL_S = 0.05
_UNIT = 1 << 20
"""Prices are rounded to so many parts of one."""
_WHOLE = 0.999


class Relaxed(NamedTuple):
    """What a sum cannot go below, and the booleans (by number) that hold wholly in the relaxation."""

    bound: int = 0
    holds: frozenset[int] = frozenset()


def relaxed(model: Rows, terms: Terms, seconds: float, stop: Callable[[], bool]) -> Relaxed:
    """Relax a model; nothing is known where the time is too short."""
    costs, constant = merged(terms)
    found = _solved(model, costs, seconds, stop)
    if found is None:
        return Relaxed()
    values, prices = found
    bound = max(0, constant + certified(model.rows, costs, prices))
    return Relaxed(bound, frozenset(number for number, value in enumerate(values) if value > _WHOLE))


def certified(rows: Sequence[Row], costs: Mapping[int, int], prices: Sequence[float]) -> int:
    """Return the bound that prices of the rows prove, in integers."""
    reduced = {number: cost * _UNIT for number, cost in costs.items()}
    total = 0
    for row, price in zip(rows, prices, strict=True):
        whole = round(price * _UNIT)
        limit = row.low if whole > 0 else row.high
        if whole and limit is not None:
            total += whole * limit
            for number, factor in row.factors.items():
                reduced[number] = reduced.get(number, 0) - whole * factor
    total += sum(rest for rest in reduced.values() if rest < 0)
    return -(-total // _UNIT)


def _solved(
    model: Rows, costs: Mapping[int, int], seconds: float, stop: Callable[[], bool]
) -> tuple[list[float], list[float]] | None:
    """Return the value of each boolean and the price of each row; None when time was too short."""
    from ortools.linear_solver.python import model_builder

    program: Any = model_builder.Model()  # type: ignore[no-untyped-call]
    sum_ = model_builder.LinearExpr.weighted_sum
    x = [program.new_num_var(0, 1, "") for _ in range(model.count)]
    rows = [
        program.add_linear_constraint(
            sum_([x[number] for number in row.factors], list(row.factors.values())),
            float("-inf") if row.low is None else row.low,
            float("inf") if row.high is None else row.high,
        )
        for row in model.rows
    ]
    program.minimize(sum_([x[number] for number in costs], list(costs.values())))
    solver: Any = model_builder.Solver("glop")
    solver.set_time_limit_in_seconds(max(seconds, 0.01))
    status: list[Any] = []
    thread = Thread(target=lambda: status.append(solver.solve(program)), daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_POLL_S)
        if stop():
            solver.stop_search()
    if not status or status[0] != model_builder.SolveStatus.OPTIMAL:
        return None
    return [solver.value(one) for one in x], [solver.dual_value(row) for row in rows]
