"""Each doubt from the fewest facts that raise it, and none from facts that agree."""

from collections.abc import Iterator, Mapping

import pytest

from mateproof.parts.fact import Fact, Source
from mateproof.parts.part import Doubt, Part, PartClass, Relation, RelationKind
from mateproof.sheets.document import Document
from mateproof.sheets.doubts import (
    falling_range,
    implausible,
    impulse_voltage,
    item_twice,
    poles_points,
    restated,
    tariff_number,
)
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.values import Bound, Exact, Range, Text, Value

III = {"overvoltage_category": "III", "pollution_degree": "3"}


def fact(property: str, value: float | str | Value, unit: str = "", raw: str = "", **more: object) -> Fact:
    if isinstance(value, str):
        value = Text(value)
    elif isinstance(value, int | float):
        value = Exact(float(value))
    conditions = more.get("conditions", {})
    assert isinstance(conditions, Mapping)
    source = Source("e.txt", "0", int(str(more.get("line", 1))))
    return Fact(property, value, unit, conditions, property, "", raw, source=source)


def sheet(*facts: Fact, relations: tuple[Relation, ...] = ()) -> Sheet:
    numbered = (fact("item_number", "900-1"), *facts)
    return Sheet(
        [Part("900-1", "Example", PartClass.CONNECTOR, numbered, relations)], Document("e.txt", "0", (), 0)
    )


def only(doubts: Iterator[Doubt]) -> str:
    (doubt,) = doubts
    assert doubt.help
    assert all(source for _, source in doubt.places)
    return doubt.message


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ([fact("rated_voltage", 200, "kV")], "200 kV is above 100000 V"),
        ([fact("pollution_degree", 5)], "5 is above 4"),
        ([fact("relative_humidity", Range(5, 950), "%")], "950 % is above 100 %"),
        ([fact("operating_temperature", Range(-400, 85), "°C")], "-400 °C is below -273 °C"),
    ],
)
def test_values_that_no_part_has(facts: list[Fact], message: str) -> None:
    assert message in only(implausible.find(sheet(*facts)))


def test_plausible_values() -> None:
    facts = (
        fact("rated_voltage", 0.25, "kV"),
        fact("weight", 6, "kg"),
        fact("poles", "many"),
        fact("coding", "9"),
    )
    assert list(implausible.find(sheet(*facts))) == []


def test_an_impulse_voltage_too_low_for_its_category() -> None:
    facts = [
        fact("rated_voltage", 250, "V", conditions=III),
        fact("rated_impulse_voltage", 1.5, "kV", conditions=III, line=2),
    ]
    message = only(impulse_voltage.find(sheet(*facts)))
    assert (
        message
        == "250 V in overvoltage category III asks for at least 2.5 kV (IEC 60664-1), printed are 1.5 kV"
    )


@pytest.mark.parametrize(
    ("volts", "kilovolts"), [(250, 4), (320, 4), (400, 4), (630, 6), (1000, 6), (160, 2.5), (63, 0.8)]
)
def test_impulse_voltages_that_sheets_print(volts: float, kilovolts: float) -> None:
    facts = (
        fact("rated_voltage", volts, "V", conditions=III),
        fact("rated_impulse_voltage", kilovolts, "kV", conditions=III),
    )
    assert list(impulse_voltage.find(sheet(*facts))) == []


