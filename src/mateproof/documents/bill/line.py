"""One line of the bill of materials."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row
from mateproof.vocabulary.ordering import State

PARTLY = "partly"
"""State of a line that is planned for some connectors and added for others."""
MOST_NAMES = 3
"""Names that a reason tells before it counts the rest."""


@dataclass(frozen=True, slots=True)
class Line:
    """What to order: None stands for "not stated", in the item number as well as in the amounts."""

    kind: str
    item: str | None
    maker: str | None
    description: str | None
    quantity: float | None
    unit: str
    reason: str
    declared: bool | None = None
    state: str = State.PLANNED
    spare: float | None = 0
    pack: int | None = None
    packs: int | None = None

    @property
    def nothing(self) -> bool:
        """Nothing is to be ordered: the line is there so that nobody has to ask."""
        return self.state == State.NOTHING

    @property
    def total(self) -> float | None:
        """What is needed, and the spare."""
        if self.quantity is None or self.spare is None:
            return None
        return round(self.quantity + self.spare, 6)


def about(dossier: Dossier, part: str) -> Row:
    """Return what is known of a part, used or on offer; an empty row for a part that nobody describes."""
    rows = (row for table in ("offered", "used") for row in dossier.rows(table))
    return next((row for row in rows if row["part"] == part), {})


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


def because(dossier: Dossier) -> str:
    """Return the column of `closure` that says why, in the dossier's language."""
    return "because_de" if dossier.words.language == "de" else "because"


def some(dossier: Dossier, names: Sequence[str], count: int, most: int = MOST_NAMES) -> str:
    """Return the first of `count` names, as far as a list stays readable."""
    shown = names[:most]
    if count > len(shown):
        return dossier.words("bill.and_more", names=", ".join(shown), count=count - len(shown))
    return ", ".join(shown)


def of_part(
    dossier: Dossier, kind: str, part: str, quantity: float | None, reason: str, state: str = State.PLANNED
) -> Line:
    """Return the line of a part that has an item number or is declared in the plan, counted in pieces."""
    row = about(dossier, part)
    return Line(
        kind,
        part,
        row.get("maker"),
        described(dossier, row),
        quantity,
        "pc",
        reason,
        row.get("declared"),
        state,
        pack=row.get("packaging_unit"),
    )
