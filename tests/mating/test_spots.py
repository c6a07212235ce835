"""Which ends their positions bring together: the grid says what looking at every two points says."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mateproof.mating import gridjoin
from mateproof.mating.gridjoin import Points, joined
from mateproof.mating.spots import TOLERANCE_M, Pairs, spots

COORDINATE = st.one_of(st.sampled_from([0.0, 0.1, 0.2, 0.5]), st.floats(-1000, 1000))
POINT = st.tuples(
    st.integers(0, 2), COORDINATE, COORDINATE, COORDINATE, st.sampled_from([0.0, 0.1, 1.0, 30.0])
)
NEAR = (np.array([0, 1, 2, 0, 1]), np.array([0, 1, 2, 1, 0]))


def looked(points: Points) -> set[tuple[int, int]]:
    near = set(zip(*map(list, NEAR), strict=True))
    found = set()
    for i, one in enumerate(points.at):
        for j, other in enumerate(points.at):
            reach = points.free[i] + points.free[j] + TOLERANCE_M / 2
            if (points.place[i], points.place[j]) in near and np.linalg.norm(one - other) <= reach:
                found.add((i, j))
    return found


@settings(deadline=None, max_examples=50)
@given(st.lists(POINT, min_size=1, max_size=12))
def test_the_grid_finds_every_pair_and_no_other(rows: list[tuple[float, ...]]) -> None:
    table = np.array(rows)
    points = Points(table[:, 0].astype(np.int64), table[:, 1:4], table[:, 4])
    (one, other), crowded = joined(points, NEAR, TOLERANCE_M)
    assert not len(crowded)
    assert len(one) == len(set(zip(one, other, strict=True)))
    assert set(zip(one, other, strict=True)) == looked(points)


def at(*rows: tuple[float, ...]) -> tuple[np.ndarray, np.ndarray, Pairs, np.ndarray]:
    own = np.zeros(len(rows), np.int64)
    return own, np.array(rows), Pairs(np.array([0]), np.array([0])), np.zeros(len(rows), bool)


def test_a_place_whose_ends_all_reach_each_other_is_one_spot() -> None:
    found = spots(*at((0, 0, 0, 0.5), (0.9, 0, 0, 0.5), (0.4, 0, 0, 0.7)))
    assert found.code.tolist() == [1, 1, 1]
    assert found.placed.all()
    assert not found.refined.any()


def test_ends_out_of_reach_are_spots_of_their_own() -> None:
    nan = float("nan")
    found = spots(*at((0, 0, 0, 0.5), (5, 0, 0, 0.5), (5, 0, 0, nan), (0, 0, 0, 0.5)))
    assert found.refined.tolist() == [True, True, False, True]
    assert found.placed.tolist() == [True, True, False, True]
    assert found.code[0] == found.code[3] != found.code[1]
    assert found.code[2] == 0
    assert sorted(zip(found.near.one, found.near.other, strict=True)) == [(0, 0), (1, 1)]


def test_of_a_crowded_place_nothing_is_known_by_position(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gridjoin, "MOST", 3)
    found = spots(*at((0, 0, 0, 0.5), (5, 0, 0, 6.0), (5.1, 0, 0, 0.1)))
    assert not found.placed.any()
    assert not len(found.near.one)
