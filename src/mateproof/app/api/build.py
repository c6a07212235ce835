"""Check a plan and write all its documents, from Python."""

from __future__ import annotations

from pathlib import Path

from mateproof.app.api.check import check
from mateproof.app.checking import Checked
from mateproof.app.drawing import drawable
from mateproof.documents import write_all


def build(
    plan: str | Path, folder: str | Path, *, library: str | None = None, language: str | None = None
) -> Checked:
    """Check a plan and write every document into `folder`, all of them or none; the verdict changes nothing.

    Arguments and answer are those of `check`. Raises OutputError when the folder cannot be written; what was
    there before is untouched then.
    """
    checked = check(plan, library=library, language=language)
    write_all(drawable(checked.dossiers[0]), Path(folder))
    return checked
