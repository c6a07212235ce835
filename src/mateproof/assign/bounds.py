"""What no assignment can go below, zone by zone: cuts that a solver does not find for itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_MUCH = 10**18


def pairs_left(members: int, codes: int) -> int:
    """Return how many pairs at least share a code when so many members share so many codes (Turán).

    Spread as evenly as can be: q or q + 1 members on each code.
    """
    if codes <= 0:
        return members * (members - 1) // 2
    q, more = divmod(members, codes)
    return more * (q + 1) * q // 2 + (codes - more) * q * (q - 1) // 2


def clique_cost(rows: Sequence[Sequence[int]]) -> int:
    """Return the least cost of giving each row a column of its own; `rows[i][k]` is the cost of row i in k.

    Where costs are weights times prices that is sorted(weights, descending) · sorted(prices, ascending): the
    heaviest takes the cheapest. In general it is an assignment problem (Kuhn 1955), solved here row by row
    along shortest augmenting paths. There must be at least as many columns as rows.
    """
    columns = len(rows[0])
    owner = [0] * (columns + 1)
    prices = _Prices([0] * (len(rows) + 1), [0] * (columns + 1))
    for at in range(1, len(rows) + 1):
        owner[0] = at
        column, came = _path(rows, owner, prices)
        while column:
            owner[column], column = owner[came[column]], came[column]
    return -prices.column[0]


class _Prices(NamedTuple):
    """What rows and columns are worth: no cost is less than the sum of the two (dual values)."""

    row: list[int]
    column: list[int]


def _path(rows: Sequence[Sequence[int]], owner: list[int], prices: _Prices) -> tuple[int, list[int]]:
    """Return a free column and the way to it; column 0 stands for where the new row begins."""
    left = set(range(1, len(owner)))
    done, column = [0], 0
    least, came = dict.fromkeys(left, _MUCH), [0] * len(owner)
    while owner[column]:
        row = owner[column]
        for k in left:
            cost = rows[row - 1][k - 1] - prices.row[row] - prices.column[k]
            if cost < least[k]:
                least[k], came[k] = cost, column
        column = min(left, key=lambda k: (least[k], k))
        step = least[column]
        for k in done:
            prices.row[owner[k]] += step
            prices.column[k] -= step
        for k in left:
            least[k] -= step
        left.discard(column)
        done.append(column)
    return column, came
