"""A sheet as doubts see it: the parts it was read into, and its lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mateproof.parts.part import Part
from mateproof.sheets.document import Document


class Sheet(NamedTuple):
    """One sheet after reading; the first part is the item that the sheet is about."""

    parts: Sequence[Part]
    document: Document

    @property
    def item(self) -> Part:
        """The item that the sheet is about."""
        return self.parts[0]

    @property
    def stubs(self) -> Sequence[Part]:
        """The items that the sheet names."""
        return self.parts[1:]
