"""Costs that each choice has for itself, with the cuts that say what a zone costs at least."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mateproof.assign.bounds import clique_cost

if TYPE_CHECKING:
    from mateproof.assign.model import Model
    from mateproof.assign.rows import Terms

Own = Mapping[tuple[int, int], int]
"""(choice, variant) → cost"""


def each(model: Model, own: Own) -> Terms:
    """Return the costs as a sum.

    Σ weight · cost ≥ sorted(weight, descending) · sorted(cost, ascending), zone by zone: without these cuts
    a solver does not find how dear a zone is in which each circuit needs a code of its own.
    """
    tokens = [token for token, _ in model.tokens[1]]
    for members in dict.fromkeys(model.full):
        columns = [token for token in tokens if any(model.of(i, token) for i in members)]
        rows = [[_least(own, i, token) for token in columns] for i in members]
        if len(columns) < len(members) or any(None in row for row in rows):
            continue
        least = clique_cost([[cost or 0 for cost in row] for row in rows])
        terms = [
            (own[i, v], model.takes[i, v])
            for i in members
            for v in model.instance.choices[i].offers
            if own[i, v]
        ]
        if least and terms:
            model.at_least(terms, least)
    return [(cost, model.takes[key]) for key, cost in own.items() if cost]


def _least(own: Own, i: int, token: Sequence[int]) -> int | None:
    return min((own[i, v] for v in token if (i, v) in own), default=None)
