"""Many choices piece by piece: bounds that hold, and an answer that is one."""

from __future__ import annotations

import random
from importlib import import_module
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from tests.assign.instances import best, instances

from mateproof.assign import windows
from mateproof.assign.instance import Choice, Instance, Pair, Variant, Zone
from mateproof.assign.score import score

solving = import_module("mateproof.assign.solve")
beside = import_module("mateproof.assign.settle.beside")
pieces = import_module("mateproof.assign.settle.pieces")


def line(count: int, seed: int) -> Instance:
    """Circuits that overlap along a line, three codes, two circuits in a zone."""
    draw = random.Random(seed)
    pairs = {(i, i + 1): Pair((1, 0, 0), (0, 0, 0)) for i in range(count - 1) if draw.random() < 0.8}
    choices = [
        Choice(f"c{i}", (0, 1, 2), 0, {v: (f"p{v}",) for v in range(3)}, (i % (count - 2),))
        for i in range(count)
    ]
    zones = [Zone(f"z{i}", pair) for i, pair in enumerate(pairs)]
    variants = [Variant("f", code) for code in "BKS"]
    return Instance(variants, choices, pairs, zones, frozenset((v, v) for v in range(3)))


@pytest.mark.parametrize("seed", range(4))
def test_windows_bound_what_is_best_and_find_one(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    of = line(24, seed)
    whole = solving.solve(of, 30)
    monkeypatch.setattr(windows, "SIZE", 8)
    monkeypatch.setattr(beside, "LARGE", 10)
    cut = solving.solve(of, 30)
    assert whole.proven
    assert cut.bounds <= whole.score <= cut.score
    assert cut.score == score(of, cut.chosen)
    assert cut.score.hard == 0


def test_windows_hold_every_choice_once() -> None:
    of = line(1000, 5)
    for offset in (0, windows.SIZE // 2):
        cut = windows.windows(of, offset)
        assert sorted(i for window in cut for i in window) == list(range(1000))
        assert max(map(len, cut)) <= windows.SIZE


@given(instances)
@settings(max_examples=10, deadline=None)
def test_pieces_and_windows_hold_with_harm_shared_places_and_prices(of: Instance) -> None:
    """Everything is cut as small as can be; what is bounded holds, and nothing gets worse."""
    with (
        patch.object(windows, "SIZE", 2),
        patch.object(beside, "LARGE", 0),
        patch.dict(pieces._PIECE, {"text": 3, "price": 2}),
    ):
        cut = solving.solve(of, 5)
    assert cut.bounds <= best(of) <= cut.score <= cut.greedy
    assert cut.score == score(of, cut.chosen)
    if cut.proven:
        assert cut.score == best(of)
