"""The first real sheet: every fact against the gold file, every number against its line."""

import re
from pathlib import Path

import pytest
from tests.sheets.gold import compare, read_gold
from tests.sheets.seed import needs_seed, seed

from mateproof.parts.part import PartClass, RelationKind
from mateproof.sheets import Reading, read
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Several, Value

pytestmark = needs_seed


@pytest.fixture(scope="module")
def sheet() -> Path:
    found = seed()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def reading(sheet: Path) -> Reading:
    return read(sheet)


def test_every_fact_is_right_and_none_is_missed(reading: Reading) -> None:
    score = compare(reading, read_gold("770-1242"))
    assert (score.wrong, score.missed) == ([], [])
    assert len(reading.parts[0].facts) >= 105
    assert not reading.not_understood
    assert not reading.unmapped


def test_the_items_it_names(reading: Reading) -> None:
    kinds = [relation.kind for relation in reading.parts[0].relations]
    assert (kinds.count(RelationKind.COUNTERPART), kinds.count(RelationKind.ACCESSORY)) == (3, 14)
    classes = [part.part_class for part in reading.parts]
    assert PartClass.OTHER not in classes
    assert {part.maker for part in reading.parts} == {"WAGO"}
    assert [part.stub for part in reading.parts] == [False] + [True] * 17


def test_every_number_of_a_fact_is_printed_in_its_line(reading: Reading, sheet: Path) -> None:
    lines = sheet.read_text("utf-8").splitlines()
    for fact in reading.facts:
        assert fact.source is not None
        line = lines[fact.source.line - 1]
        printed = {float(text.replace(",", ".")) for text in re.findall(r"\d+(?:[.,]\d+)?", line)}
        printed |= {2.0} if "Two-" in line else set()
        for value in (fact.value, *(measure.value for measure in fact.also)):
            assert {abs(number) for number in _numbers(value)} <= printed, (fact.property, line)


def _numbers(value: Value | None) -> list[float]:
    if isinstance(value, Several):
        return [number for item in value.items for number in _numbers(item)]
    ends = [] if value is None else [value.low, value.high]
    return [end for end in ends if end is not None]


def test_the_doubts(reading: Reading) -> None:
    places = [
        (doubt.code, *(source.line for _, source in doubt.places if source)) for doubt in reading.doubts
    ]
    assert places == [
        ("awg-pair", 90, 86),
        ("awg-pair", 91, 86),
        ("contact-resistance", 60, 60),
        ("ferrule-range", 92, 90),
        ("identical-items", 224, 232),
        ("lever-count", 170, 177, 43),
        ("open-place", 115, 116),
    ]


def test_words_are_canonical(reading: Reading) -> None:
    for fact in reading.facts:
        assert fact.property in PROPERTIES
        for key, value in fact.conditions.items():
            assert key in CONDITIONS, key
            assert not CONDITIONS[key].values or value in CONDITIONS[key].values, (key, value)


def test_sections_are_the_printed_headings(reading: Reading) -> None:
    sections = {fact.section.partition(" › ")[0] for fact in reading.facts}
    assert sections == {
        "Data sheet",
        "Item description",
        "Electrical data",
        "Connection data",
        "Geometrical Data",
        "Mechanical data",
        "Plug connection",
        "Material Data",
        "Environmental Requirements",
        "Commercial data",
        "Approvals / Certificates",
        "Counterpart",
        "Compatible products",
        "Installation Notes",
        "Product family",
    }
