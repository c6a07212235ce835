"""Laws of random plans: less is never more, order does not matter, currents scale."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import polars as pl
import pytest
from tests import support
from tests.grid.calculated.plans import data, random_tree, without

from mateproof.tables.tables import Tables

WORST = ("drop_v", "current_a", "zs_hot_ohm", "losses_w", "contact_w", "mate_loading")


def tables(plan: str) -> Tables:
    return support.tables(plan)


@pytest.mark.parametrize("seed", range(8))
def test_less_is_never_better(seed: int) -> None:
    """Without a datum a number is the same, or null with a name: never smaller; nothing trips the more."""
    tree = random_tree(seed)
    whole = tables(tree.plan())["calculated"].row(0, named=True)
    assert whole["status"] == "calculated"
    for name in Random(seed).sample(data(tree), 6):
        less = tables(without(tree, name).plan())["calculated"].row(0, named=True)
        for column in WORST:
            assert less[column] is None or less[column] >= whole[column] * (1 - 1e-9), (name, column)
        assert less["drop_v"] is None, name
        assert less["flow_missing"], name
        assert less["trips"] is not True or whole["trips"] is True, name


@pytest.mark.parametrize("seed", range(4))
def test_what_is_missing_is_named(seed: int) -> None:
    tree = random_tree(seed)
    for name, said in (
        ("length 0", "lead W0: length"),
        ("cable 1", "lead W1: cable"),
        ("load 2", "device box3: current"),
        ("contact", "part half: contact_resistance"),
    ):
        found = tables(without(tree, name).plan())
        row = found["calculated"].row(0, named=True)
        assert said in row["flow_missing"]
        segment = found["segments"].filter(pl.col("current_a").is_null())
        assert segment["flow_missing"].null_count() == 0
        points = found["points"].filter(pl.col("drop_v").is_null())
        assert points["flow_missing"].null_count() == 0


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_entries_does_not_matter(seed: int) -> None:
    tree = random_tree(seed)
    order = list(range(len(tree.leads)))
    Random(seed).shuffle(order)
    one, other = (tables(each.plan()) for each in (tree, replace(tree, order=tuple(order))))
    for name, key in (("segments", "segment"), ("points", "point"), ("calculated", "circuit")):
        rows = [found[name].sort(key) for found in (one, other)]
        for column in rows[0].columns:
            a, b = (each[column].to_list() for each in rows)
            if rows[0][column].dtype == pl.Float64:
                assert [each is None for each in a] == [each is None for each in b], column
                known = [(x, y) for x, y in zip(a, b, strict=True) if x is not None]
                assert [x for x, _ in known] == pytest.approx([y for _, y in known], rel=1e-9, abs=1e-9), (
                    column
                )
            elif not column.endswith("_at") and column != "drop_path":
                assert a == b, column


@pytest.mark.parametrize("seed", range(4))
def test_currents_that_keep_their_size_scale(seed: int) -> None:
    """Small loads of constant impedance drop in proportion to what they take."""
    tree = random_tree(seed)
    small = replace(tree, loads=tuple(replace(one, keeps="impedance", share=1) for one in tree.loads))
    drops = [
        tables(replace(small, scale=scale).plan())["calculated"]["drop_v"][0] for scale in (0.001, 0.002)
    ]
    assert drops[1] / drops[0] == pytest.approx(2, rel=1e-3)
