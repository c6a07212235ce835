"""calculation-sheet.csv: every step of the calculated way with its numbers filled in, one row each."""

from __future__ import annotations

from mateproof.documents import tabular
from mateproof.documents.calculation import listed
from mateproof.documents.dossier import Dossier

NAME = "calculation-sheet.csv"


def write(dossier: Dossier) -> bytes:
    """Return the steps in the order of the sheet."""
    return tabular.csv_bytes(listed.head(dossier), listed.rows(dossier))
