"""The sheet as rows of a table, for spreadsheets and programs."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents import tabular
from mateproof.documents.calculation.sheet import sheet, why_not
from mateproof.documents.dossier import Dossier

COLUMNS = ("section", "subject", "symbol", "formula", "numbers", "result", "unit", "note")


def head(dossier: Dossier) -> list[str]:
    """Return the names of the columns in the reader's language."""
    return [dossier.words(f"calc.col_{name}") for name in COLUMNS]


def rows(dossier: Dossier) -> Iterator[list[tabular.Cell]]:
    """Yield the steps in the order of the sheet, then what was assumed."""
    found = sheet(dossier)
    words = dossier.words
    if found is None:
        yield ["", why_not(dossier), "", "", "", "", "", ""]
        return
    for name, value in found.given:
        yield [words("calc.given"), name, "", "", "", value, "", ""]
    for section in found.sections:
        for step in section.steps:
            yield [
                section.title, step.subject, step.symbol, step.formula, step.numbers, step.result or "",
                step.unit, step.note,
            ]  # fmt: skip
        for remark in section.remarks:
            yield [section.title, "", "", "", "", "", "", remark]
    for each in found.assumed:
        yield [words("calc.assumed"), "", "", "", "", "", "", each]
