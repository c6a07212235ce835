"""How much one sheet may have: a catalogue of 500 pages stays far below, a heap of sheets does not."""

from __future__ import annotations

import re
from dataclasses import replace

from mateproof.sheets.document import Document, Line, Unread
from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place

MOST_LINES = 50_000
"""Lines with content; a page has sixty."""
MOST_BREAKS = 200_000
"""Lines with and without content."""
MOST_CELLS = 500_000
MOST_IN_LINE = 250_000
"""Characters; a whole sheet that lost its line ends has some ten thousand."""
_HELP = "is it a data sheet? split what has many of them into files of one each"
_DATA = rb"data:[\w.+/-]{3,80};base64,[A-Za-z0-9+/=]{200,}+"
_PICTURE = re.compile(rb"!\[[^\]\n]{0,300}\]\(%b[^)\n]{0,200}\)|%b" % (_DATA, _DATA))


def without_pictures(data: bytes) -> bytes:
    """Return a text without the pictures that converters write into it as letters."""
    return _PICTURE.sub(b"", data) if b";base64," in data else data


def refuse_breaks(data: bytes, name: str) -> None:
    """Raise a `SheetError` when a text has more lines, empty ones included, than are worth a look."""
    _refuse(max(data.count(b"\n"), data.count(b"\r")), MOST_BREAKS, "lines", name)


def within(document: Document) -> Document:
    """Return the document without lines beyond any length, each of which is named.

    Raises:
        SheetError: it has more lines or cells than a sheet, or no line that is read.
    """
    lines = document.lines
    _refuse(len(lines), MOST_LINES, "lines with content", document.file)
    _refuse(sum([len(line.cells) for line in lines]), MOST_CELLS, "cells", document.file)
    long = [line for line in lines if len(line.text) > MOST_IN_LINE]
    if not long:
        return document
    if len(long) == len(lines):
        place = Place(document.file, long[0].number)
        raise SheetError(Problem(_why(long[0]), place, help="is it a data sheet?", code="sheet"))
    unread = tuple(Unread(f"line {line.number}", line.number, _why(line)) for line in long)
    kept = tuple(line for line in lines if len(line.text) <= MOST_IN_LINE)
    return replace(document, lines=kept, unread=document.unread + unread)


def _why(line: Line) -> str:
    return f"the line has {len(line.text):,} characters; at most {MOST_IN_LINE:,} are read"


def _refuse(count: int, most: int, what: str, name: str) -> None:
    if count > most:
        message = f"the file has {count:,} {what}; a sheet may have at most {most:,}"
        raise SheetError(Problem(message, Place(name, 1), help=_HELP, code="sheet"))
