"""Plain text: tabs, bars or gaps separate cells, a form feed starts a new page.

Where lines have tabs, blanks are only blanks. Where none have, text was laid out with blanks, and columns
are found by position; see `text/columns.py`. "label: value" stays one cell.
"""

from __future__ import annotations

import re

from mateproof.parts.quick import quick
from mateproof.sheets.document import Document, Line
from mateproof.sheets.text import columns, pipes
from mateproof.sheets.text.decode import decode
from mateproof.sheets.text.pages import page_of
from mateproof.sheets.text.rulers import RULER, RULER_MARKS, is_ruler

NAME = "plain"
MAX_BYTES = 8 * 2**20
"""A data sheet as text has some ten kilobytes; a file a hundred times larger is no data sheet."""

_BREAK = re.compile(r"\r\n|\r|\n")
_BLANKS = " \f\v\xa0"
_FEWEST_TABS = 3
_GAPS = ("  ", "....", ". . . .", "……", "····", "____")
_line = quick(Line)


def certainty(data: bytes) -> float:  # noqa: ARG001
    """Return how sure it is: whatever nobody else knows is taken for text, which may yet be refused."""
    return 0.1


def document(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; lines without content, and rulers under a row, are counted but left out."""
    text = decode(data, name)
    raw = text_lines(text)
    open_end = bool(raw[-1])
    if not open_end:
        raw.pop()
    laid_out = text.count("\t") < _FEWEST_TABS and any(gap in text for gap in _GAPS)
    lines = _laid_out(raw) if laid_out else _lines(raw, "\f" in text)
    if "\t" not in text and text.count(" | ") >= _FEWEST_TABS:
        lines = _between_bars(lines)
    inferred = None if "\f" in text else page_of(text, lines)
    if inferred:
        lines = [_line(one.number, one.cells, one.text, inferred(one.number)) for one in lines]
    open_end = open_end and bool(lines) and lines[-1].number == len(raw)  # a ruler may be the last of all
    return Document(name, sha256, tuple(lines), len(raw), open_end, pages_inferred=inferred is not None)


def text_lines(text: str) -> list[str]:
    """Return the lines of a text, whatever ends them."""
    return _BREAK.split(text) if "\r" in text else text.split("\n")


def _lines(raw: list[str], paged: bool) -> list[Line]:
    """Return the lines of a text with tabs, or without any rows."""
    lines: list[Line] = []
    page = 1 if paged else None
    for number, content in enumerate(raw, 1):
        if not content:  # every second line, mostly
            continue
        if page is not None and "\f" in content:
            page += content.count("\f")
        text = content.strip()
        if not text:
            continue
        if "\t" not in content and text[0] not in RULER_MARKS:  # three lines of four
            lines.append(_line(number, (text,), text, page))
            continue
        cells = _cells(content, text)
        if any(cells):
            lines.append(_line(number, cells, " ".join(filter(None, cells) if "" in cells else cells), page))
    return lines


def _cells(content: str, text: str) -> tuple[str, ...]:
    """Return the cells of a line; none where it is only drawn."""
    if text[0] in RULER_MARKS and RULER.match(text):
        return ()
    if "\t" in content:
        # Only blanks may go: a leading or trailing tab is an empty cell and keeps its place.
        return tuple(map(str.strip, content.strip(_BLANKS).split("\t")))
    return pipes.cells(text) if pipes.is_row(text) else (text,)


def _between_bars(lines: list[Line]) -> list[Line]:
    """Return the lines with their cells where bars stand between cells alone."""
    rows = pipes.open_rows([line.text if len(line.cells) == 1 else "" for line in lines])
    return [
        _line(one.number, pipes.cells(one.text), one.text, one.page) if index in rows else one
        for index, one in enumerate(lines)
    ]


def _laid_out(raw: list[str]) -> list[Line]:
    """Return the lines of a text whose columns are made with blanks."""
    page = 1 if any("\f" in content for content in raw) else None
    numbers: list[tuple[int, int | None]] = []
    contents: list[str] = []
    for number, content in enumerate(raw, 1):
        if page is not None and "\f" in content:
            page += content.count("\f")
        text = content.strip()
        if text and not is_ruler(text):
            numbers.append((number, page))
            contents.append(content.replace("\f", "").replace("\xa0", " "))
    lines: list[Line] = []
    for (number, on), cells in zip(numbers, columns.blocks(contents, [n for n, _ in numbers]), strict=True):
        if any(cells):
            lines.append(_line(number, cells, " ".join(filter(None, cells)), on))
    return lines
