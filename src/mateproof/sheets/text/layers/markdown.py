"""Markdown as converters write it: headings, tables between bars, bold words; see `text/markdown/`."""

from __future__ import annotations

import re

from mateproof.sheets.document import Document
from mateproof.sheets.text.decode import decode
from mateproof.sheets.text.layers.plain import text_lines

NAME = "markdown"
MAX_BYTES = 8 * 2**20

_LOOKED_AT = 2**16
_DASHES = r"[ \t]*+:?-++:?[ \t]*+"
_DELIMITER = re.compile(
    rf"^[ \t]*+(?:\|?{_DASHES}(?:\|{_DASHES})++\|?|\|[ \t]*+:?-{{3,}}+:?[ \t]*+\|)[ \t]*+\r?$".encode(),
    re.MULTILINE,
)
_EDGES = (b"|-", b"-|", b"| -", b"- |", b"|:", b"|\t", b"\t|", b"| :", b": |")
"""Every row of dashes has one of them: looked for before the pattern, which is dearer."""
_FEW = 60  # marks looked at one by one
_HEADING = re.compile(rb"^(?:\xef\xbb\xbf)?#{1,6}[ \t]++(?!of\b)\S", re.MULTILINE)
_BOLD = re.compile(rb"^(?:[-*] )?\*\*[^*\s][^*\n]*\*\*", re.MULTILINE)


def certainty(data: bytes) -> float:
    """Return how sure it is: tables between bars, headings, or lines that open with bold words."""
    head = data[:_LOOKED_AT]
    if _behind(b"|", b"-:", head) and _DELIMITER.search(head):
        return 0.7
    if _behind(b"#", b"\n#\xbf", head) and _HEADING.search(head):
        return 0.6
    if _behind(b"**", b"\n-*", head):
        return 0.5 if len(_BOLD.findall(head)) > 1 else 0.0
    return 0.4 if b"<" in head and b"<table" in head and b"<td" in head else 0.0


def _behind(mark: bytes, ends: bytes, head: bytes) -> bool:
    """Return whether a mark stands first or behind one of some bytes: told in a tenth of a pattern's time."""
    if mark not in head:
        return False
    pieces = head.split(mark, _FEW)
    before = (piece.rstrip(b" \t\r")[-1:] for piece in pieces[:-1])
    return len(pieces) > _FEW or any(end in ends for end in before)


def document(data: bytes, name: str, sha256: str) -> Document:
    """Return the document; each line has the number that it has in the file."""
    from mateproof.sheets.text import markdown  # noqa: PLC0415  as the other layers that few sheets need

    raw = text_lines(decode(data, name))
    open_end = bool(raw[-1])
    if not open_end:
        raw.pop()
    return Document(name, sha256, markdown.lines(raw, name), len(raw), open_end, layer=NAME)
