"""All pages of a PDF become one document; pages without text are named, never taken for empty ones."""

from __future__ import annotations

from typing import Any, NamedTuple

from mateproof.sheets.document import Document, Line, Page, Unread
from mateproof.sheets.text.pdf import characters, drawn
from mateproof.sheets.text.pdf.blocks import blocks
from mateproof.sheets.text.pdf.bombs import swells
from mateproof.sheets.text.pdf.columns import Row, rows
from mateproof.sheets.text.pdf.dividers import levels, uprights
from mateproof.sheets.text.pdf.frame import frame
from mateproof.sheets.text.pdf.library import LOCK, opened, page
from mateproof.sheets.text.pdf.lines import lines_of
from mateproof.sheets.text.pdf.raised import joined
from mateproof.sheets.text.pdf.segments import Verticals, segments
from mateproof.sheets.text.pdf.word import Word
from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place

MAX_PAGES = 500
"""A data sheet has up to a hundred pages; a catalogue of thousands is to be split first."""

MAX_CHARACTERS = 4_000_000
"""Characters of one file; five hundred pages full of small print have three million."""

_NO_TEXT = "no text layer: scanned, or drawn as curves"
_RECOGNISE = "run a text recognition (OCR) over it first and read its result"


class Read(NamedTuple):
    """One page, read: its rows, its turned words, and why there is nothing, if so."""

    page: Page
    rows: list[Row]
    turned: list[Word]
    why: str = ""


def read(data: bytes, name: str, sha256: str) -> Document:
    """Return the document.

    Raises:
        SheetError: locked, damaged, too large, too many pages, or no page has text.
    """
    if swells(data):
        raise _error("the PDF unpacks to more text than any sheet has", name, "is it a data sheet?")
    with LOCK, opened(data, name) as document:
        pages = _pages(document, name)
    lines: list[Line] = []
    unread: list[Unread] = []
    for one in pages:
        if one.why:
            unread.append(Unread(f"page {one.page.number}", len(lines), one.why))
        lines += lines_of(one.rows, one.turned, one.page.number, len(lines) + 1)
    if not lines:
        raise _without_text(pages, name)
    seen = tuple(one.page for one in pages)
    return Document(name, sha256, tuple(lines), len(lines), layer="pdf", pages=seen, unread=tuple(unread))


def _pages(document: Any, name: str) -> list[Read]:  # noqa: ANN401
    count = len(document)
    if count > MAX_PAGES:
        message = f"the PDF has {count} pages; at most {MAX_PAGES} are read"
        raise _error(message, name, "split it and read the pages with the data sheets")
    left = MAX_CHARACTERS
    pages = []
    for index in range(count):
        one, characters_read = _read(document, index, left)
        left -= characters_read
        pages.append(one)
    return pages


def _read(document: Any, index: int, left: int) -> tuple[Read, int]:  # noqa: ANN401
    """Return a page and the number of its characters; at most `left` are read."""
    from pypdfium2 import raw  # noqa: PLC0415

    with page(document, index) as (loaded, text):
        if loaded is None:
            return Read(Page(index + 1, 0.0, 0.0), [], [], "the page is damaged"), 0
        seen = frame(loaded)
        count = raw.FPDFText_CountChars(text)
        if count > min(left, characters.MAX_CHARACTERS):
            why = f"the page has {count} characters, more than are read"
            return Read(Page(index + 1, *seen.size), [], [], why), 0
        words = characters.words(text, seen, count)
        rules = drawn.rules(loaded, words.frame)
        drawing = raw.FPDFPage_CountObjects(loaded) > 0
    made = Page(index + 1, *words.frame.size, rules)
    upright = uprights(rules)
    found = segments(joined(words.upright), Verticals(upright))
    across = levels(rules)
    lines = [row for block in blocks(found, upright, across) for row in rows(block, across)]
    if words.unseen:
        return Read(made, lines, words.turned, "its text was recognised by a machine from a picture"), count
    why = "" if lines or words.turned or not drawing else _NO_TEXT
    return Read(made, lines, words.turned, why), count


def _without_text(pages: list[Read], name: str) -> SheetError:
    drawn_pages = [one.page.number for one in pages if one.why]
    if not drawn_pages:
        return _error("every page of the PDF is blank", name, "is it the right file?")
    other = next((one.why for one in pages if one.why not in ("", _NO_TEXT)), "")
    if other:
        return _error(f"no page of the PDF can be read: {other}", name, "load it again from its source")
    which = "the page is" if len(pages) == 1 else f"all {len(drawn_pages)} pages with content are"
    return _error(f"no text layer: {which} scanned, or drawn as curves", name, _RECOGNISE)


def _error(message: str, name: str, step: str) -> SheetError:
    return SheetError(Problem(message, Place(name, 1), help=step, code="sheet"))
