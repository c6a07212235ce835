"""The value grammar: what it reads, what it leaves as words, and that it never guesses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mateproof.parts.fact import Absence, Measure
from mateproof.sheets.grammar.cell import understand
from mateproof.sheets.grammar.clean import clean, heading
from mateproof.sheets.grammar.number import NUMBER, number, places
from mateproof.sheets.grammar.quantity import quantity
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range, Several, Text


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("4", 4.0),
        ("4,00", 4.0),
        ("37,5", 37.5),
        ("37.5", 37.5),
        ("0,25", 0.25),
        ("0.508", 0.508),
        ("-35", -35.0),
        ("+85", 85.0),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567.0),
        ("1,476", None),
        ("1.476", None),
        ("1.23.4", None),
        ("1,2,3", None),
        ("1.234,567.8", None),
        ("1234,567", 1234.567),
        ("1" * 20, None),
    ],
)
def test_number(printed: str, value: float | None) -> None:
    assert number(printed) == value


def test_inches_are_printed_with_three_places() -> None:
    assert number("1.476", three_places=True) == 1.476
    assert places("1.476") == 3
    assert places("12") == 0


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("4 mm ²", Exact(4.0), "mm²"),
        ("0,5 ... 2,5 mm ²", Range(0.5, 2.5), "mm²"),
        ("4 mm2", Exact(4.0), "mm²"),
        ("AWG 12", Exact(12.0), "AWG"),
        ("20 ... 12 AWG", Range(20.0, 12.0), "AWG"),
        ("approx. 20 ... 70 N", Approximate(Range(20.0, 70.0)), "N"),
        ("> 80 N", Bound(low=80.0, strict=True), "N"),
        ("≤ 105 °C", Bound(high=105.0), "°C"),
        ("up to 600 V", Bound(high=600.0), "V"),
        ("from 1,5 mm²", Bound(low=1.5), "mm²"),
        ("-5 ... +40 °C", Range(-5.0, 40.0), "°C"),
        ("5 mm … 9 mm", Range(5.0, 9.0), "mm"),
        ("5 bis 9 mm", Range(5.0, 9.0), "mm"),
        ("0°", Exact(0.0), "°"),
        ("1.476 inch", Exact(1.476), "inch"),
        ("200", Exact(200.0), ""),
        ("ca. 3 mm", Approximate(Exact(3.0)), "mm"),
    ],
)
def test_quantity(printed: str, value: object, unit: str) -> None:
    found = quantity(clean(printed))
    assert found is not None
    assert found[:2] == (value, unit)


@pytest.mark.parametrize(
    "printed",
    [
        "IP20",
        "1/COM 2",
        "200, without",
        "9 ... 5 mm",
        "5 mm … 9",
        "5 cm … 9 mm",
        "4 MM",
        "4 kv",
        "1,476 mm",
        "approx. > 80 N",
        "> 5 ... 9 mm",
        "12 parsecs",
        "",
        "mm",
        "4055143766760.5.1",
        "10E6 Ω",
    ],
)
def test_what_is_no_quantity_stays_words(printed: str) -> None:
    assert quantity(clean(printed)) is None


def test_a_second_unit_is_a_second_statement() -> None:
    cell = understand("37,5 mm / 1.476 inch", PROPERTIES["depth"])
    assert (cell.value, cell.unit, cell.also) == (Exact(37.5), "mm", (Measure(Exact(1.476), "inch"),))
    turned = understand("1.476 inch / 37,5 mm", PROPERTIES["depth"])
    assert (turned.value, turned.also) == (cell.value, cell.also)


def test_conditions_in_a_value() -> None:
    force = PROPERTIES["retention_force"]
    assert understand("Unlocked: approx. 20 ... 70 N (depending on pole number)", force).conditions == {
        "state": "unlocked",
        "depends_on": "number of poles",
    }
    assert understand("80 N (at 20 °C)", force).conditions == {"temperature": "20 °C"}


@pytest.mark.parametrize(("raw", "absent"), [("-", Absence.NONE), ("–", Absence.NONE), ("", Absence.BLANK)])
def test_none_is_not_blank(raw: str, absent: Absence) -> None:
    for property in (None, PROPERTIES["coding"], PROPERTIES["width"], PROPERTIES["mismatch_protection"]):
        cell = understand(raw, property)
        assert (cell.value, cell.absent, cell.understood) == (None, absent, True)


@pytest.mark.parametrize(
    ("raw", "property"),
    [
        ("25", "rated_current"),
        ("20 kg", "width"),
        ("25 V", "rated_current"),
        ("two", "poles"),
        ("2,5", "poles"),
        ("2 mm", "poles"),
        ("maybe", "mismatch_protection"),
        ("hermaphroditic", "gender"),
        ("5 mm / 6 mm", "width"),
        ("5 mm / blue", "width"),
    ],
)
def test_what_does_not_fit_its_property_is_counted(raw: str, property: str) -> None:
    cell = understand(raw, PROPERTIES[property])
    assert isinstance(cell.value, Text)
    assert not cell.understood


def test_identifiers_are_never_numbers() -> None:
    for property in ("gtin", "customs_tariff_number", "item_number", "certificate", "coding"):
        assert understand("4055143766760", PROPERTIES[property]).value == Text("4055143766760")
    assert understand("4055143766760", None).value == Text("4055143766760"), "an unknown label without unit"


def test_lists() -> None:
    assert understand("4 mm, 6 mm", PROPERTIES["width"]).value == Several((Exact(4.0), Exact(6.0)))
    assert understand("Operating tool Push-in", PROPERTIES["actuation"]).value == Several(
        (Text("Operating tool"), Text("Push-in"))
    )


def test_residue() -> None:
    assert heading("Data**Electrical data**") == "Electrical data"
    assert clean("with $I_N = 25$ A, (4 mm ² /AWG 12)") == "with I_N = 25 A, (4 mm² /AWG 12)"
    assert clean("1\u00a0\u2126") == "1 Ω"


@settings(max_examples=40)
@given(st.from_regex(NUMBER, fullmatch=True))
def test_a_number_is_its_digits_or_nothing(printed: str) -> None:
    value = number(printed)
    if value is not None:
        digits = int("".join(filter(str.isdecimal, printed)))
        assert any(abs(value) * 10**power == pytest.approx(digits) for power in range(len(printed)))
        assert (value < 0) == (printed.startswith("-") and digits > 0)


@given(st.text(max_size=300))
def test_the_grammar_never_fails(raw: str) -> None:
    for property in (None, *PROPERTIES.values()):
        cell = understand(raw, property)
        assert cell.value is not None or cell.absent is not Absence.PRINTED
