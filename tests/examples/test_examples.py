"""The examples say what their folders `expected/` say; `just examples` writes those anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.app.desk import run

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent.name for path in ROOT.glob("examples/*/plan.yaml"))
SHORT = ("hello", "facade")
SHOWN = ("findings.json", "bom.csv", "cut-list.csv")
"""Documents that a person can compare line by line; the others have golden copies of their own."""
SHOWN_OF_LONG = ("bom.csv",)
"""Of plans with hundreds of leads: their cut lists and findings for programs say nothing that is new."""
BUILT = [pytest.param(name, marks=() if name in SHORT else pytest.mark.slow, id=name) for name in EXAMPLES]


def same_as_expected(example: str, name: str, text: str) -> None:
    file = ROOT / "examples" / example / "expected" / name
    if os.environ.get("MATEPROOF_WRITE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8", newline="")
    assert text == file.read_bytes().decode(), f"{file}: if this is meant, run `just examples`"


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("plan", ["plan", "broken"])
def test_findings(example: str, plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    said = run("check", f"examples/{example}/{plan}.yaml", "--format", "concise")
    assert said.exit_code in {0, 1, 3}, said.output
    same_as_expected(example, f"{plan}.txt", said.output)


@pytest.mark.parametrize("example", BUILT)
def test_documents(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    said = run("build", f"examples/{example}/plan.yaml", "-o", tmp_path / "out")
    assert said.exit_code in {0, 1, 3}, said.output
    for name in SHOWN if example in SHORT else SHOWN_OF_LONG:
        same_as_expected(example, name, (tmp_path / "out" / name).read_bytes().decode())


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        ("hello/plan", 0),
        ("hello/broken", 1),
        ("facade/plan", 1),
        ("office/plan", 3),
        ("raised-floor/broken", 1),
    ],
)
def test_exit_code(plan: str, code: int) -> None:
    assert run("check", ROOT / "examples" / f"{plan}.yaml").exit_code == code


def test_hello_is_short() -> None:
    assert len((ROOT / "examples/hello/plan.yaml").read_text("utf-8").splitlines()) < 25


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_says_what_to_look_at(example: str) -> None:
    assert "## What to look at" in (ROOT / "examples" / example / "README.md").read_text("utf-8")


def test_the_tutorial_ends_with_the_hello_plan() -> None:
    tutorial = (ROOT / "docs/tutorials/first-plan.md").read_text("utf-8")
    assert (ROOT / "examples/hello/plan.yaml").read_text("utf-8") in tutorial
