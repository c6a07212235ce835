"""report.html: the answer about the plan for people, on one page that needs no network."""

from __future__ import annotations

from mateproof.documents.dossier import Dossier
from mateproof.documents.report.page import page

NAME = "report.html"


def write(dossier: Dossier) -> bytes:
    """Return the page."""
    return page(dossier)
