"""Texts that end in the middle of a line: a half is never taken for the whole."""

import pytest

from mateproof.sheets import Reading, parse
from mateproof.vocabulary.values import Exact, Text

ROWS = "Item no.\t900-1\nNumber of poles\t3\nRated current\t16 A\nRated voltage\t250 V\nPollution degree\t3\n"


def read(last: str) -> Reading:
    return parse(f"{ROWS}{last}".encode(), name="cut.txt")


def test_half_a_unit_is_not_read() -> None:
    found = read("Strip length\t7 m")
    (fact,) = found.parts[0].of("strip_length")
    assert (fact.value, fact.unit, fact.raw) == (Text("7 m"), "", "7 m")
    assert found.not_understood[-1].text == "7 m"


@pytest.mark.parametrize(("last", "doubted"), [("Mating cycles\t50", True), ("Mating cycles\t50\n", False)])
def test_a_last_number_that_may_be_half_is_doubted(last: str, doubted: bool) -> None:
    found = read(last)
    assert next(found.parts[0].of("mating_cycles")).value == Exact(50.0)
    assert ("cut-off" in {doubt.code for doubt in found.doubts}) == doubted


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_whole_last_line_is_read(end: str) -> None:
    (fact,) = read(f"Strip length\t7 mm{end}").parts[0].of("strip_length")
    assert (fact.value, fact.unit) == (Exact(7.0), "mm")
