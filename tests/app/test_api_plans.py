"""The plan tools from Python."""

from __future__ import annotations

from pathlib import Path

import pytest

import mateproof
from mateproof.vocabulary.errors import PlanError


def test_fmt_is_text_to_text() -> None:
    assert mateproof.fmt("format: 1\nleads: {a: {length: 3m}}") == "format: 1\nleads: {a: {length: 3 m}}\n"
    with pytest.raises(PlanError, match="mine:2:1:"):
        mateproof.fmt("[", "mine")


def test_diff_of_two_files(tmp_path: Path) -> None:
    for name, length in (("a", 3), ("b", 4)):
        (tmp_path / name).write_text(f"format: 1\nleads: {{W1: {{length: {length} m}}}}\n", "utf-8")
    found = mateproof.diff(tmp_path / "a", tmp_path / "b")
    assert not found.equal
    assert [change.fields["length_m"] for change in found.sections["leads"]] == [(3.0, 4.0)]
