"""The large examples are of the size that they claim, and their wrong matings are as many as they say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import polars as pl
import pytest
from tests import support

from mateproof.plan import read
from mateproof.tables.tables import Tables

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("hall", "office", "pods", "raised-floor", "ship")
SCREENS = 100
"""Lines: one to two screens."""

DEVICES = {
    "office": {"cabinet": 1, "luminaire": 144, "sensor": 12, "star": 3},
    "raised-floor": {"board": 1, "mains": 20, "ups": 10},
    "hall": {"board": 1, "luminaire": 120, "tap": 120},
    "pods": {"floor": 1} | dict.fromkeys(("box", "mirror", "down1", "down2", "down3", "fan", "towel"), 60),
    "ship": {"switchboard": 1, "panel": 20, "light": 120, "bed": 40, "wet": 20, "outlet": 80, "button": 20},
}  # fmt: skip


@pytest.fixture(scope="module")
def tables() -> Tables:
    return support.joined([read(EXAMPLES / name / "plan.yaml") for name in NAMES])


def of(tables: Tables, table: str, plan: str) -> pl.DataFrame:
    return tables[table].filter(pl.col("plan") == plan)


def misplugs(tables: Tables, plan: str) -> dict[str, int]:
    """Return harm → number of wrong matings."""
    counted = of(tables, "misplugs", plan).group_by("harm").agg(pl.col("pairs").sum())
    return dict(counted.iter_rows())


@pytest.mark.parametrize("plan", ["hello", "facade", *NAMES])
def test_it_fits_on_two_screens(plan: str) -> None:
    assert len((EXAMPLES / plan / "plan.yaml").read_text("utf-8").splitlines()) <= SCREENS


@pytest.mark.parametrize("plan", NAMES)
def test_it_has_the_devices_that_it_claims(plan: str, tables: Tables) -> None:
    assert Counter(name.split("-")[0] for name in of(tables, "devices", plan)["device"]) == DEVICES[plan]


def test_a_phase_of_the_hall_carries_ten_luminaires_of_each_line(tables: Tables) -> None:
    lamps = of(tables, "leads", "hall").filter(pl.col("lead").str.starts_with("lamp-"))
    assert set(Counter(lamps["circuit"]).values()) == {10}
    assert lamps["circuit"].n_unique() == 12


def test_the_star_boxes_of_the_office_join_150_pairs_of_circuits(tables: Tables) -> None:
    assert misplugs(tables, "office")["damage"] == 150


def test_the_rows_of_the_raised_floor_confuse_mains_and_ups_in_136_ways(tables: Tables) -> None:
    assert misplugs(tables, "raised-floor") == {"fire": 136, "damage": 68, "nuisance": 48}


def test_each_shaft_of_the_pods_has_four_wrong_matings_and_no_other_place_any(tables: Tables) -> None:
    wrong = of(tables, "misplugs", "pods").group_by("zone_plug").agg(pl.col("pairs").sum())
    assert wrong["pairs"].to_list() == [4] * 30
    assert wrong["zone_plug"].str.starts_with("shaft-").all()


def test_nothing_dangerous_fits_on_the_ship(tables: Tables) -> None:
    assert misplugs(tables, "ship").keys() == {"nuisance"}


def test_one_part_of_the_ship_has_its_approval(tables: Tables) -> None:
    asked = of(tables, "approved", "ship")
    assert asked.filter("approved")["part"].to_list() == ["770-1242/076-000"]
    assert asked.filter(pl.col("approved").is_null()).height == 8