def test_an_impulse_voltage_needs_one_category() -> None:
    ratings = fact("rated_voltage", 250, "V"), fact("rated_impulse_voltage", 500, "V")
    assert list(impulse_voltage.find(sheet(*ratings))) == []
    assert only(impulse_voltage.find(sheet(*ratings, fact("overvoltage_category", "III"))))
    several = fact("overvoltage_category", "III"), fact("overvoltage_category", "II")
    assert list(impulse_voltage.find(sheet(*ratings, *several))) == []


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ({"poles": 3, "connection_points": 2}, "3 poles have only 2 connection points"),
        ({"potentials": 5, "connection_points": 4}, "5 potentials have only 4"),
        (
            {"poles": 3, "conductors_per_pole": 2, "connection_points": 5},
            "are 6 connection points, printed are 5",
        ),
        ({"poles": 3, "potentials": 3, "connection_points": 4}, "do not spread evenly over 3 poles"),
        ({"poles": 2, "potentials": 2, "connection_points": 4}, ""),
        ({"poles": 3, "potentials": 2, "connection_points": 4}, ""),
        ({"poles": 3}, ""),
    ],
)
def test_poles_and_points(counts: dict[str, int], message: str) -> None:
    doubts = list(poles_points.find(sheet(*(fact(name, count) for name, count in counts.items()))))
    assert [message in doubt.message for doubt in doubts] == [True] * bool(message)


@pytest.mark.parametrize(
    ("printed", "doubted"),
    [("85366990990", 0), ("8536 69 90", 0), ("853669", 0), ("8536", 1), ("99366990", 1), ("85366990x", 1)],
)
def test_tariff_numbers(printed: str, doubted: int) -> None:
    assert len(list(tariff_number.find(sheet(fact("customs_tariff_number", printed))))) == doubted


@pytest.mark.parametrize(
    ("raw", "doubted"),
    [
        ("85 ... -40 °C", 1),
        ("105 °C … -40 °C", 1),
        ("-40 ... +85 °C", 0),
        ("24 ... 12 AWG", 0),
        ("5", 0),
        ("9 mm ... 2 °C", 0),
    ],
)
def test_ranges_that_fall(raw: str, doubted: int) -> None:
    assert len(list(falling_range.find(sheet(fact("operating_temperature", raw, raw=raw))))) == doubted


def test_one_item_described_in_two_ways() -> None:
    place = Source("e.txt", "0", 3)
    said = [
        Relation(RelationKind.ACCESSORY, "900-2", words, "Tools", place)
        for words in ("Lever; red", "lever;  red")
    ]
    assert list(item_twice.find(sheet(relations=tuple(said)))) == []
    other = Relation(RelationKind.ACCESSORY, "900-2", "Cap; blue", "Tools", place)
    assert "900-2 is described in 2 ways" in only(item_twice.find(sheet(relations=(*said, other))))


@pytest.mark.parametrize(
    ("one", "other", "doubted"),
    [
        (fact("rated_current", 25, "A"), fact("rated_current", 16, "A"), 1),
        (fact("rated_current", 0.5, "A"), fact("rated_current", 500, "mA"), 0),
        (fact("rated_voltage", 250, "V"), fact("rated_voltage", 0.25, "kV"), 0),
        (fact("rated_voltage", 250, "V"), fact("rated_voltage", 400, "V", conditions=III), 0),
        (fact("cross_section", Bound(low=0.2), "mm²"), fact("cross_section", Bound(high=2.5), "mm²"), 0),
        (fact("cross_section", Bound(low=4), "mm²"), fact("cross_section", Bound(high=2.5), "mm²"), 1),
        (fact("colour", "Black"), fact("colour", "black"), 0),
        (fact("colour", "grey"), fact("colour", "black"), 1),
        (fact("gender", "plug"), fact("gender", "socket"), 1),
    ],
)  # fmt: skip
def test_title_against_table(one: Fact, other: Fact, doubted: int) -> None:
    assert len(list(restated.find(sheet(one, other)))) == doubted


@pytest.mark.parametrize(
    ("page", "doubted"),
    [
        ("https://www.example.com/products/900-1", 0),
        ("https://www.example.com/p/900_1?lang=en", 0),
        ("https://www.example.com/9001.html", 0),
        ("https://www.example.com", 0),
        ("https://www.example.com/products/900-12", 1),
        ("www.example.com/900-2", 1),
    ],
)
def test_the_web_page_is_that_of_the_item(page: str, doubted: int) -> None:
    assert len(list(restated.find(sheet(fact("web_page", page))))) == doubted
