"""Voltage drop against limits that hang on use, network and length."""

from __future__ import annotations

from itertools import product

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import support

from mateproof.rules.dropping import within_drop
from mateproof.vocabulary.findings import Outcome
from mateproof.vocabulary.limits import NETWORKS, USES

LIMITS = {"lighting": 3.0, "other": 5.0, "lighting_private": 6.0, "other_private": 8.0}
STATED = {(use, network): LIMITS[use if network == "public" else f"{use}_{network}"]
          for use, network in product(USES, NETWORKS)}  # fmt: skip

PLAN = """
format: 1
limits: {{voltage_drop_more: {more} %}}
supplies: {{mains: {{system: TN-S, voltage: 230 V, nature: ac, network: public}}}}
circuits: {{one: {{supply: mains, use: other, conductors: [L, N, PE]}}}}
cables: {{line: {{conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}}}
devices: {{board: {{feeds: [mains]}}, load: {{current: {amps} A}}}}
leads:
  W1: {{cable: line, circuit: one, length: {length} m, from: {{device: board}}, to: {{device: load}}}}
"""
OHM_PER_M = 12.1e-3 * (1 + 0.00393 * 50)


def said(drop: float, use: str | None, network: str | None) -> bool | None:
    row = {"drop": drop, "use": use, "network": network}
    limits = {f"limit_voltage_drop_{name}": limit for name, limit in LIMITS.items()}
    schema = {"use": pl.String, "network": pl.String}
    frame = pl.DataFrame([row | limits], schema_overrides=schema)
    answer: bool | None = frame.select(within_drop("drop")).item()
    return answer


@given(st.floats(0, 12), st.sampled_from([*USES, None]), st.sampled_from([*NETWORKS, None]))
def test_what_is_not_stated_leaves_open_what_it_decides(
    drop: float, use: str | None, network: str | None
) -> None:
    possible = {
        drop <= limit
        for (one, other), limit in STATED.items()
        if use in {one, None} and network in {other, None}
    }
    assert said(drop, use, network) is (possible.pop() if len(possible) == 1 else None)


@pytest.mark.parametrize(
    ("length", "more", "limit"), [(100, 0.5, 5), (140, 0.5, 5.2), (300, 0.5, 5.5), (300, 0, 5)]
)
def test_the_limit_grows_beyond_a_hundred_metres(length: float, more: float, limit: float) -> None:
    amps = limit / 100 * 230 / (2 * length * OHM_PER_M)
    for share, outcome in ((0.999, Outcome.PROVEN), (1.001, Outcome.BROKEN)):
        text = PLAN.format(length=length, more=more, amps=f"{amps * share:.4f}")
        assert support.answer(text, "N102").outcome is outcome


def test_the_load_that_is_nearest_to_its_own_limit_decides() -> None:
    """The farther load drops more, and is within its higher limit; the nearer one is not."""
    text = PLAN.format(length=100, more=0.5, amps=1).replace(
        "load: {current: 1 A}", "load: {current: 3.99 A}, far: {current: 0.0001 A}"
    ).replace("leads:\n", "leads:\n  W2: {cable: line, circuit: one, length: 100 m, from: {device: load}, "
              "to: {device: far}}\n")  # fmt: skip
    row = support.tables(text)["judged"].row(0, named=True)
    assert (row["drop_at"], row["beyond_at"]) == ("far", "load")
    assert support.answer(text, "N102").outcome is Outcome.BROKEN
