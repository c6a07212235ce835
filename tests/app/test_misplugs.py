"""`mateproof misplugs`: what can be plugged wrong in the examples, filtered, listed, and as data."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from tests.app.desk import PLAIN, run

import mateproof

EXAMPLES = Path(__file__).parents[2] / "examples"
FACADE = str(EXAMPLES / "facade" / "plan.yaml")
HELLO = str(EXAMPLES / "hello" / "plan.yaml")


def shape(*options: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("misplugs", FACADE, "--json", *options).output)["plans"][0]
    return found


def pairs(found: dict[str, Any]) -> int:
    return sum(row["pairs"] for row in found["misplugs"])


def test_the_duct_box_of_the_facade() -> None:
    asked = run("misplugs", FACADE, "--zone", "duct-box", "--width", "250", env=PLAIN)
    assert asked.exit_code == 1
    assert "wrong matings: 132, in 9 classes" in asked.output
    assert "danger to life: 64 in 4 classes, 64 over the plan's limit" in asked.output
    assert "out-control-1.from + in-status-1-1.to" in asked.output


def test_in_german() -> None:
    asked = run("misplugs", FACADE, "--harm", "life", "--language", "de", "--width", "250", env=PLAIN)
    assert "Lebensgefahr" in asked.output
    assert "nur Farbe: zu schwach" in asked.output
    assert "bei der Montage" in asked.output


def test_moments_are_nested_and_so_are_reaches() -> None:
    counts = [pairs(shape("--when", when)) for when in ("as-left", "later-work", "first-assembly")]
    assert counts == sorted(counts)
    assert counts[-1] == pairs(shape())
    assert pairs(shape("--reach", "zone")) <= pairs(shape("--reach", "near")) == pairs(shape())
    assert pairs(shape("--reach", "position")) == pairs(shape("--reach", "near")), "no position is stated"


def test_no_position_is_named_where_positions_are_asked_for() -> None:
    asked = shape("--reach", "position")
    assert {row["place_known"] for row in asked["misplugs"]} == {False}
    assert asked["asked"]["reach"] == "position"
    assert asked["limit"]["reach"] == "near"
    assert run("misplugs", FACADE, "--reach", "position").exit_code == 3


def test_pairs_are_listed_up_to_a_number() -> None:
    for row in shape("--pairs", "5")["misplugs"]:
        assert len(row["listed"]) == min(5, row["pairs"])
        assert row["listed"][0] == [row["witness_plug"], row["witness_socket"]]
    text = run("misplugs", FACADE, "--pairs", "2", "--zone", "duct-box", env=PLAIN).output
    assert "    out-control-1.from + in-status-1-2.to\n    … and 22 more\n" in text


def test_totals_are_the_sums_of_the_rows() -> None:
    found = shape()
    for total in found["totals"]:
        rows = [row for row in found["misplugs"] if row["harm"] == total["harm"]]
        assert (total["classes"], total["pairs"]) == (len(rows), sum(row["pairs"] for row in rows))


def test_a_table_for_spreadsheets() -> None:
    rows = list(csv.DictReader(run("misplugs", FACADE, "--csv").output.splitlines()))
    assert sum(int(row["pairs"]) for row in rows) == pairs(shape())
    every = list(csv.DictReader(run("misplugs", FACADE, "--csv", "--pairs", "1000").output.splitlines()))
    assert len({(row["plug"], row["socket"]) for row in every}) == len(every) == pairs(shape())


def test_nothing_to_be_plugged_wrong() -> None:
    asked = run("misplugs", HELLO, env=PLAIN)
    assert asked.exit_code == 0
    assert "nothing of what is asked for can be plugged wrong" in asked.output


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--zone", "duct-bx"), "did you mean duct-box?"),
        (("--when", "now"), "'now' is not one of"),
        (("--harm", "death"), "'death' is not one of"),
        (("--pairs", "-1"), "is not in the range"),
        (("--json", "--csv"), "choose --json or --csv"),
    ],
)
def test_bad_input(options: tuple[str, ...], said: str) -> None:
    asked = run("misplugs", FACADE, *options, env=PLAIN)
    assert asked.exit_code == 2
    assert said in asked.stderr


def test_from_python() -> None:
    (found,) = mateproof.misplugs(FACADE, harm="life", zone="duct-box")
    assert [row["pairs"] for row in found.rows] == [24, 24, 8, 8]
    assert len(list(found.pairs(found.rows[0]))) == 24
    assert found.code == 1
