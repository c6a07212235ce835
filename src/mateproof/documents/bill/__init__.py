"""The bill of materials: what to order, and the reason for each line.

First door: `lines(dossier)`; `line.Line` is what it returns.
"""

from __future__ import annotations

from mateproof.documents.bill import accessories, cables, caps, connectors, ferrules, tools
from mateproof.documents.bill.line import Line
from mateproof.documents.dossier import Dossier

_PARTS = (connectors, cables, accessories, caps, ferrules, tools)


def lines(dossier: Dossier) -> list[Line]:
    """Return every line, grouped by kind in the order in which things are ordered."""
    return [line for part in _PARTS for line in part.lines(dossier)]
