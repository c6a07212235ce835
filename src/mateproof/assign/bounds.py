"""What no assignment can go below, zone by zone: cuts that a solver does not find for itself."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def pairs_left(members: int, codes: int) -> int:
    """Return how many pairs at least share a code when so many members share so many codes (Turán).

    Spread as evenly as can be: q or q + 1 members on each code.
    """
    if codes <= 0:
        return members * (members - 1) // 2
    q, more = divmod(members, codes)
    return more * (q + 1) * q // 2 + (codes - more) * q * (q - 1) // 2


def clique_cost(rows: Sequence[Sequence[int]]) -> int:
    """Return the least cost of giving each row a column of its own; `rows[i][k]` is what row i costs in column k.

    Where costs are weights times prices that is sorted(weights, descending) · sorted(prices, ascending): the
    heaviest takes the cheapest. In general it is an assignment problem (Kuhn 1955), solved here row by row
    along shortest augmenting paths. There must be at least as many columns as rows.
    """
    count = len(rows[0])
    price_row, price = [0] * (len(rows) + 1), [0] * (count + 1)
    owner = [0] * (count + 1)
    for at in range(1, len(rows) + 1):
        owner[0], column = at, 0
        least: list[float] = [inf] * (count + 1)
        came, done = [0] * (count + 1), [False] * (count + 1)
        while owner[column]:
            done[column], row, step, following = True, owner[column], inf, 0
            for k in range(1, count + 1):
                if not done[k]:
                    cost = rows[row - 1][k - 1] - price_row[row] - price[k]
                    if cost < least[k]:
                        least[k], came[k] = cost, column
                    if least[k] < step:
                        step, following = least[k], k
            for k in range(count + 1):
                if done[k]:
                    price_row[owner[k]] += step  # type: ignore[assignment]  # finite: there are columns enough
                    price[k] -= step  # type: ignore[assignment]
                else:
                    least[k] -= step
            column = following
        while column:
            owner[column] = owner[came[column]]
            column = came[column]
    return -int(price[0])
