"""Plain text: tabs separate cells, a form feed starts a new page."""

from __future__ import annotations

import re

from mateproof.parts.quick import quick
from mateproof.sheets.document import Document, Line
from mateproof.sheets.text.decode import decode

NAME = "plain"
MAX_BYTES = 8 * 2**20
"""A data sheet as text has some ten kilobytes; a file a hundred times larger is no data sheet."""

_RULER = re.compile(r"(?=[^-]*-{3})[\s|:+=_-]*\Z")
"""A row of dashes that a converter drew between the first and the second row of a table."""
_RULER_MARKS = "-|:=+_"
_BREAK = re.compile(r"\r\n|\r|\n")
_BLANKS = " \f\v\xa0"
_line = quick(Line)


def certainty(data: bytes) -> float:  # noqa: ARG001
    """Return how sure it is: whatever nobody else knows is taken for text, which may yet be refused."""
    return 0.1


def document(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; lines without content, and rulers under a row, are counted but left out."""
    text = decode(data, name)
    raw = _BREAK.split(text) if "\r" in text else text.split("\n")
    open_end = bool(raw[-1])
    if not open_end:
        raw.pop()
    lines: list[Line] = []
    page = 1 if "\f" in text else None
    for number, content in enumerate(raw, 1):
        if not content:  # every second line, mostly
            continue
        if page is not None and "\f" in content:
            page += content.count("\f")
        text = content.strip()
        if not text or (text[0] in _RULER_MARKS and _RULER.match(text)):
            continue
        if "\t" not in content:
            lines.append(_line(number, (text,), text, page))
            continue
        # Only blanks may go: a leading or trailing tab is an empty cell and keeps its place.
        cells = tuple(map(str.strip, content.strip(_BLANKS).split("\t")))
        lines.append(_line(number, cells, " ".join(filter(None, cells) if "" in cells else cells), page))
    return Document(name, sha256, tuple(lines), len(raw), open_end)
