"""A bound from the linear relaxation of a model: thousands of choices at once, in seconds.

A linear program is solved in floating point, and that proves nothing. What it returns is used as prices of
the rows only: for any prices the least of Σ cost · x − Σ price · (row − limit) over all x from 0 to 1 is a
bound (Lagrange), and that is summed in integers. Bad prices make it weak, never wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Thread
from typing import Any

from mateproof.assign.rows import Row, Rows, Terms, merged

_POLL_S = 0.05
_UNIT = 1 << 20
"""Prices are rounded to so many parts of one."""


def relaxed(model: Rows, terms: Terms, seconds: float, stop: Callable[[], bool]) -> int:
    """Return what a sum of a model cannot go below; 0 where the time is too short to say more."""
    costs, constant = merged(terms)
    prices = _prices(model, costs, seconds, stop)
    return max(0, constant + certified(model.rows, costs, prices)) if prices else 0


def certified(rows: Sequence[Row], costs: dict[int, int], prices: Sequence[float]) -> int:
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


def _prices(
    model: Rows, costs: dict[int, int], seconds: float, stop: Callable[[], bool]
) -> list[float] | None:
    """Return the dual value of each row; None when none were found in time."""
    from ortools.linear_solver.python import model_builder

    program = model_builder.Model()
    x = [program.new_num_var(0, 1, "") for _ in range(model.count)]
    sums = model_builder.LinearExpr
    rows = [
        program.add_linear_constraint(
            sums.weighted_sum([x[number] for number in row.factors], list(row.factors.values())),
            -float("inf") if row.low is None else row.low,
            float("inf") if row.high is None else row.high,
        )
        for row in model.rows
    ]
    program.minimize(sums.weighted_sum([x[number] for number in costs], list(costs.values())))
    solver = model_builder.Solver("glop")
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
    return [solver.dual_value(row) for row in rows]
