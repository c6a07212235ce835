"""Two builds of one plan are the same to the byte: in another process, with another hash seed, elsewhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.app.desk import HANGS, process

ROOT = Path(__file__).parents[2]


def built(
    example: str, where: Path, out: Path, seed: str, monkeypatch: pytest.MonkeyPatch
) -> dict[str, bytes]:
    """Build in a process of its own that stands in `where`; return the documents by name."""
    monkeypatch.chdir(where)
    running = process(
        "build", f"examples/{example}/plan.yaml", "-o", out, env={"PYTHONHASHSEED": seed, "TZ": f"X{seed}"}
    )
    _, said = running.communicate(timeout=HANGS)
    assert running.returncode in {0, 1}, said.decode()
    return {file.name: file.read_bytes() for file in sorted(out.iterdir())}


@pytest.mark.slow
@pytest.mark.parametrize("example", ["hello", "facade"])
def test_two_builds_are_equal(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(ROOT / "examples", elsewhere / "examples")
    here = built(example, ROOT, tmp_path / "one", "1", monkeypatch)
    there = built(example, elsewhere, tmp_path / "two", "2", monkeypatch)
    assert set(here) >= {"report.html", "diagram.svg", "bom.csv", "bom.xlsx", "cut-list.csv", "findings.json"}
    assert here.keys() == there.keys()
    assert not [name for name in here if here[name] != there[name]]


@pytest.mark.slow
def test_no_document_tells_where_it_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = built("facade", ROOT, tmp_path / "out", "3", monkeypatch)
    for name, content in documents.items():
        assert str(ROOT).encode() not in content, name
        assert str(tmp_path).encode() not in content, name
