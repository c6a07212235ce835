"""What no assignment can go below, held against trying everything."""

from __future__ import annotations

from itertools import permutations, product

from hypothesis import given
from hypothesis import strategies as st

from mateproof.assign.bounds import clique_cost, pairs_left

_ROWS = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 20), min_size=columns, max_size=columns), min_size=1, max_size=columns
    )
)


@given(_ROWS)
def test_each_row_gets_a_column_of_its_own_as_cheaply_as_can_be(rows: list[list[int]]) -> None:
    places = permutations(range(len(rows[0])), len(rows))
    assert clique_cost(rows) == min(sum(row[k] for row, k in zip(rows, at, strict=True)) for at in places)


@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=5), st.lists(st.integers(0, 9), min_size=5, max_size=6)
)
def test_weights_times_prices_give_the_heaviest_the_cheapest(weights: list[int], prices: list[int]) -> None:
    sums = zip(sorted(weights, reverse=True), sorted(prices), strict=False)
    assert clique_cost([[w * p for p in prices] for w in weights]) == sum(w * p for w, p in sums)


@given(st.integers(0, 6), st.integers(1, 4))
def test_so_many_pairs_share_a_code(members: int, codes: int) -> None:
    least = min(
        sum(a == b for at, a in enumerate(codes_of) for b in codes_of[:at])
        for codes_of in product(range(codes), repeat=members)
    )
    assert pairs_left(members, codes) == least
