"""How each side of a lead is prepared: what the plan says, else the part's sheet, else nobody."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row


@dataclass(frozen=True, slots=True)
class Preparation:
    """Lengths in mm; None is "not stated", `earth_applies` False is "has no earth conductor to lengthen"."""

    strip_mm: float | None
    sheath_mm: float | None
    earth_mm: float | None
    earth_applies: bool | None


def preparation(row: Row) -> Preparation:
    """Return the preparation of one row of the table `terminated`."""
    applies = earth_applies(row)
    earth = row["earth_extra_mm"] if row["earth_extra_mm"] is not None else row["earth_extra_length_mm"]
    return Preparation(
        row["strip_mm"] if row["strip_mm"] is not None else row["strip_length_mm"],
        row["sheath_strip_mm"] if row["sheath_strip_mm"] is not None else row["sheath_strip_length_mm"],
        None if applies is False else earth,
        applies,
    )


def earth_applies(row: Row) -> bool | None:
    """Return whether the earth conductor is left longer here; None where that is not known."""
    poles, first = row["poles"], row["earth_extra_from_poles"]
    if row["has_earth"] is False or (poles is not None and first is not None and poles < first):
        return False
    return None if row["has_earth"] is None or poles is None or first is None else True


def by_name(dossier: Dossier) -> dict[str, Row]:
    """Return the table `terminated` by the name of the lead's side."""
    return {row["termination"]: row for row in dossier.rows("terminated")}
