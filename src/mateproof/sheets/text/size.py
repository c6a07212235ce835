"""How much one sheet may have: five hundred pages of a catalogue stay far below, a heap of sheets does not."""

from __future__ import annotations

from mateproof.sheets.document import Document
from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place

MOST_LINES = 50_000
"""Lines with content; a page has sixty."""
MOST_BREAKS = 200_000
"""Lines with and without content."""
MOST_CELLS = 500_000
_HELP = "is it a data sheet? split what has many of them into files of one each"


def refuse_breaks(data: bytes, name: str) -> None:
    """Raise a `SheetError` when a text has more lines, empty ones included, than are worth a look."""
    _refuse(max(data.count(b"\n"), data.count(b"\r")), MOST_BREAKS, "lines", name)


def refuse_document(document: Document) -> None:
    """Raise a `SheetError` when a document has more lines or cells than a sheet."""
    lines = document.lines
    _refuse(len(lines), MOST_LINES, "lines with content", document.file)
    _refuse(sum([len(line.cells) for line in lines]), MOST_CELLS, "cells", document.file)


def _refuse(count: int, most: int, what: str, name: str) -> None:
    if count > most:
        message = f"the file has {count:,} {what}; a sheet may have at most {most:,}"
        raise SheetError(Problem(message, Place(name, 1), help=_HELP, code="sheet"))
