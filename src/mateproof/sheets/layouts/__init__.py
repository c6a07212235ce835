"""Layouts: one file per kind of sheet. A layout says how to recognise its sheets, and reads them.

First door: `recognise(document)`. A layout is a module with `NAME` (shown to users), `LOOKS_FOR` (what it
recognises, for messages), `certainty(document) -> float` (how sure it is that the sheet is its kind: 0 to 1;
the surest reads it) and `read(document) -> Collected`. Putting the file into this folder is all there is to
adding one.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol, cast

from mateproof.parts.part import Part
from mateproof.sheets.document import Document
from mateproof.sheets.folder import modules, surest
from mateproof.sheets.reading import NotUnderstood


class Collected(NamedTuple):
    """What a layout read: the parts, and the lines and values it did not understand."""

    parts: list[Part]
    not_understood: list[NotUnderstood]


class Layout(Protocol):
    """What a module in this folder offers."""

    NAME: str
    LOOKS_FOR: str

    def certainty(self, document: Document) -> float:
        """Return how sure it is, by content alone, that the sheet is of this kind: 0 to 1."""

    def read(self, document: Document) -> Collected:
        """Return the parts of the sheet."""


def all_layouts() -> tuple[Layout, ...]:
    """Return every layout of this folder, by file name."""
    return cast("tuple[Layout, ...]", modules(__name__))


def recognise(document: Document) -> Layout | None:
    """Return the layout that is surest about the sheet."""
    return cast("Layout | None", surest(__name__, document))
