"""diagram.svg: the whole plan as one picture."""

from __future__ import annotations

from mateproof.documents.diagram import picture
from mateproof.documents.dossier import Dossier

NAME = "diagram.svg"


def write(dossier: Dossier) -> bytes:
    """Return the picture as a file of its own."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture(dossier).svg}\n'.encode()
