"""The bill of materials: what to order, by whom it is planned, and the reason for each line.

First door: `lines(dossier)`; `line.Line` is what it returns. What a plan needs besides connectors and cables
is chosen elsewhere (table `closure`); here it is counted.
"""

from __future__ import annotations

from mateproof.documents.bill import cables, closed, connectors
from mateproof.documents.bill.amounts import ordered
from mateproof.documents.bill.line import Line
from mateproof.documents.dossier import Dossier

_PARTS = (connectors, cables, closed)


def lines(dossier: Dossier) -> list[Line]:
    """Return every line, grouped by kind in the order in which things are ordered."""
    return [ordered(dossier, line) for part in _PARTS for line in part.lines(dossier)]
