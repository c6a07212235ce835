"""Ten mistakes of all layers are ten diagnostics on their lines, in every format and both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.app.desk import DATA, run, same_as_golden

PLAN = DATA / "ten-mistakes.yaml"
MISTAKES = [
    ("U201", 8), ("U401", 21), ("U201", 22), ("U302", 23), ("U701", 24), ("S102", 25), ("T101", 25),
    ("U301", 26), ("L103", 28), ("U401", 30),
]  # fmt: skip
FORMATS = ("full", "concise", "json", "sarif", "junit", "github")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the plan in a folder of its own, so that its name is short and the same everywhere."""
    monkeypatch.chdir(tmp_path)
    path = Path("plan.yaml")
    path.write_bytes(PLAN.read_bytes())
    return path


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_format_shows_all_ten(style: str, language: str, here: Path) -> None:
    result = run("check", here, "--format", style, "--language", language)
    assert result.exit_code == 2
    text = re.sub(r'"version": "\d[^"]*"|"semanticVersion": "[^"]*"', '"version": "x"', result.stdout)
    text = re.sub(r"\d+( rules looked| Regeln haben)|\d+( had nothing| fanden)", r"…\1\2", text)
    if style in {"full", "concise", "github"}:
        same_as_golden(f"ten-mistakes-{style}-{language}.txt", text)
    assert len(re.findall(r"\b[A-Z]\d{3}\b", text)) >= len(MISTAKES)


def test_json_has_problems_and_findings(here: Path) -> None:
    found = json.loads(run("check", here, "--format", "json").stdout)
    assert found["verdict"] == "unreadable"
    told = [*found["problems"], *found["findings"]]
    assert sorted((one["code"], one["line"]) for one in told) == sorted(MISTAKES)
    assert found["problems"][0]["arguments"] == {"key": "curent", "where": "in a circuit"}
    assert found["problems"][0]["fixes"][0]["edits"][0]["text"] == "current"


def test_sarif_has_both_with_rules_and_fixes(here: Path) -> None:
    log = json.loads(run("check", here, "--format", "sarif").stdout)
    (found,) = log["runs"]
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in found["results"]]
    codes = [one["ruleId"] for one in found["results"]]
    lines = [region["startLine"] for region in regions]
    assert sorted(zip(codes, lines, strict=True)) == sorted(MISTAKES)
    rules = found["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in found["results"])
    assert all(rule["shortDescription"]["text"] != rule["id"] for rule in rules)
    assert sum("fixes" in one for one in found["results"]) >= 5


def test_junit_counts_problems_as_errors(here: Path) -> None:
    (suite,) = ET.fromstring(run("check", here, "--format", "junit").stdout.encode())
    assert int(suite.attrib["errors"]) == sum(code.startswith("U") for code, _ in MISTAKES)
    assert int(suite.attrib["failures"]) == sum(not code.startswith("U") for code, _ in MISTAKES)


def test_problems_are_told_on_stderr_too_where_nobody_watches(here: Path) -> None:
    told = run("check", here, "--format", "json").stderr
    assert len(re.findall(r"^plan\.yaml:\d+:\d+: error: ", told, re.MULTILINE)) == 7


def test_the_language_is_that_of_the_plan_or_else_of_the_terminal(here: Path) -> None:
    german = "unbekannter Schlüssel „curent“"
    assert german not in run("check", here).stdout
    assert german in run("check", here, env={"LC_ALL": "de_DE.UTF-8"}).stdout
    here.write_text(PLAN.read_text("utf-8") + "language: de\n", "utf-8")
    assert german in run("check", here).stdout
    assert german not in run("check", here, "--language", "en", env={"LC_ALL": "de_DE.UTF-8"}).stdout
