"""Lockout caps: how many strips close all open ends, when a strip can be cut between two poles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mateproof.documents.bill.line import Line, about, of_part
from mateproof.documents.dossier import Dossier, Row


def lines(dossier: Dossier) -> Iterator[Line]:
    """Yield one line for each item number of a cap."""
    closed: dict[str, list[Row]] = {}
    for row in dossier.rows("equipped"):
        if row["role"] == "cap":
            closed.setdefault(row["accessory"], []).append(row)
    for part, ends in closed.items():
        yield _line(dossier, part, ends)


def _line(dossier: Dossier, part: str, ends: list[Row]) -> Line:
    words, poles = dossier.words, about(dossier, part).get("poles")
    needed = [row["poles"] for row in ends]
    if not _separable(dossier, part):
        return of_part(dossier, "cap", part, len(ends), words("bill.caps_whole", count=len(ends)))
    if poles is None or None in needed:
        return of_part(dossier, "cap", part, None, words("bill.caps_unknown", count=len(ends)))
    if max(needed) > poles:
        return of_part(
            dossier, "cap", part, None, words("bill.caps_too_short", poles=poles, most=max(needed))
        )
    reason = words("bill.caps", count=len(ends), needed=sum(needed), poles=poles)
    return of_part(dossier, "cap", part, strips(needed, poles), reason)


def _separable(dossier: Dossier, part: str) -> bool:
    return any(item.value == "yes" for item in dossier.evidence(part, ("separable",)))


def strips(needed: Sequence[int], poles: int) -> int:
    """Return how many strips of `poles` poles give one whole piece of each needed number of poles.

    First fit, the longest pieces first: exact where all pieces are equal, and at most two ninths above the
    least number otherwise (Dósa 2007).
    """
    left: list[int] = []
    for piece in sorted(needed, reverse=True):
        index = next((index for index, rest in enumerate(left) if rest >= piece), None)
        if index is None:
            left.append(poles - piece)
        else:
            left[index] -= piece
    return len(left)
