"""The end of a sheet: a text that was cut off must not turn half a number into a fact.

Every page of these sheets closes with the maker's address. A text that does not, or whose last line is
the beginning of an earlier one, was cut; a last line without line break is then not read.
"""

from __future__ import annotations

from mateproof.sheets.collector import Collector
from mateproof.sheets.contact import is_phone
from mateproof.sheets.document import Document, Line

_CLOSING_LINES = 5


def is_closed(document: Document) -> bool:
    """Return whether the address stands among the last lines."""
    return any(is_phone(line) for line in document.lines[-_CLOSING_LINES:])


def complete_lines(document: Document, lines: tuple[Line, ...], into: Collector) -> tuple[Line, ...]:
    """Return the lines without a last one that may be cut; that one is counted as not understood."""
    if not lines or not document.open_end or lines[-1] is not document.lines[-1]:
        return lines
    last = lines[-1]
    near = [line.text for line in lines if last.text in line.text]  # fewer are left for the dearer look
    repeats = any(text.startswith(last.text) and text != last.text for text in near)
    if is_closed(document) and not repeats:
        return lines
    into.missed(last, last.text)
    return lines[:-1]
