"""A sheet without its closing address: the text may have been cut off, and more may be missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mateproof.parts.fact import Source
from mateproof.parts.part import Doubt, Part
from mateproof.sheets.document import Document
from mateproof.sheets.end import is_closed


def find(parts: Sequence[Part], document: Document) -> Iterator[Doubt]:
    """Yield a doubt at the last line of a sheet that does not end like one."""
    if document.lines and not is_closed(document):
        last: Source = document.source(document.lines[-1])
        message = "the sheet does not end with the maker's address: the text may be cut off"
        yield Doubt(
            "cut-off", message, (("last line", last),), "get the whole sheet; what is missing is unknown"
        )
