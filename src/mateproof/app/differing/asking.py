"""Reads and checks two plans, each on its own, and compares them."""

from __future__ import annotations

from pathlib import Path

from mateproof.app.checking import check_plans, read_all
from mateproof.app.differing.compare import Difference, compare
from mateproof.app.differing.side import Side
from mateproof.parts.library.shelf import Shelf


def diff_files(before: Path, after: Path, shelf: Shelf, language: str | None = None) -> Difference:
    """Return what differs between two plan files; raises one PlanError with the problems of both.

    Both are checked in one language, that of the second plan unless one is asked for: a finding says the same
    then in both.
    """
    first, second = read_all([before, after])
    spoken = language or second.language
    return compare(*(Side(check_plans([plan], shelf, spoken)) for plan in (first, second)))
