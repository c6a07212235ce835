"""The façade: how many wrong matings its duct box allows, and what mechanical codes would leave of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import cast

import polars as pl
import pytest
from tests import support
from tests.app.desk import run

from mateproof.parts.system import ConnectionSystem, shipped
from mateproof.tables.tables import Tables

PLAN = Path(__file__).parents[2] / "examples" / "facade" / "plan.yaml"
SYSTEM = "winsta-midi-special"


def wrong(tables: Tables, zone: str) -> tuple[int, int]:
    """Return how many wrong matings a zone allows, and how many of them join two functions."""
    found = tables["misplugs"].filter((pl.col("zone_plug") == zone) & (pl.col("zone_socket") == zone))
    assert found["certain"].all()
    return int(found["pairs"].sum()), int(found.filter("across_functions")["pairs"].sum())


@pytest.fixture(scope="module")
def tables() -> Tables:
    return support.tables(PLAN.read_text("utf-8"))


def test_it_is_of_the_size_it_claims(tables: Tables) -> None:
    devices = Counter(name.partition("-")[0] for name in tables["devices"]["device"])
    assert devices == {"cabinet": 1, "drive": 24, "contact": 24, "tap": 18, "controller": 4, "wind": 2}
    boxed = tables["installed"].filter(pl.col("zone") == "duct-box")
    assert Counter(boxed["function"]) == {"window status": 12, "mains control": 8, "sensor supply": 4}
    assert boxed["poles"].to_list() == [2] * 24
    assert set(boxed["coding"]) == {"B"}


def test_the_duct_box_allows_132_wrong_matings_88_across_functions(tables: Tables) -> None:
    assert wrong(tables, "duct-box") == (132, 88)


def test_what_does_the_harm_is_stopped_by_colour_alone(tables: Tables) -> None:
    deadly = tables["misplugs"].filter(pl.col("harm") == "life")
    assert set(deadly["barrier"]) == {"colour"}
    assert set(deadly["voltage_plug_v"]) == {24.0, 230.0}


def test_one_mechanical_code_per_function_leaves_44_and_none_across(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sheet of this family states code B alone: suppose it had three, each fitting itself."""
    systems = cast("dict[str, ConnectionSystem]", shipped())
    three = replace(systems[SYSTEM], fits={code: (code,) for code in "BKS"})
    monkeypatch.setitem(systems, SYSTEM, three)
    coded = PLAN.read_text("utf-8").replace("colour: grey, marking", "colour: grey, coding: K, marking")
    coded = coded.replace("colour: light green,", "colour: light green, coding: S,")
    tables = support.tables(coded)
    assert wrong(tables, "duct-box") == (44, 0)
    assert tables["misplugs"].filter(pl.col("harm") == "life").is_empty()


def test_the_report_says_so(tmp_path: Path) -> None:
    assert run("build", PLAN, "-o", tmp_path / "out").exit_code == 1
    html = (tmp_path / "out" / "report.html").read_text("utf-8")
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))
    assert "132 wrong matings, 88 of them across functions" in text
