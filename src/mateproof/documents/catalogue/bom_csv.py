"""bom.csv: the bill of materials for programs and spreadsheets."""

from __future__ import annotations

from mateproof.documents import bill, tabular
from mateproof.documents.bill.line import Line
from mateproof.documents.dossier import Dossier

NAME = "bom.csv"
COLUMNS = (
    "kind", "item", "maker", "description", "quantity", "unit", "spare", "pack", "packs", "state", "reason",
    "declared",
)  # fmt: skip


def write(dossier: Dossier) -> bytes:
    """Return one line for each thing to order."""
    head = [dossier.words(f"bill.{column}") for column in COLUMNS]
    return tabular.csv_bytes(head, rows(dossier))


def rows(dossier: Dossier) -> list[list[tabular.Cell]]:
    """Return the lines as cells; numbers stay numbers, what is not stated says so."""
    return [_row(dossier, line) for line in bill.lines(dossier)]


def _row(dossier: Dossier, line: Line) -> list[tabular.Cell]:
    words, empty = dossier.words, "" if line.nothing else dossier.words.show(None)
    texts = (line.item, line.maker, line.description)
    amounts = (line.spare, line.pack, line.packs)
    return [
        words.known("kind", line.kind),
        *(text or empty for text in texts),
        words.show(None) if line.quantity is None else line.quantity,
        words.known("unit", line.unit),
        *(empty if amount is None or line.nothing else amount for amount in amounts),
        words.known("ordered", line.state),
        line.reason,
        "" if line.declared is None else words.show(line.declared),
    ]
