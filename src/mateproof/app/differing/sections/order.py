"""What is to be ordered: the lines of the bill of materials, with quantity and spare."""

from __future__ import annotations

from typing import Any

from mateproof.app.differing.side import Rows, Side
from mateproof.documents.bill import lines

ORDER = 30


def rows(side: Side) -> Rows:
    """Return item → quantity and unit; equal items are added up, unless one quantity is unknown."""
    found: dict[str, dict[str, Any]] = {}
    words = side.dossier.words
    for line in lines(side.dossier):
        if line.nothing:
            continue
        what = line.item or line.description or words("common.not_stated")
        cells = {"quantity": line.total, "unit": words.known("unit", line.unit)}
        known = found.setdefault(f"{words.known('kind', line.kind)} {what}", cells)
        if known is not cells:
            numbers = (known["quantity"], line.total)
            known["quantity"] = None if None in numbers else sum(numbers)
    return dict(found)
