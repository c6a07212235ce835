"""circuit-loading.svg: how much of cable, connectors and protective device each circuit uses."""

from __future__ import annotations

from mateproof.documents.calculation.bars import bars
from mateproof.documents.calculation.frame import alone
from mateproof.documents.dossier import Dossier

NAME = "circuit-loading.svg"


def write(dossier: Dossier) -> bytes:
    """Return the picture as a file of its own."""
    return alone(bars(dossier) or "")
