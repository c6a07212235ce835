"""What people and programs read is compared with a copy; `MATEPROOF_WRITE_GOLDEN=1` renews the copies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.documents.factory import dossier

from mateproof.documents import all_documents

GOLDEN = Path(__file__).parent / "golden"
CASES = [
    (plan, language, name)
    for plan, language in (("duct", "en"), ("hello", "de"))
    for name in ("bom.csv", "cut-list.csv", "findings.json", "findings.sarif", "test-sheet.csv")
]


@pytest.mark.parametrize(("plan", "language", "name"), CASES)
def test_document_is_its_golden_copy(plan: str, language: str, name: str) -> None:
    written = all_documents()[name](dossier(f"{plan}.yaml", language))
    golden = GOLDEN / f"{plan}.{name}"
    if os.environ.get("MATEPROOF_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(written)
    assert written.decode("utf-8-sig") == golden.read_bytes().decode("utf-8-sig")


def test_every_document_is_found_by_its_name() -> None:
    assert list(all_documents()) == [
        "bom.csv",
        "bom.xlsx",
        "calculation-sheet.csv",
        "calculation-sheet.html",
        "circuit-loading.svg",
        "cut-list.csv",
        "diagram.svg",
        "findings.json",
        "findings.sarif",
        "misplug-matrix.svg",
        "report.html",
        "test-sheet.csv",
        "test-sheet.html",
        "voltage-profile.svg",
        "work-instructions.html",
        "worst-misplugs.svg",
    ]


@pytest.mark.parametrize("name", list(all_documents()))
def test_equal_dossiers_give_equal_bytes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = all_documents()[name](dossier())
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert all_documents()[name](dossier()) == first


@pytest.mark.parametrize("name", list(all_documents()))
@pytest.mark.parametrize("text", ["format: 1\nname: empty\n", "format: 1\nname: loose\nleads: {W1: {}}\n"])
def test_every_document_can_be_written_of_almost_nothing(name: str, text: str) -> None:
    assert all_documents()[name](dossier(text, findings=(), tallies=()))
