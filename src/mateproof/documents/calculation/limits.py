"""The largest voltage drop that a plan allows in a circuit."""

from __future__ import annotations

from mateproof.documents.dossier import Dossier


def limit(dossier: Dossier, circuit: str) -> float | None:
    """Return the limit in %; None where none is stated."""
    return None
