"""The steps as rows of a table, one for each step, with empty cells for what is measured."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents import tabular
from mateproof.documents.dossier import Dossier
from mateproof.documents.testsheet.looks import looks
from mateproof.documents.testsheet.steps import expected, steps

COLUMNS = (
    "step", "part", "kind", "circuit", "place", "zone", "expected", "value", "unit", "missing", "measured",
    "fine",
)  # fmt: skip


def head(dossier: Dossier) -> list[str]:
    """Return the names of the columns in the reader's language."""
    return [dossier.words(f"test.col_{name}") for name in COLUMNS]


def rows(dossier: Dossier) -> Iterator[list[tabular.Cell]]:
    """Yield the steps in the order of the sheet."""
    words = dossier.words
    seen = {row["end"]: looks(dossier, row) for row in dossier.rows("installed")}
    for step in steps(dossier):
        yield [
            step["order"],
            words("test.after" if step["live"] else "test.before"),
            words.known("test_kind", step["kind"]),
            words.show(step["circuit"]),
            step["subject"],
            words.show(step["zone"]) if step["place"] != "circuit" else "",
            expected(dossier, step, seen),
            None if step["missing"] else step["value"],
            step["unit"] if step["value"] is not None and not step["missing"] else "",
            step["missing"] or "",
            "",
            "",
        ]
