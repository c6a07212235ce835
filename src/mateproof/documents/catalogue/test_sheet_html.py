"""test-sheet.html: what to look at and to measure before and after switching on, with room for values."""

from __future__ import annotations

from mateproof.documents.dossier import Dossier
from mateproof.documents.testsheet.page import page

NAME = "test-sheet.html"


def write(dossier: Dossier) -> bytes:
    """Return the page."""
    return page(dossier)
