"""PDF: characters with places become lines of cells in reading order."""

from __future__ import annotations

from mateproof.sheets.document import Document

NAME = "pdf"
MAX_BYTES = 100 * 2**20
"""A catalogue with pictures has some ten megabytes; PDFium holds the file in memory while it is read."""

_MARK = b"%PDF-"
_LATEST_MARK = 1024
"""Readers look for the mark in the first kilobyte: mail gateways and web servers put lines before it."""


def certainty(data: bytes) -> float:
    """Return how sure it is: the mark at the start is proof, a little later still nearly so."""
    place = data.find(_MARK, 0, _LATEST_MARK)
    return 0.0 if place < 0 else 1.0 if place == 0 else 0.8


def document(data: bytes, name: str, sha256: str) -> Document:
    """Return the lines of all pages that have text.

    Raises:
        SheetError: locked by a password, damaged, too many pages, or no page has text.
    """
    from mateproof.sheets.text.pdf.reader import read  # noqa: PLC0415  PDFium takes a while to load

    return read(data, name, sha256)
