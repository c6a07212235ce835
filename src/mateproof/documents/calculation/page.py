"""The calculation sheet as a page."""

from __future__ import annotations

from functools import partial

from mateproof.documents.calculation.sheet import sheet, why_not
from mateproof.documents.calculation.step import told
from mateproof.documents.dossier import Dossier
from mateproof.documents.html import render


def page(dossier: Dossier) -> bytes:
    """Return the sheet as one self-contained HTML page; a sentence where nothing is calculated."""
    return render(
        "calculation-sheet.html.j2",
        dossier,
        sheet=sheet(dossier),
        why_not=why_not(dossier),
        told=partial(told, dossier.words),
    )
