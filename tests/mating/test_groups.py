"""Groups of open ends, from which every pair can be listed."""

from __future__ import annotations

from typing import Any

import polars as pl
from hypothesis import given
from tests.mating.plans import facade
from tests.mating.test_against_brute_force import RELAXED, asked_of, plans

from mateproof import mating


def test_the_duct_box_in_groups() -> None:
    found = mating.groups(facade())
    assert found["n"].sum() == 24
    assert found.filter(pl.col("circuit") == "mains 1").rows(named=True) == [
        {
            "plan": "p", "zone": "duct box", "face": "winsta_midi_special, 2-pole, code B", "side": side,
            "circuit": "mains 1", "function": "mains control", "colour": "grey", "marking": None,
            "left_open": False, "n": 1,
        }
        for side in ("plug", "socket")
    ]  # fmt: skip


@RELAXED
@given(plans())
def test_every_open_end_is_in_one_group(plan: dict[str, Any]) -> None:
    asked = asked_of(plan)
    met = {name for mate in plan["mates"] for name in mate}
    here = [
        end
        for end in plan["ends"]
        if (end["mate_made"] != "factory" if end["end"] in met else not end["cap"])
    ]
    found = mating.groups(asked)
    assert found["n"].sum() == len(here)
    assert found.filter("left_open")["n"].sum() == sum(end["end"] not in met for end in here)
    assert len(found) == found.drop("n").n_unique()
