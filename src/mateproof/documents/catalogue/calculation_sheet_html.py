"""calculation-sheet.html: every formula with its numbers filled in, for the worst way of the plan."""

from __future__ import annotations

from mateproof.documents.calculation.page import page
from mateproof.documents.dossier import Dossier

NAME = "calculation-sheet.html"


def write(dossier: Dossier) -> bytes:
    """Return the page."""
    return page(dossier)
