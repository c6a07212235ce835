"""bom.csv: the bill of materials for programs and spreadsheets."""

from __future__ import annotations

from mateproof.documents import bill, tabular
from mateproof.documents.dossier import Dossier

NAME = "bom.csv"
COLUMNS = ("kind", "item", "maker", "description", "quantity", "unit", "reason", "declared")


def write(dossier: Dossier) -> bytes:
    """Return one line for each thing to order."""
    head = [dossier.words(f"bill.{column}") for column in COLUMNS]
    return tabular.csv_bytes(head, rows(dossier))


def rows(dossier: Dossier) -> list[list[tabular.Cell]]:
    """Return the lines as cells; numbers stay numbers, what is not stated says so."""
    words = dossier.words
    return [
        [
            words.known("kind", line.kind),
            words.show(line.item),
            words.show(line.maker),
            words.show(line.description),
            words.show(None) if line.quantity is None else line.quantity,
            words.known("unit", line.unit),
            line.reason,
            "" if line.declared is None else words.show(line.declared),
        ]
        for line in bill.lines(dossier)
    ]
