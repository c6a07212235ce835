"""`fmt` as people and programs use it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from tests.app.desk import run

UNTIDY = "format: 1\nleads: {W1: {length: 1m}} # one\n"
TIDY = "format: 1\nleads: {W1: {length: 1 m}} # one\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(UNTIDY, "utf-8")
    return path


def test_it_writes_what_changes_and_keeps_the_rights(plan: Path) -> None:
    plan.chmod(0o640)
    result = run("fmt", plan)
    assert (result.exit_code, result.stdout) == (0, f"changed {plan}\n")
    assert plan.read_text("utf-8") == TIDY
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640
    assert run("fmt", plan).stdout == ""


def test_check_tells_and_writes_nothing(plan: Path) -> None:
    result = run("fmt", "--check", plan)
    assert (result.exit_code, result.stdout) == (1, f"would change {plan}\n")
    assert plan.read_text("utf-8") == UNTIDY
    plan.write_text(TIDY, "utf-8")
    assert run("fmt", "--check", plan).exit_code == 0


def test_diff_shows_lines_and_writes_nothing(plan: Path) -> None:
    result = run("fmt", "--diff", plan)
    assert result.exit_code == 1
    assert "-leads: {W1: {length: 1m}} # one\n+leads: {W1: {length: 1 m}} # one" in result.stdout
    assert plan.read_text("utf-8") == UNTIDY


def test_one_file_that_cannot_be_read_and_no_file_is_written(plan: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\nzones: [", "utf-8")
    missing = tmp_path / "missing.yaml"
    result = run("fmt", plan, bad, missing)
    assert result.exit_code == 2
    assert f"{bad}:" in result.stderr
    assert f"{missing}: no such file" in result.stderr
    assert plan.read_text("utf-8") == UNTIDY


def test_a_pipe() -> None:
    result = run("fmt", "-", stdin=UNTIDY.encode())
    assert (result.exit_code, result.stdout) == (0, TIDY)
