"""test-sheet.csv: the steps of the test sheet, one row each, with empty cells for what is measured."""

from __future__ import annotations

from mateproof.documents import tabular
from mateproof.documents.dossier import Dossier
from mateproof.documents.testsheet import listed

NAME = "test-sheet.csv"


def write(dossier: Dossier) -> bytes:
    """Return the steps in the order of the sheet."""
    return tabular.csv_bytes(listed.head(dossier), listed.rows(dossier))
