"""What a part allows for one way of preparing a conductor: which cross sections fit, pushed in or at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from mateproof.tables.known import Known
from mateproof.tables.partlists import allowances, openings
from mateproof.tables.partpairs import KnownParts
from mateproof.vocabulary.conductors import Method


@dataclass(frozen=True, slots=True)
class Way:
    """Cross sections in mm² from … to …, at all and pushed in; whether the clamp must be opened."""

    allowed_low_mm2: float | None = None
    allowed_high_mm2: float | None = None
    pushed_low_mm2: float | None = None
    pushed_high_mm2: float | None = None
    must_open: bool | None = None


NOTHING = Way()
Case = tuple[str, str | None, str | None, str | None]


def ways(parts: KnownParts) -> Callable[[str, str | None, str | None, str | None], Way]:
    """Return (plan, part, conductor, ferrule) → what the part states for it, all None where it is silent."""

    def answer(plan: str, part: str | None, conductor: str | None, ferrule: str | None) -> Way:
        known = parts[plan].get(part or "")
        return _way(known, conductor, ferrule) if known and part else NOTHING

    return answer


def _way(known: Known, conductor: str | None, ferrule: str | None) -> Way:
    stated = [
        row for row in allowances("", known) if (row["conductor"], row["ferrule"]) == (conductor, ferrule)
    ]
    pushed = [row for row in stated if row["method"] == Method.PUSHED_IN]
    at_all = [row for row in stated if row["method"] != Method.PUSHED_IN]
    opened = [
        row["must_open"]
        for row in openings("", known)
        if (row["conductor"], row["ferrule"]) == (conductor, ferrule)
    ]
    # Where a sheet says both, the clamp must be opened.
    return Way(*_span(at_all), *_span(pushed), any(opened) if opened else None)


def _span(rows: Iterable[dict[str, Any]]) -> tuple[float | None, float | None]:
    found = list(rows)
    low = min((row["low_mm2"] for row in found), default=None)
    high = max((row["high_mm2"] for row in found), default=None)
    return low, high
