"""Numbers that only the other numbers of their sheet settle."""

import pytest

from mateproof.parts.fact import Fact
from mateproof.sheets import Reading, parse
from mateproof.sheets.grammar.convention import mark
from mateproof.vocabulary.values import Exact, Text

TITLE = "Data sheet | Item number: 900-1\nSocket; 2-pole\n\nGeometrical Data\n\n"
POINTS = "Pin spacing\t5.08 mm\nWidth\t20.5 mm\nHeight\t12.9 mm\nDepth\t37.5 mm\n"


def weight(rows: str) -> tuple[Fact, Reading]:
    reading = parse(f"{TITLE}{rows}\nMaterial Data\n\nWeight\t1.234 g\n".encode(), name="own.txt")
    return next(reading.parts[0].of("weight")), reading


def test_one_mark_on_all_of_the_sheet_settles_it() -> None:
    fact, reading = weight(POINTS)
    assert (fact.value, fact.unit, fact.raw) == (Exact(1.234), "g", "1.234 g")
    assert not [item for item in reading.not_understood if item.text == "1.234 g"]


def test_the_other_mark_makes_thousands_of_it() -> None:
    fact, _ = weight(POINTS.replace(".", ","))
    assert fact.value == Exact(1234.0)


@pytest.mark.parametrize("rows", [POINTS.replace("5.08", "5,08"), "Width\t20.5 mm\n", "Width\t20 mm\n"])
def test_both_marks_or_few_numbers_settle_nothing(rows: str) -> None:
    fact, reading = weight(rows)
    assert fact.value == Text("1.234 g")
    assert [item for item in reading.not_understood if item.text == "1.234 g"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["0.5 mm", "2.5 mm²", "5.08 mm", "10.2 g"], "."),
        (["0,508 mm", "2,5 mm²", "1,5 A", "6,6 g"], ","),
        (["0,5 mm", "2.5 mm²", "1,5 A", "6,6 g"], ""),
        (["1.476 inch"] * 9, ""),
        (["12.05.2016 V", "1.2.3 A", "IEC 60664.1", "2.5.1", "item 770.12"], ""),
    ],
)
def test_only_sure_numbers_with_a_unit_count(texts: list[str], found: str) -> None:
    assert mark(texts) == found
