"""Check plans from Python."""

from __future__ import annotations

from pathlib import Path

from mateproof.app.checking import Checked, check_files
from mateproof.app.options import shelf


def check(*plans: str | Path, library: str | None = None, language: str | None = None) -> Checked:
    """Check plan files against every rule, all of them in one go.

    Returns a `Checked`: its `outcome` (proven, broken, unproven), `answer.findings`, `answer.tallies` and
    `tables`. `library` is a file or a database URL, by default the shipped library; `language` is "en" or
    "de", by default that of the first plan. Raises PlanError with every problem of what cannot be read.
    """
    return check_files(map(Path, plans), shelf(library), language)
