"""Names of circuits and points for the shell."""

from __future__ import annotations

from pathlib import Path

from mateproof.app.checking import check_files
from mateproof.app.options import shelf
from mateproof.vocabulary.errors import MateproofError

_MOST = 1000


def names(plan: Path, kind: str, begun: str) -> list[str]:
    """Return the calculated circuits, or points, of a plan that begin as typed."""
    try:
        tables = check_files([Path(plan)], shelf(None)).tables
    except MateproofError:
        return []
    column = tables["points"]["point"] if kind == "point" else tables["calculated"]["circuit"]
    return [name for name in column.to_list() if name.startswith(begun)][:_MOST]
