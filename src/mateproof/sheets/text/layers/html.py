"""Web pages: rows from tables, lists of terms and grids of blocks; see `text/html/`."""

from __future__ import annotations

import re

from mateproof.sheets.document import Document
from mateproof.sheets.text.decode import decode_page
from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place

NAME = "html"
MAX_BYTES = 8 * 2**20
"""Pages with their pictures inside have a few megabytes; their text has some ten kilobytes."""

_LOOKED_AT = 2048
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_PIECE = re.compile(rb"<(?:table|div|dl|section|article|main|ul|h[1-6]|p|span|center)\b[^>]*>", re.IGNORECASE)
_START = b"\xef\xbb\xbf\xff\xfe \t\r\n\f"


def certainty(data: bytes) -> float:
    """Return how sure it is: a page opens as one; a piece of one begins with an element."""
    head = data[:_LOOKED_AT].replace(b"\x00", b"")  # UTF-16 has a zero in every character of a tag
    if _PAGE.search(head):
        return 0.9 if head.lstrip(_START).startswith((b"<", b"\xfe\xff<")) else 0.5
    return 0.8 if _PIECE.match(head.lstrip(_START)) else 0.0


def document(data: bytes, name: str, sha256: str) -> Document:
    """Return the document. A line's number is that in the file, or a running one; see `html.places`."""
    from mateproof.sheets.text import html  # noqa: PLC0415  heavy

    text = decode_page(data, name)
    lines = html.lines(text, name)
    if not lines:
        message = "the page has no visible text: what it shows is put there by scripts, or by pictures"
        help = "save the page from the browser as it is shown, or as PDF"
        raise SheetError(Problem(message, Place(name, 1), help=help, code="sheet"))
    total = max(text.count("\n") + (not text.endswith("\n")), lines[-1].number)
    return Document(name, sha256, lines, total, layer=NAME)
