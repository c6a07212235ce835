"""misplug-matrix.svg: who can be plugged into whom, circuit by circuit."""

from __future__ import annotations

from mateproof.documents.dossier import Dossier
from mateproof.documents.mistakes.matrix import matrix

NAME = "misplug-matrix.svg"


def write(dossier: Dossier) -> bytes:
    """Return the picture as a file of its own."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{matrix(dossier)}\n'.encode("utf-8", "replace")
