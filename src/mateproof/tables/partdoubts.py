"""Doubts of the sheets as rows: which part each concerns, and which conductors where it is about some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt
from mateproof.tables.known import Known
from mateproof.vocabulary.conditions import ANY_FERRULE
from mateproof.vocabulary.conductors import Ferrule
from mateproof.vocabulary.values import plain

Row = dict[str, Any]
READINGS = {
    "contact-resistance": "the largest",
    "ferrule-range": "both limits hold",
    "open-place": "the note holds",
}
"""code of a doubt → the reading that Mateproof takes; always the one on the safe side."""


def doubts(name: str, known: Known) -> Iterator[Row]:
    """Yield one row for each part, and for each end of a range of conductors, that a doubt is about."""
    for doubt in known.part.doubts:
        told = {"part": name, "code": doubt.code, "doubt": doubt.message, "reading": READINGS.get(doubt.code)}
        nothing = {"conductor": None, "ferrule": None, "size_mm2": None}
        items = _items(doubt, known)
        ends = [] if items else list(_ends(doubt, known))
        yield from ({**told, **nothing, "concerns": item} for item in items)
        yield from ({**told, **end, "concerns": name} for end in ends)
        if not items and not ends:
            yield {**told, **nothing, "concerns": name}


def _items(doubt: Doubt, known: Known) -> list[str]:
    """Return the other items that the doubt names, if it is about them."""
    others = {relation.other for relation in known.part.relations}
    return [label for label, _ in doubt.places if label in others]


def _ends(doubt: Doubt, known: Known) -> Iterator[Row]:
    """Yield conductor, ferrule and cross section for those ends of the doubted range that the doubt names."""
    for fact in known.part.of("cross_section"):
        if (fact.label, fact.source) == doubt.places[0] and fact.value and "conductor" in fact.conditions:
            for size in {fact.value.low, fact.value.high} - {None}:
                if f"{plain(size)} {fact.unit}" in doubt.message:  # type: ignore[arg-type]
                    yield from _with_ferrules(fact, size)


def _with_ferrules(fact: Fact, size: float | None) -> Iterator[Row]:
    ferrule = fact.conditions.get("ferrule", Ferrule.NONE)
    for one in (Ferrule.PLAIN, Ferrule.COLLARED) if ferrule == ANY_FERRULE else (ferrule,):
        yield {"conductor": fact.conditions["conductor"], "ferrule": str(one), "size_mm2": size}
