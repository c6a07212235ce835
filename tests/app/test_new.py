"""`new`: every template and every answer becomes a plan that can be checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.app.desk import run

from mateproof.app import beginning
from mateproof.app.starting import templates
from mateproof.plan import read_text
from mateproof.plan.fmt.fmt import fmt

OUTCOMES = {"minimal": 0, "two-circuits": 0, "prefabricated": 0, "distribution": 3}
"""Of the distributor the shipped library knows nothing but what other sheets say: unproven, and no more."""


def test_every_template_is_here() -> None:
    assert set(templates.names()) == set(OUTCOMES)


@pytest.mark.parametrize("name", OUTCOMES)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_template(name: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / "my plan: 1.yaml"
    result = run("new", path, "--template", name, "--language", language)
    assert (result.exit_code, result.stdout) == (0, f"mateproof check {path}\n")
    text = path.read_text("utf-8")
    assert fmt(text) == text
    assert not re.search(r"#(en|de) |NAME|LANGUAGE", text)
    assert text.count("\n# ") + text.count("  # ") > 0
    plan = read_text(text)
    assert (plan.name, plan.language) == ("my plan: 1", language)
    assert run("check", path, "--format", "concise").exit_code == OUTCOMES[name]


@pytest.mark.parametrize("name", OUTCOMES)
def test_both_languages_say_the_same(name: str) -> None:
    english, german = (templates.text(name, "x", language) for language in ("en", "de"))
    comments = [re.findall(r"^ *# ", text, re.MULTILINE) for text in (english, german)]
    assert comments[0] == comments[1]
    plain = [re.sub(r"^ *#.*\n|^language: .*\n", "", text, flags=re.MULTILINE) for text in (english, german)]
    assert plain[0] == plain[1]


def test_the_list_speaks_german() -> None:
    result = run("new", "--list", "--language", "de")
    assert re.search(r"^minimal +Zwei Leitungen", result.stdout, re.MULTILINE)


def test_nothing_is_overwritten_without_force(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("mine", "utf-8")
    result = run("new", path, "--template", "minimal")
    assert result.exit_code == 2
    assert "--force" in result.stderr
    assert path.read_text("utf-8") == "mine"
    assert run("new", path, "--template", "minimal", "--force").exit_code == 0
    assert read_text(path.read_text("utf-8")).name == tmp_path.name


def test_a_misspelt_template(tmp_path: Path) -> None:
    result = run("new", tmp_path / "p.yaml", "--template", "minimla")
    assert result.exit_code == 2
    assert "did you mean minimal?" in result.stderr
    assert not (tmp_path / "p.yaml").exists()


def test_without_a_terminal_nobody_is_asked(tmp_path: Path) -> None:
    result = run("new", tmp_path / "p.yaml")
    assert result.exit_code == 2
    assert "--template" in result.stderr


@pytest.mark.parametrize("language", ["en", "de"])
def test_answers_become_a_plan(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginning, "somebody_answers", lambda: True)
    said = ["East: 1", "", "SELV", "24", "24V", "", "no, window", "attic, attic", "attic, box"]
    said += ["turquoise nothing", "socket turquoise", "1", "", ""]
    path = tmp_path / "plan.yaml"
    result = run("new", path, "--language", language, stdin="\n".join([*said, ""]).encode())
    assert result.exit_code == 0, result.stderr
    plan = read_text(path.read_text("utf-8"))
    assert plan.name == "East: 1"
    assert [circuit.name for circuit in plan.circuits] == ["no", "window"]
    assert plan.circuits[0].conductors == ("1/COM", "2")
    assert [supply.voltage_v for supply in plan.supplies] == [24.0]
    assert [mate.name for mate in plan.mates][:2] == ["no-1.to + no-2.from", "no-2.to + no-3.from"]
    assert [part.like for part in plan.parts] == ["770-1242/076-000"]
    assert run("check", path, "--format", "concise").exit_code in (1, 3)


def test_a_plug_stands_on_the_other_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginning, "somebody_answers", lambda: True)
    said = ["x", "", "", "", "", "", "", "770-1252/076-000", "L, N", "770-1242/076-000"]
    path = tmp_path / "plan.yaml"
    result = run("new", path, stdin="\n".join([*said, ""]).encode())
    assert result.exit_code == 0, result.stderr
    ends = {end.name: end.part for end in read_text(path.read_text("utf-8")).ends}
    assert ends["circuit-1-1.to"] == "770-1242/076-000"
    assert ends["circuit-1-2.from"] == "770-1252/076-000"
