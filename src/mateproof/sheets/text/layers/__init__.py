"""Text layers: one file per kind of file, each turns bytes into the neutral document.

A layer is a module with `NAME`, `MAX_BYTES`, `certainty(data) -> float` (how sure it is, by content alone,
that the bytes are its kind: 0 to 1) and `document(data, name, sha256) -> Document`. Heavy libraries are
imported inside `document`, not at the top. Putting the file into this folder is all there is to adding one.
"""

from __future__ import annotations

from typing import Protocol

from mateproof.sheets.document import Document


class Layer(Protocol):
    """What a module in this folder offers."""

    NAME: str
    MAX_BYTES: int

    def certainty(self, data: bytes) -> float:
        """Return how sure it is that the bytes are of this kind, 0 to 1."""

    def document(self, data: bytes, name: str, sha256: str) -> Document:
        """Return the lines of the file; raises `SheetError` where it cannot be read."""
