"""Print → read is the identity: every property, under every label, in every layout and kind of file."""

from collections.abc import Iterator
from itertools import cycle
from math import floor

import pytest
from tests.sheets.printing.files import FILES, Write
from tests.sheets.printing.layouts import LAYOUTS
from tests.sheets.printing.values import Style, printed

from mateproof.parts.fact import Fact
from mateproof.sheets import parse
from mateproof.vocabulary.properties import PROPERTIES, Property
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range, Text, Value

STYLES = (
    Style(),
    Style(comma=True, german=True, dots=" … "),
    Style(comma=True, dots="…"),
    Style(dots=" – ", words=True),
    Style(german=True, comma=True, dots=" ... ", unit_twice=True, words=True),
)
WORDS = {"gender": "socket"}
"""Properties with a closed list of words, and one of them."""


def values(entry: Property) -> Iterator[Value]:
    """Yield a value of every shape that a property can have, again and again."""
    if entry.kind == "text":
        return cycle([Text(WORDS.get(entry.id, "Sample words"))])
    if entry.kind == "yes/no":
        return cycle([Exact(True), Exact(False)])
    low = 2.0 if entry.low is None else floor(max(entry.low, 0.0)) + 1.0
    high = low + 1.0 if entry.count else low + 0.25
    if entry.high is not None and high > entry.high:
        low, high = entry.low or 0.0, entry.high
    ends = (Bound(low=low), Bound(high=high), Bound(low=low, strict=True))
    return cycle([Exact(high), Range(low, high), *ends, Approximate(Exact(low))])


def rows(style: Style) -> Iterator[tuple[str, Property, Value, str]]:
    """Yield label, property, value and what is printed, for every label of the dictionary."""
    for entry in PROPERTIES.values():
        for label, value in zip(entry.labels, values(entry), strict=False):
            yield label, entry, value, printed(value, entry.unit, style)


LEFT_OUT = {"item_number", "maker"}
"""They say whose sheet it is; a second one would be another sheet."""
PLAIN = [("Number of poles", "3"), ("Rated current", "25 A"), ("Rated voltage", "250 V"), ("Coding", "B")]
WRITES = {"wago-data-sheet": [write for write in FILES if write.__name__ != "colons"], "key-value": FILES}
CASES = [(layout, write) for layout, writes in WRITES.items() for write in writes]
NAMES = [f"{name}-{write.__name__}" for name, write in CASES]


def is_said(row: tuple[str, Property, Value, str], found: set[tuple[str, str, Value | None, str]]) -> bool:
    """Return whether a row was read: "Maximum current: 3 A" says that it is at most 3 A."""
    label, entry, value, _ = row
    ends = [Bound(high=value.high), Bound(low=value.low)] if isinstance(value, Exact) else []
    return any((label, entry.id, said, entry.unit) in found for said in (value, *ends))


@pytest.mark.slow
@pytest.mark.parametrize("style", STYLES, ids=range(len(STYLES)))
@pytest.mark.parametrize(
    ("layout", "write"), CASES, ids=[f"{name}-{write.__name__}" for name, write in CASES]
)
def test_every_label_gives_its_property_back(layout: str, write: Write, style: Style) -> None:
    wanted = [row for row in rows(style) if row[1].id not in LEFT_OUT]
    page = LAYOUTS[layout]("900-100/000-001", [(label, text) for label, _, _, text in wanted], style.german)
    reading = parse(write(page), name="own")
    assert reading.layout == layout
    assert reading.parts[0].item_number == "900-100/000-001"
    found = {(fact.label, fact.property, fact.value, fact.unit) for fact in reading.parts[0].facts}
    assert not [row for row in wanted if not is_said(row, found)]


@pytest.mark.parametrize(
    ("layout", "write"), CASES, ids=[f"{name}-{write.__name__}" for name, write in CASES]
)
def test_raised_digits_survive(layout: str, write: Write) -> None:
    raised = [("Insulation resistance", ">10⁹ Ω"), ("Rated cross section", "2.5 mm²")]
    reading = parse(write(LAYOUTS[layout]("900-1", [*PLAIN, *raised], False)), name="own")
    resistance, cross_section = (
        next(reading.parts[0].of(name)) for name in ("insulation_resistance", "nominal_cross_section")
    )
    assert (resistance.value, resistance.unit) == (Bound(low=1e9, strict=True), "Ω")
    assert (cross_section.value, cross_section.unit) == (Exact(2.5), "mm²")


def test_a_value_that_was_not_printed_is_not_read() -> None:
    page = LAYOUTS["key-value"]("900-1", PLAIN, False)
    facts: list[Fact] = [*parse(FILES[0](page), name="own").facts]
    assert {fact.raw for fact in facts} == {"900-1", "Example Connectors", *(text for _, text in PLAIN)}
