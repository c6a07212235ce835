"""What a model says, row by row: once to CP-SAT, and kept, so that its linear relaxation can be asked too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

Boolean: TypeAlias = Any
"""a boolean of the solver"""
Terms: TypeAlias = Sequence[tuple[int, Boolean]]
"""(factor, boolean): a sum."""


class Row(NamedTuple):
    """low ≤ Σ factor · boolean ≤ high, by the booleans' numbers; None where a side is open."""

    factors: dict[int, int]
    low: int | None
    high: int | None


class Rows:
    """A model of booleans and rows."""

    def __init__(self) -> None:
        from ortools.sat.python.cp_model import CpModel

        self.cp = CpModel()
        self.rows: list[Row] = []
        self.count = 0

    def new(self, name: str = "") -> Boolean:
        """Return a new boolean."""
        self.count += 1
        return self.cp.new_bool_var(name)

    def exactly_one(self, some: Sequence[Boolean]) -> None:
        """Say that one of them holds."""
        self.cp.add_exactly_one(some)
        self._keep([(1, x) for x in some], 1, 1)

    def at_most_one(self, some: Sequence[Boolean]) -> None:
        """Say that no two of them hold."""
        if len(some) > 1:
            self.cp.add_at_most_one(some)
            self._keep([(1, x) for x in some], None, 1)

    def implies(self, one: Boolean, other: Boolean) -> None:
        """Say that the other holds where the one does."""
        self.cp.add_implication(one, other)
        self._keep([(1, one), (-1, other)], None, 0)

    def at_most(self, terms: Terms, limit: int) -> None:
        """Keep a sum from growing beyond a limit."""
        if terms:
            self.cp.add(sum(factor * x for factor, x in terms) <= limit)
            self._keep(terms, None, limit)

    def at_least(self, terms: Terms, limit: int) -> None:
        """Keep a sum from falling below a limit."""
        self.cp.add(sum(factor * x for factor, x in terms) >= limit)
        self._keep(terms, limit, None)

    def _keep(self, terms: Iterable[tuple[int, Boolean]], low: int | None, high: int | None) -> None:
        factors, moved = merged(terms)
        self.rows.append(
            Row(factors, None if low is None else low - moved, None if high is None else high - moved)
        )


def merged(terms: Iterable[tuple[int, Boolean]]) -> tuple[dict[int, int], int]:
    """Return boolean's number → factor, and what stands beside: a negated boolean is 1 minus the boolean."""
    factors: dict[int, int] = {}
    constant = 0
    for factor, x in terms:
        if x.index < 0:
            constant += factor
            factors[-x.index - 1] = factors.get(-x.index - 1, 0) - factor
        else:
            factors[x.index] = factors.get(x.index, 0) + factor
    return factors, constant
