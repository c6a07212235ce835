"""A sheet about a series: a list of ratings behind bullets, and tables of the items that belong to it.

The series has no item number; it stands under the name that the sheet prints as its title, which is stated
as its family. An item of a table is a part of its own, with what its row says.
"""

from __future__ import annotations

from mateproof.sheets.document import Document
from mateproof.sheets.layouts import Collected
from mateproof.sheets.tables import identity, telling
from mateproof.sheets.tables.collect import collect
from mateproof.sheets.tables.reader import pieces_of

NAME = "bullets"
LOOKS_FOR = "a title such as “XH connector”, and at least 3 ratings such as “• Rated current: 3 A”"
MOST = 0.4
"""A sheet that prints the number of its item is no sheet of a series."""

_ENOUGH = 3


def certainty(document: Document) -> float:
    """Return how sure it is that the sheet is one of a series of connectors."""
    told = telling.told(pieces_of(document))
    enough = told.known >= _ENOUGH and len(told.properties) >= _ENOUGH
    return MOST if enough and identity.family(document.lines) else 0.0


def read(document: Document) -> Collected:
    """Return the series, and every item of its tables."""
    return collect(document, pieces_of(document), identity.family(document.lines))
