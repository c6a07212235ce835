"""`check`, `build` and `explain` as people and programs use them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.app.desk import run

import mateproof
from mateproof.rules.rule import rules
from mateproof.vocabulary.errors import PlanError

OPEN = "format: 1\nleads: {W1: {from: {part: 770-1242/076-000}}}\n"
UNPROVEN = "format: 1\nleads: {W1: {}}\n"
BROKEN = """\
format: 1
circuits: {status: {voltage: 24 V, nature: dc, conductors: [1/COM, 2]}}
parts: {"plug:3,%": {like: 770-1242/076-000, gender: plug, poles: 3}}
leads:
  W1: {circuit: status, from: {part: 770-1242/076-000}}
  W2: {circuit: status, to: {part: "plug:3,%"}}
mates: [W1.from + W2.to]
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(BROKEN, "utf-8")
    return path


def test_a_finding_shows_place_line_evidence_and_help(plan: Path) -> None:
    result = run("check", plan)
    assert result.exit_code == 1
    block = next(part for part in result.stdout.split("\n\n") if part.startswith("broken[M101]"))
    assert f"--> {plan}:7:9" in block
    assert "7 | mates: [W1.from + W2.to]\n  |         ^^^^^^^^^^^^^^^" in block
    assert "770-1242/076-000 · poles = 2 · printed" in block
    assert "declared" in block
    assert "mateproof explain M101" in block
    assert result.stdout.rstrip().splitlines()[-1].startswith("Broken: ")


def test_the_message_is_german_where_asked(plan: Path) -> None:
    result = run("check", plan, "--language", "de")
    assert "widerlegt[M101]" in result.stdout
    assert result.stdout.rstrip().splitlines()[-1].startswith("Widerlegt: ")


def test_concise_is_one_line_for_one_finding(plan: Path) -> None:
    *lines, verdict = run("check", plan, "--format", "concise").stdout.rstrip().splitlines()
    assert any(re.match(rf"{re.escape(str(plan))}:7:9: M101 broken: ", line) for line in lines)
    assert verdict.startswith("Broken: ")


def test_json_is_the_document_findings_json(plan: Path, tmp_path: Path) -> None:
    run("build", plan, "-o", tmp_path / "out")
    printed = run("check", plan, "--format", "json").stdout
    assert printed == (tmp_path / "out" / "findings.json").read_text("utf-8")
    found = json.loads(printed)
    named = {
        "code",
        "outcome",
        "severity",
        "message",
        "file",
        "line",
        "column",
        "subjects",
        "evidence",
        "help",
    }
    assert all(named | {"fingerprint"} <= finding.keys() for finding in found["findings"])
    assert found["verdict"] == "broken"


def test_several_plans_are_several_objects_and_runs(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(OPEN, "utf-8")
    objects = json.loads(run("check", plan, other, "--format", "json").stdout)
    assert [len(objects), objects[0]["verdict"]] == [2, "broken"]
    assert len(json.loads(run("check", plan, other, "--format", "sarif").stdout)["runs"]) == 2


def test_junit_counts_what_it_holds(plan: Path) -> None:
    suites = ET.fromstring(run("check", plan, "--format", "junit").stdout.encode())
    (suite,) = suites
    cases = list(suite)
    assert int(suite.attrib["tests"]) == len(cases) == len(rules())
    for counted, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        assert int(suite.attrib[counted]) == sum(case.find(tag) is not None for case in cases)
    failed = {case.attrib["classname"] for case in cases if case.find("failure") is not None}
    assert "mateproof.M101" in failed


def test_github_commands_are_escaped(plan: Path) -> None:
    lines = run("check", plan, "--format", "github").stdout.splitlines()
    (command,) = [line for line in lines if line.startswith("::error ") and "M101" in line]
    assert f"file={plan}".replace(":", "%3A") in command
    assert "line=7,col=9" in command
    told = [line.split("::", 2)[2] for line in lines if line.startswith("::")]
    assert any("plug:3,%25" in text for text in told)


def test_unproven_is_three_and_may_be_allowed(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(UNPROVEN, "utf-8")
    assert run("check", path).exit_code == 3
    assert run("check", path, "--allow-unproven").exit_code == 0


def test_an_unknown_part_is_an_error_with_what_may_be_meant(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(OPEN.replace("770-1242/076-000", "770-1242/076-00"), "utf-8")
    result = run("check", path, "--format", "json")
    assert result.exit_code == 2
    assert f"{path}:2:27: error: part '770-1242/076-00'" in result.stderr
    assert "did you mean 770-1242/076-000" in result.stderr


@pytest.mark.parametrize("wanted", ["M101", "m101", "poles"])
def test_explain_prints_the_page(wanted: str) -> None:
    result = run("explain", wanted)
    assert result.exit_code == 0
    assert result.stdout.startswith("# M101 poles")
    assert rules()["M101"].page.holds.splitlines()[0] in result.stdout


def test_explain_lists_all_rules_and_helps_with_a_wrong_name() -> None:
    listed = run("explain").stdout
    assert all(code in listed for code in rules())
    wrong = run("explain", "M10")
    assert (wrong.exit_code, "Did you mean M1" in wrong.stderr) == (2, True)


def test_the_same_from_python(plan: Path, tmp_path: Path) -> None:
    checked = mateproof.check(plan)
    assert checked.outcome == "broken"
    assert "M101" in {finding.code for finding in checked.answer.findings}
    assert mateproof.build(plan, tmp_path / "out").outcome == "broken"
    assert (tmp_path / "out" / "report.html").is_file()
    with pytest.raises(PlanError):
        mateproof.check(tmp_path / "missing.yaml")
