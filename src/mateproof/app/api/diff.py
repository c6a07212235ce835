"""Compare two plans from Python."""

from __future__ import annotations

from pathlib import Path

from mateproof.app.differing.asking import diff_files
from mateproof.app.differing.compare import Difference
from mateproof.app.options import shelf


def diff(
    before: str | Path, after: str | Path, *, library: str | None = None, language: str | None = None
) -> Difference:
    """Compare two plan files by what they mean.

    Returns a `Difference`: `equal`, and `sections`, a list of changes for each that differs. `library`
    and `language` are those of `check`. Raises PlanError with the problems of both plans.
    """
    return diff_files(Path(before), Path(after), shelf(library), language)
