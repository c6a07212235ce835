"""How much is ordered: what is needed, the spare that the plan asks for, whole packages."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from mateproof.documents.bill.line import Line
from mateproof.documents.dossier import Dossier, Row

_LITTLE = 1e-9
"""5 % of 20 pieces is one, also where the product is a hair more."""


def ordered(dossier: Dossier, line: Line) -> Line:
    """Return a line with spare and packages; None stands for "not stated"."""
    if line.nothing:
        return line
    asked = next((row for row in dossier.rows("spares") if row["kind"] == line.kind), None)
    line = replace(line, spare=spare(line, asked) if asked else 0)
    if line.pack is None or line.total is None:
        return line
    return replace(line, packs=ceil(line.total / line.pack - _LITTLE))


def spare(line: Line, asked: Row) -> float | None:
    """Return pieces or metres beyond what is needed; a share is rounded up to whole pieces."""
    if asked["pieces"] is not None:
        return int(asked["pieces"])
    if line.quantity is None:
        return None
    share: float = line.quantity * asked["percent"] / 100
    return round(share, 6) if line.unit == "m" else ceil(share - _LITTLE)
