"""work-instructions.html: what to do on site, connector by connector, with boxes to tick."""

from __future__ import annotations

from mateproof.documents.dossier import Dossier
from mateproof.documents.work.page import page

NAME = "work-instructions.html"


def write(dossier: Dossier) -> bytes:
    """Return the page."""
    return page(dossier)
