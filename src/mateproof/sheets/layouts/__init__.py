"""Layouts: one file per kind of sheet. A layout says how to recognise its sheets, and reads them.

First door: `recognise(document)`. A layout is a module with `NAME` (shown to users), `LOOKS_FOR` (what it
recognises, for messages), `recognises(document) -> bool` and `read(document) -> Collected`. Putting the
file into this folder is all there is to adding one.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple, Protocol

from mateproof.parts.part import Part
from mateproof.sheets.document import Document
from mateproof.sheets.reading import NotUnderstood


class Collected(NamedTuple):
    """What a layout read: the parts, and the lines and values it did not understand."""

    parts: list[Part]
    not_understood: list[NotUnderstood]


class Layout(Protocol):
    """What a module in this folder offers."""

    NAME: str
    LOOKS_FOR: str

    def recognises(self, document: Document) -> bool:
        """Return whether the sheet is of this kind, by its content alone."""

    def read(self, document: Document) -> Collected:
        """Return the parts of the sheet."""


@cache
def all_layouts() -> tuple[Layout, ...]:
    """Return every layout of this folder, by file name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


def recognise(document: Document) -> Layout | None:
    """Return the first layout that recognises the sheet."""
    return next((layout for layout in all_layouts() if layout.recognises(document)), None)
