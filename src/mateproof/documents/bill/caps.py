"""Lockout caps of one item number: pieces, or strips that are cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mateproof.documents.bill.line import about
from mateproof.documents.bill.strips import strips
from mateproof.documents.dossier import Dossier, Row


def cut(dossier: Dossier, item: str, rows: Sequence[Row]) -> tuple[int | None, str]:
    """Return how many to order, and why so many; None when a number of poles is not stated."""
    words, row = dossier.words, about(dossier, item)
    poles, count = row.get("poles"), sum(group["quantity"] for group in rows)
    if not row.get("separable"):
        return count, words("bill.caps_whole", count=count)
    needed = Counter[int | None]()
    for group in rows:
        needed[group["poles"]] += group["quantity"]
    known = {size: number for size, number in needed.items() if size is not None}
    if poles is None or len(known) < len(needed):
        return None, words("bill.caps_unknown", count=count)
    if max(known) > poles:
        return None, words("bill.caps_too_short", poles=poles, most=max(known))
    total = sum(size * number for size, number in known.items())
    return strips(known, poles), words("bill.caps", count=count, needed=total, poles=poles)
