"""Several plans in one check: each keeps its own findings and counts."""

from __future__ import annotations

from pathlib import Path

from mateproof.app.checking import check_files
from mateproof.parts.library import shipped
from mateproof.vocabulary.findings import Outcome

ONE = "format: 1\nname: one\nleads: {W1: {length: 3 m, from: {part: 770-1242/076-000}}}\n"
TWO = """\
format: 1
name: one
leads:
  W1: {from: {part: 770-1242/076-000}}
  W2: {from: {part: 770-1242/076-000}}
"""


def test_counts_are_those_of_each_plan(tmp_path: Path) -> None:
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for path, text in zip(paths, (ONE, TWO), strict=True):
        path.write_text(text, "utf-8")
    together = check_files(paths, shipped.shelf()).dossiers
    alone = [check_files([path], shipped.shelf()).dossiers[0] for path in paths]
    assert [dossier.counts for dossier in together] == [dossier.counts for dossier in alone]
    assert together[0].name != together[1].name


def test_a_check_that_looked_at_nothing_has_proven_nothing(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("format: 1\n", "utf-8")
    checked = check_files([path], shipped.shelf())
    assert checked.outcome is Outcome.UNPROVEN
    assert checked.dossiers[0].outcome is Outcome.UNPROVEN
