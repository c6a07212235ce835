"""Levers and strain reliefs that the plan puts on connectors; caps have a file of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mateproof.documents.bill.line import Line, of_part
from mateproof.documents.dossier import Dossier


def lines(dossier: Dossier) -> Iterator[Line]:
    """Yield one line for each role and item number."""
    rows = dossier.rows("equipped")
    counted = Counter((row["role"], row["accessory"]) for row in rows if row["role"] != "cap")
    for (role, part), count in counted.items():
        yield of_part(dossier, role, part, count, dossier.words("bill.on_ends", count=count))
