"""Print, read, compare: what the printer writes is what the reader finds."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sheets.printer import Printed, Style, sheet

from mateproof.parts.fact import Measure
from mateproof.sheets import parse
from mateproof.sheets.labels import meaning
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range

# Two places at most: three places behind one mark may be thousands, and are then not read (test_number.py).
NUMBERS = st.integers(min_value=0, max_value=99_999).map(lambda hundredths: hundredths / 100)
PAIRS = st.tuples(NUMBERS, NUMBERS).map(sorted)
RANGES = PAIRS.map(lambda pair: Range(*pair))
BOUNDS = st.builds(
    lambda side, limit, strict: Bound(**{side: limit}, strict=strict),
    st.sampled_from(["low", "high"]),
    NUMBERS,
    st.booleans(),
)
VALUES = st.one_of(NUMBERS.map(Exact), RANGES, BOUNDS, st.one_of(NUMBERS.map(Exact), RANGES).map(Approximate))


@cache
def plain(labels: tuple[str, ...]) -> list[str]:
    """Labels whose value is what it is: behind "max. load current" every number is a bound."""
    meanings = {label: meaning(label) for label in labels}
    return [label for label, one in meanings.items() if one and not one.is_lower_bound | one.is_upper_bound]


MEASURED = sorted(
    (
        entry
        for entry in PROPERTIES.values()
        if entry.unit and plain(entry.labels) and entry.id != "contact_resistance"
    ),
    key=lambda entry: entry.id,
)
BESIDE = {"mm²": "AWG", "mm": "inch", "g": "oz", "°C": "°F"}
STYLES = st.builds(
    Style,
    comma=st.booleans(),
    dots=st.sampled_from([" ... ", " … ", "…", " – ", " to "]),
    square=st.sampled_from(["mm ²", "mm²", "mm2"]),
    newline=st.sampled_from(["\n", "\r\n"]),
)


@st.composite
def rows(draw: st.DrawFn) -> list[Printed]:
    """Rows of different properties, under any of their labels, some with a second statement."""
    entries = draw(st.lists(st.sampled_from(MEASURED), unique_by=lambda entry: entry.id, max_size=8))
    found = []
    for entry in entries:
        label, value = draw(st.sampled_from(plain(entry.labels))), draw(VALUES)
        beside = BESIDE.get(entry.unit)
        also = draw(st.sampled_from([(), (Measure(Exact(14.0), beside),)])) if beside else ()
        found.append(Printed(label, entry.id, value, entry.unit, also))
    return found


@settings(max_examples=40)
@given(rows(), STYLES)
def test_what_is_printed_is_read(printed: list[Printed], style: Style) -> None:
    reading = parse(sheet("900-100", printed, style), name="own.txt")
    read = [
        (fact.label, fact.property, fact.value, fact.unit, fact.also)
        for fact in reading.parts[0].facts
        if fact.section == "Electrical data"
    ]
    assert read == [(item.label, item.property, item.value, item.unit, item.also) for item in printed]
    assert not reading.not_understood
    assert reading.parts[0].maker == "Example"


@settings(max_examples=40)
@given(rows(), STYLES)
def test_json_gives_the_parts_back(printed: list[Printed], style: Style) -> None:
    reading = parse(sheet("900-100", printed, style), name="own.txt")
    shape = reading.to_json()
    assert shape["format"] == 1
    assert [type(reading.parts[0]).from_json(part) for part in shape["parts"]] == list(reading.parts)


@settings(max_examples=40)
@given(rows(), STYLES)
def test_each_fact_names_the_line_that_prints_it(printed: list[Printed], style: Style) -> None:
    data = sheet("900-100", printed, style)
    lines = data.decode().splitlines()
    for fact in parse(data, name="own.txt").facts:
        assert fact.source is not None
        assert fact.raw in lines[fact.source.line - 1]
