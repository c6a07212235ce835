"""Values that a sheet states twice, in the title and in the table or in the notes, and that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt, Part
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.units import converted
from mateproof.vocabulary.values import Bound, Text

_ONE_VALUE = frozenset({
    "item_number", "gender", "poles", "coding", "colour", "nominal_cross_section", "strip_length",
    "mismatch_protection", "connection_technology", "rated_voltage", "rated_impulse_voltage", "rated_current",
    "degree_of_protection", "cross_section", "method", "connection_points", "potentials", "family", "gtin",
})  # fmt: skip
"""Properties of which a part has one value under the same conditions."""
_ALWAYS: frozenset[tuple[str, str]] = frozenset()


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each property that has two values under the same conditions."""
    for part, stated in zip(sheet.parts, sheet.stated, strict=True):
        for property, facts in stated.items():
            if len(facts) > 1 and property in _ONE_VALUE:
                yield from _among(part, facts)
        for page in stated.get("web_page", ()):
            yield from _web_page(part, page)


def _among(part: Part, facts: Sequence[Fact]) -> Iterator[Doubt]:
    """Compare each fact of one property with the first one under the same conditions."""
    seen: dict[frozenset[tuple[str, str]], Fact] = {}
    for fact in facts:
        if fact.value is None:
            continue
        first = seen.setdefault(frozenset(fact.conditions.items()) if fact.conditions else _ALWAYS, fact)
        if first is not fact and not _same(first, fact) and not _two_ends(first, fact):
            yield _doubt(part, first, fact)


def _doubt(part: Part, first: Fact, other: Fact) -> Doubt:
    message = (
        f"{part.item_number}: {first.property} is {_text(first)} in one place and {_text(other)} in another"
    )
    places = ((first.label, first.source), (other.label, other.source))
    return Doubt("restated", message, places, "both are kept; ask the maker which one holds")


def _same(one: Fact, other: Fact) -> bool:
    """0.0066 kg and 6.6 g are the same; words count without their case."""
    if isinstance(one.value, Text) and isinstance(other.value, Text):
        return one.value.text.casefold() == other.value.text.casefold()
    if one.unit == other.unit or not one.value or not other.value:
        return (one.value, one.unit) == (other.value, other.unit)
    return converted(other.value, other.unit, one.unit) == one.value


def _two_ends(one: Fact, other: Fact) -> bool:
    """Return whether a least and a greatest value, from two rows, are the ends of one range."""
    if not (isinstance(one.value, Bound) and isinstance(other.value, Bound)) or one.unit != other.unit:
        return False
    ends = [(one.value.low, other.value.high), (other.value.low, one.value.high)]
    return any(low is not None and high is not None and low <= high for low, high in ends)


def _web_page(part: Part, fact: Fact) -> Iterator[Doubt]:
    """The web page of an item has its number in its address, or none at all."""
    page = fact.value.text if fact.value else ""
    if _names(page, part.item_number):
        return
    if any(character.isdigit() for character in page.partition("//")[2].partition("/")[2] or page):
        message = f"{part.item_number}: its web page is that of another item, {page}"
        number = next(part.of("item_number"), fact)
        places = ((number.label, number.source), (fact.label, fact.source))
        yield Doubt("restated", message, places, "check which item is meant")


def _names(page: str, item: str) -> bool:
    """Return whether an address has an item number, as it is or with other marks between its parts."""
    said, number = page.casefold(), item.casefold()
    before, found, behind = said.partition(number)
    if found and not before[-1:].isalnum() and not behind[:1].isalnum():
        return True  # as it is: no pattern has to be made for each item
    parts = re.findall(r"[0-9a-z]+", number)
    return re.search(rf"(?<![0-9a-z]){'[^0-9a-z]{0,3}'.join(parts)}(?![0-9a-z])", said) is not None


def _text(fact: Fact) -> str:
    return f"{fact.value.text if fact.value else ''} {fact.unit}".rstrip()
