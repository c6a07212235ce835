"""Two items that differ in their levers alone, while a note says that all of them come with levers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt, Part, PartClass
from mateproof.sheets.sheet import Sheet

_OWN = frozenset({"item_number", "web_page", "levers_fitted"})
_MOST = 50
"""Items alike that are compared; a sheet names each of them once, or twice."""


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each pair of such items; the note is named with both."""
    note = next(iter(sheet.of("lever_from_factory")), None)
    if note is None:
        return
    fitted: dict[frozenset[tuple[object, ...]], list[tuple[Part, Fact | None]]] = {}
    for part in sheet.stubs:
        if part.part_class is PartClass.DISTRIBUTOR:
            fitted.setdefault(_rest(part), []).append((part, next(part.of("levers_fitted"), None)))
    alike = (pair for same in fitted.values() for pair in combinations(same[:_MOST], 2))
    for (one, its), (other, others) in alike:
        if (its is None) == (others is None):
            continue
        fact = its or others
        count = fact.value.text if fact and fact.value else ""
        message = (
            f"{one.item_number} and {other.item_number} differ in {count} locking levers alone, "
            "but a note says that distribution connectors come with levers"
        )
        places = tuple((part.item_number, part.facts[0].source) for part in (one, other))
        yield Doubt(
            "lever-count",
            message,
            (*places, (note.label, note.source)),
            "ask the maker what each is delivered with",
        )


def _rest(part: Part) -> frozenset[tuple[object, ...]]:
    return frozenset(
        {
            (fact.property, fact.value, tuple(fact.conditions.items()))
            for fact in part.facts
            if fact.property not in _OWN
        }
    )
