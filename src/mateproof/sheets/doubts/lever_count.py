"""Two items that differ in their levers alone, while a note says that all of them come with levers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from mateproof.parts.part import Doubt, Part, PartClass
from mateproof.sheets.sheet import Sheet

_OWN = frozenset({"item_number", "web_page", "levers_fitted"})


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each pair of such items; the note is named with both."""
    note = next(iter(sheet.of("lever_from_factory")), None)
    if note is None:
        return
    distributors = [part for part in sheet.stubs if part.part_class is PartClass.DISTRIBUTOR]
    for one, other in combinations(distributors, 2):
        levers = [next(part.of("levers_fitted"), None) for part in (one, other)]
        if sum(item is None for item in levers) != 1 or _rest(one) != _rest(other):
            continue
        fact = levers[0] or levers[1]
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


def _rest(part: Part) -> set[tuple[object, ...]]:
    return {
        (fact.property, fact.value, tuple(fact.conditions.items()))
        for fact in part.facts
        if fact.property not in _OWN
    }
