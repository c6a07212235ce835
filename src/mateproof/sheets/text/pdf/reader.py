"""All pages of a PDF become one document; pages without text are counted, never taken for empty ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from mateproof.parts.quick import quick
from mateproof.sheets.document import Box, Document, Line, Look, Page
from mateproof.sheets.text.pdf import characters, drawn
from mateproof.sheets.text.pdf.blocks import blocks
from mateproof.sheets.text.pdf.columns import Row, rows
from mateproof.sheets.text.pdf.dividers import uprights
from mateproof.sheets.text.pdf.frame import frame
from mateproof.sheets.text.pdf.library import LOCK, opened, page
from mateproof.sheets.text.pdf.raised import joined
from mateproof.sheets.text.pdf.segments import Verticals, segments
from mateproof.sheets.text.pdf.word import Word
from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place

MAX_PAGES = 500
"""A data sheet has up to a hundred pages; a catalogue of thousands is to be split first."""

_line = quick(Line)


class Read(NamedTuple):
    """One page, read: its rows, its lines of turned text, and its rules."""

    page: Page
    rows: list[Row]
    turned: list[Word]
    has_text: bool


def read(data: bytes, name: str, sha256: str) -> Document:
    """Return the document.

    Raises:
        SheetError: locked, damaged, too many pages, or no page has text.
    """
    with LOCK, opened(data, name) as document:
        count = len(document)
        if count > MAX_PAGES:
            message = f"the PDF has {count} pages; at most {MAX_PAGES} are read"
            raise _error(message, name, "split it and read the pages with the data sheets")
        pages = [_read(document, index) for index in range(count)]
    if not any(one.has_text for one in pages):
        raise _without_text(pages, name)
    lines = tuple(_lines(pages))
    return Document(name, sha256, lines, len(lines), layer="pdf", pages=tuple(one.page for one in pages))


def _read(document: Any, index: int) -> Read:  # noqa: ANN401
    with page(document, index) as (loaded, text):
        if loaded is None:
            return Read(Page(index + 1, 0.0, 0.0), [], [], has_text=False)
        from pypdfium2 import raw  # noqa: PLC0415

        seen = frame(loaded)
        count = raw.FPDFText_CountChars(text)
        if not 0 < count <= characters.MAX_CHARACTERS:
            return Read(Page(index + 1, *seen.size), [], [], has_text=False)
        words = characters.words(text, seen, count)
        rules = drawn.rules(loaded, words.frame)
    made = Page(index + 1, *words.frame.size, rules)
    upright = uprights(rules)
    found = segments(
        joined(words.upright), Verticals([Box(one.x, one.top, one.x, one.bottom) for one in upright])
    )
    lines = [row for block in blocks(found, upright) for row in rows(block)]
    return Read(made, lines, words.turned, has_text=bool(lines or words.turned))


def _lines(pages: list[Read]) -> Iterator[Line]:
    number = 0
    for one in pages:
        for row in one.rows:
            number += 1
            yield _row(row, number, one.page.number)
        for run in _runs(one.turned):
            number += 1
            text = " ".join(word.text for word in run)
            yield _line(
                number,
                (text,),
                text,
                one.page.number,
                (_around(run),),
                Look(round(run[0].size, 1), run[0].bold),
            )


def _row(row: Row, number: int, page: int) -> Line:
    cells = [cell.text if cell else "" for cell in row.cells]
    text = " ".join(filter(None, cells))
    there = [cell for cell in row.cells if cell]
    boxes: list[Box] = []
    right, top, bottom = there[0].left, there[0].top, there[0].bottom
    for cell in row.cells:
        if cell:
            boxes.append(Box(cell.left, cell.top, cell.right, cell.bottom))
            right = cell.right
        else:
            boxes.append(Box(right, top, right, bottom))
    look = Look(round(max(cell.size for cell in there), 1), all(cell.bold for cell in there))
    return _line(number, tuple(cells), text, page, tuple(boxes), look)


def _runs(words: list[Word]) -> Iterator[list[Word]]:
    """Yield the turned words that are drawn in one go."""
    run: list[Word] = []
    for word in words:
        if run and word.run != run[0].run:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _around(run: list[Word]) -> Box:
    return Box(
        min(word.left for word in run),
        min(word.top for word in run),
        max(word.right for word in run),
        max(word.bottom for word in run),
    )


def _without_text(pages: list[Read], name: str) -> SheetError:
    which = "the page is" if len(pages) == 1 else f"all {len(pages)} pages are"
    message = f"no text layer: {which} scanned, or drawn as curves"
    return _error(message, name, "run a text recognition (OCR) over it first and read its result")


def _error(message: str, name: str, step: str) -> SheetError:
    return SheetError(Problem(message, Place(name, 1), help=step, code="sheet"))
