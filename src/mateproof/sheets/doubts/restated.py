"""Values that a sheet states twice, in the title and in the table or in the notes, and that differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt, Part
from mateproof.sheets.sheet import Sheet

_ONE_VALUE = frozenset({
    "item_number", "gender", "poles", "coding", "colour", "nominal_cross_section", "strip_length",
    "mismatch_protection", "connection_technology", "rated_voltage", "rated_impulse_voltage", "rated_current",
    "degree_of_protection", "cross_section", "method", "connection_points", "potentials", "family", "gtin",
})  # fmt: skip
"""Properties of which a part has one value under the same conditions."""
_ALWAYS: frozenset[tuple[str, str]] = frozenset()


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each property that has two values under the same conditions."""
    for part in sheet.parts:
        yield from _in_part(part)
        yield from _web_page(part)


def _in_part(part: Part) -> Iterator[Doubt]:
    stated: dict[tuple[str, frozenset[tuple[str, str]]], list[Fact]] = defaultdict(list)
    for fact in part.facts:
        if fact.property in _ONE_VALUE and fact.value is not None:
            conditions = frozenset(fact.conditions.items()) if fact.conditions else _ALWAYS
            stated[fact.property, conditions].append(fact)
    for (name, _), facts in stated.items():
        first = facts[0]
        for other in facts[1:]:
            if (other.value, other.unit) != (first.value, first.unit):
                message = (
                    f"{part.item_number}: {name} is {_text(first)} in one place and {_text(other)} in another"
                )
                places = ((first.label, first.source), (other.label, other.source))
                yield Doubt("restated", message, places, "both are kept; ask the maker which one holds")


def _web_page(part: Part) -> Iterator[Doubt]:
    """The web page of an item ends in its number."""
    for fact in part.of("web_page"):
        page = fact.value.text if fact.value else ""
        if not page.casefold().endswith("/" + part.item_number.casefold()):
            message = f"{part.item_number}: its web page is that of another item, {page}"
            number = next(part.of("item_number"), fact)
            places = ((number.label, number.source), (fact.label, fact.source))
            yield Doubt("restated", message, places, "check which item is meant")


def _text(fact: Fact) -> str:
    return f"{fact.value.text if fact.value else ''} {fact.unit}".rstrip()
