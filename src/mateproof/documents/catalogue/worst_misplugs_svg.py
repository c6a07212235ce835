"""worst-misplugs.svg: the worst mistakes as drawings, each with its sentences."""

from __future__ import annotations

from mateproof.documents.dossier import Dossier
from mateproof.documents.mistakes.cards import cards

NAME = "worst-misplugs.svg"


def write(dossier: Dossier) -> bytes:
    """Return the picture as a file of its own."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{cards(dossier)}\n'.encode("utf-8", "replace")
