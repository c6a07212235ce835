"""voltage-profile.svg: how the voltage drops on the way to the worst load of each circuit."""

from __future__ import annotations

from mateproof.documents.calculation.frame import alone
from mateproof.documents.calculation.profile import profile
from mateproof.documents.dossier import Dossier

NAME = "voltage-profile.svg"


def write(dossier: Dossier) -> bytes:
    """Return the picture as a file of its own."""
    return alone(profile(dossier))
