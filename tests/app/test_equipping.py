"""`assign` proposes the accessories that a plan lacks, and writes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.app.desk import run

BARE = """\
format: 1 # nothing of accessories
circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
parts: {770-1252/076-000: {like: 770-1242/076-000}}
cables: {thin: {diameter: 8 mm}, thick: {diameter: 12 mm}}
assembly: {made: on_site}
leads:
  W1: {cable: thin, circuit: status, to: {part: 770-1242/076-000}} # first
  W2: {cable: thin, circuit: status, from: {part: 770-1252/076-000}, to: {part: 770-1242/076-000}}
  W3: {cable: thick, circuit: status, to: {part: 770-1242/076-000, cap: 770-201}}
mates: [W1.to + W2.from]
"""
TEMPLATE = """\
format: 1
circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
cables: {a: {diameter: 8 mm}, b: {diameter: 6 mm}}
assembly: {made: on_site}
templates:
  one:
    parameters: [n, cable]
    leads: {"W<n>": {cable: <cable>, circuit: status, to: {part: 770-1242/076-000, cap: 770-201}}}
use:
  first: {template: one, with: {n: 1, cable: a}}
  second: {template: one, with: {n: 2, cable: %s}}
"""


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(BARE, "utf-8")
    return path


def test_what_a_plan_lacks_is_proposed_with_the_reason(bare: Path) -> None:
    found = run("assign", str(bare))
    assert (
        "locking lever 770-101 on W1.to: a pair of two flying connectors takes 1, the plan has 0"
        in found.output
    )
    assert "strain relief 770-502/041-000 on W1.to, W2.from and W2.to: cable of 8 mm" in found.output
    assert "strain relief for W3.to cannot be named: no strain relief on offer holds 12 mm" in found.output
    assert "lockout cap 770-201 on W2.to: open, and closed by a cap" in found.output
    assert "5 place(s) in the text would get accessories; --write writes them." in found.output
    assert bare.read_text("utf-8") == BARE


def test_what_is_written_asks_for_nothing_more(bare: Path) -> None:
    run("assign", str(bare), "--write")
    text = bare.read_text("utf-8")
    assert text.startswith("format: 1 # nothing of accessories\n")
    assert "lever: 770-101" in text
    assert "# first" in text
    (again,) = json.loads(run("assign", str(bare), "--json").output)["plans"]
    assert [(row["role"], row["end"], row["state"]) for row in again["accessories"]] == [
        ("strain relief", "W3.to", "missing")
    ]
    assert (again["accessory_edits"], again["accessories_by_hand"], again["written"]) == (0, [], [])
    findings = json.loads(run("check", str(bare), "--format", "json").output)["findings"]
    assert {found["code"] for found in findings} & {"L101", "L103", "L108", "S101"} == {"S101"}


def test_programs_are_told_what_is_lacking(bare: Path) -> None:
    (found,) = json.loads(run("assign", str(bare), "--json").output)["plans"]
    lever = next(row for row in found["accessories"] if row["role"] == "lever")
    assert (lever["mate"], lever["end"], lever["accessory"]) == ("W1.to + W2.from", "W1.to", "770-101")
    assert lever["alternatives"].split("\n") == ["770-111", "770-121", "770-131"]
    assert lever["because_de"].startswith("ein Paar fliegender Steckverbinder braucht 1")


def test_german_is_spoken(bare: Path) -> None:
    found = run("assign", str(bare), "--language", "de")
    assert "Zubehör, das dem Plan fehlt:" in found.output
    assert "Zugentlastung für W3.to nicht zu benennen" in found.output


def test_a_template_is_written_where_all_lack_the_same(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(TEMPLATE % "a", "utf-8")
    run("assign", str(path), "--write")
    assert "cap: 770-201, strain_relief: 770-502/041-000" in path.read_text("utf-8")
    path.write_text(TEMPLATE % "b", "utf-8")
    found = run("assign", str(path), "--write")
    assert path.read_text("utf-8") == TEMPLATE % "b"
    assert (
        "to be written by hand, because the text says it for others as well: W1.to and W2.to" in found.output
    )


def test_a_check_alone_writes_only_what_is_sure(bare: Path) -> None:
    run("check", str(bare), "--fix")
    text = bare.read_text("utf-8")
    assert "lever" not in text  # four would do
    assert text.count("cap:") == 1  # nobody knows whether the mate is missing
    assert text.count("strain_relief") == 0  # black or white
    bare.write_text(BARE + "order: {colour: white, lever: hand}\n", "utf-8")
    run("check", str(bare), "--fix")
    text = bare.read_text("utf-8")
    assert text.count("strain_relief: 770-512/041-000") == 3
    assert text.count("lever: 770-121") == 1
