"""Ferrules: one for each conductor that the plan terminates with one on site."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.bill.line import Line
from mateproof.documents.dossier import Dossier, Row


def lines(dossier: Dossier) -> Iterator[Line]:
    """Yield one line for each kind of ferrule and cross section."""
    grouped: dict[tuple[str, float | None], list[Row]] = {}
    for row in dossier.rows("terminated"):
        if row["ferrule"] not in (None, "none") and row["made"] != "factory":
            grouped.setdefault((row["ferrule"], row["cross_section_mm2"]), []).append(row)
    for (ferrule, cross), rows in grouped.items():
        yield _line(dossier, ferrule, cross, rows)


def _line(dossier: Dossier, ferrule: str, cross: float | None, rows: list[Row]) -> Line:
    words = dossier.words
    conductors = [row["conductors"] for row in rows]
    known = None not in conductors
    reason = words("bill.ferrules" if known else "bill.ferrules_unknown", count=len(rows))
    description = f"{words.known('ferrule', ferrule)}; {words.show(cross, 'mm²')}"
    return Line("ferrule", None, None, description, sum(conductors) if known else None, "pc", reason)
