"""A sheet of labels and values of any maker: rows under headings, in any of the shapes rows come in.

It reads what its labels say. A sheet is taken for one of a connector only where enough of its labels are
those of connectors; sheets of other goods share "weight" and "degree of protection".
"""

from __future__ import annotations

from mateproof.sheets.document import Document
from mateproof.sheets.layouts import Collected
from mateproof.sheets.tables import identity, telling
from mateproof.sheets.tables.collect import collect
from mateproof.sheets.tables.entry import Items, Piece, Product
from mateproof.sheets.tables.reader import pieces_of

NAME = "key-value"
LOOKS_FOR = "an item number, and at least 5 rows of 3 properties with labels such as “Number of poles”"
MOST = 0.5
"""Layouts that know their maker go before."""


def certainty(document: Document) -> float:
    """Return a half where the sheet says of which item it is, and enough of its labels are of a connector."""
    pieces = pieces_of(document)
    named = _about(document) is not None or _names_items(pieces, document)
    return MOST if named and telling.told(pieces).enough else 0.0


def why_not(document: Document) -> str:
    """Return how much of the sheet is known, for the message that nobody reads it."""
    told = telling.told(pieces_of(document))
    number = "an item number" if _about(document) else "no item number"
    if not told.labels:
        return f"it has {number}, and no row of a label and its value"
    of = "property of a connector" if len(told.properties) == 1 else "properties of a connector"
    known = f"{min(told.known, told.labels)} of its {told.labels} labels are known"
    return f"it has {number}, and {known}, {len(told.properties)} {of}"


def read(document: Document) -> Collected:
    """Return the items of the sheet."""
    return collect(document, pieces_of(document), _about(document))


def _about(document: Document) -> identity.Identity | None:
    return identity.find(document, pieces_of(document))


def _names_items(pieces: list[Piece], document: Document) -> bool:
    """Whether tables name the items; those of a sheet about a series belong to the series."""
    if any(isinstance(piece, Items) for piece in pieces):
        return True
    named = any(isinstance(piece, Product) for piece in pieces)
    return named and identity.family(document.lines) is None
