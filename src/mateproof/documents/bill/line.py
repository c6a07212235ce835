"""One line of the bill of materials."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row


@dataclass(frozen=True, slots=True)
class Line:
    """What to order: None stands for "not stated", in the item number as well as in the quantity."""

    kind: str
    item: str | None
    maker: str | None
    description: str | None
    quantity: float | None
    unit: str
    reason: str
    declared: bool | None = None


def about(dossier: Dossier, part: str) -> Row:
    """Return what is known of a part; an empty row for a part that nobody describes."""
    return next((row for row in dossier.rows("used") if row["part"] == part), {})


def described(dossier: Dossier, row: Row) -> str | None:
    """Return the printed description of a part, else its mating face in words, else None."""
    if row.get("description"):
        return str(row["description"])
    words = dossier.words
    poles, coding = row.get("poles"), row.get("coding")
    face = (
        words.known("gender", row["gender"]) if row.get("gender") else None,
        words("bill.poles", poles=poles) if poles is not None else None,
        words("bill.coding", coding=coding) if coding else None,
        row.get("colour"),
    )
    return "; ".join(str(item) for item in face if item) or None


def of_part(dossier: Dossier, kind: str, part: str, quantity: float | None, reason: str) -> Line:
    """Return the line of a part that has an item number or is declared in the plan, counted in pieces."""
    row = about(dossier, part)
    return Line(
        kind, part, row.get("maker"), described(dossier, row), quantity, "pc", reason, row.get("declared")
    )
