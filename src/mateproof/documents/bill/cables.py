"""Cables by type, in metres."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.bill.line import Line
from mateproof.documents.dossier import Dossier, Row


def lines(dossier: Dossier) -> Iterator[Line]:
    """Yield one line for each type of cable; its quantity is not stated as soon as one length is not."""
    grouped: dict[str | None, list[Row]] = {}
    for row in dossier.rows("leads"):
        grouped.setdefault(row["cable"], []).append(row)
    for cable, leads in grouped.items():
        yield _line(dossier, cable, leads)


def _line(dossier: Dossier, cable: str | None, leads: list[Row]) -> Line:
    words = dossier.words
    known = [row["length_m"] for row in leads if row["length_m"] is not None]
    metres = round(sum(known), 6)
    complete = len(known) == len(leads)
    reason = words("bill.leads", count=len(leads))
    if not complete:
        reason += "; " + words("bill.lengths_missing", count=len(leads) - len(known), metres=metres)
    item = leads[0]["cable_item"]
    return Line(
        "cable", item, None, _described(dossier, cable, leads[0]), metres if complete else None, "m", reason
    )


def _described(dossier: Dossier, cable: str | None, row: Row) -> str | None:
    words, cross = dossier.words, row["cross_section_mm2"]
    make = f"{words.show(row['conductors'])} × {words.show(cross, 'mm²')}" if cross is not None else None
    kind = words.known("conductor", row["conductor"]) if row["conductor"] else None
    diameter = f"⌀ {words.show(row['diameter_mm'], 'mm')}" if row["diameter_mm"] is not None else None
    return "; ".join(filter(None, (cable, make, kind, diameter))) or None
