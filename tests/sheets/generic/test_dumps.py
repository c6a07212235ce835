"""Text dumps that lost their cells: what stands on one line, or on two, is told apart by the labels."""

from __future__ import annotations

import pytest

from mateproof.parts.fact import Fact
from mateproof.parts.part import Part
from mateproof.sheets.parse import parse
from mateproof.sheets.tables.pairs import Kind, listed, pair
from mateproof.vocabulary.errors import SheetError

ROWS = """
Rated voltage (III/2)|450 V
Rated surge voltage (III/2)|4 kV
Rated current|32 A
Insulation resistance|> 5 MΩ
Contact resistance|≤ 1.5 mΩ
Number of poles|3
Solid conductor|0.2 … 4 mm² / 24 … 12 AWG
Strip length|11 mm / 0.43 inches
Flammability class per UL94|V2
Weight|2.5 g
Mating cycles|≥ 100
"""
HEAD = "Data sheet | Item number: 900-413\nPlug; 3-pole; Cod. B; gray\nElectrical data\n"
ADDRESS = """Example GmbH & Co. KG
Examplestraße 8
12345 Exampletown, Germany
Phone +49 1234 5678-0 | www.example.com
"""
SHEETS = {
    "tabs": HEAD + ROWS.strip().replace("|", "\t") + "\n" + ADDRESS,
    "blanks": HEAD + ROWS.strip().replace("|", " ") + "\n" + ADDRESS,
    "lines": HEAD + ROWS.strip().replace("|", "\n") + "\n" + ADDRESS,
}


def one(text: str) -> Part:
    return parse(text.encode(), name="dump.txt").parts[0]


def told(part: Part, property: str) -> list[str]:
    return [f"{fact.value.text} {fact.unit}".strip() for fact in facts(part, property) if fact.value]


def facts(part: Part, property: str) -> list[Fact]:
    return [fact for fact in part.facts if fact.property == property]


@pytest.mark.parametrize("shape", SHEETS)
def test_the_same_rows_in_every_shape(shape: str) -> None:
    part = one(SHEETS[shape])
    assert part.item_number == "900-413"
    assert told(part, "insulation_resistance") == ["> 5 MΩ"]
    assert told(part, "contact_resistance") == ["≤ 1.5 mΩ"]
    assert told(part, "cross_section") == ["0.2…4 mm²"]
    assert told(part, "flammability") == ["V2"]
    assert told(part, "mating_cycles") == ["≥ 100"]
    assert part.description == "Plug; 3-pole; Cod. B; gray"
    assert told(part, "coding") == ["B"]
    (current,) = facts(part, "rated_current")
    assert (current.value.text if current.value else "", current.section) == ("32", "Electrical data")


@pytest.mark.parametrize("shape", ["blanks", "lines"])
def test_the_address_is_the_maker_s(shape: str) -> None:
    part = one(SHEETS[shape])
    assert part.maker == "Example GmbH & Co. KG"
    assert told(part, "maker_street") == ["Examplestraße 8"]
    assert told(part, "maker_town") == ["12345 Exampletown, Germany"]
    assert told(part, "maker_phone") == ["+49 1234 5678-0"]
    assert not [fact for fact in part.facts if not fact.mapped]


def test_ratings_of_a_standard_head_the_rows_below() -> None:
    part = one(
        "Item no. 900-743\nNumber of poles 3\nStrip length 9 mm\nCoding B\nMating cycles 100\n"
        "Ratings per IEC/EN 60664-1\nRated current 16 A\nRatings per UL 1977\nRated current 14 A\n"
    )
    assert [(one.raw, one.conditions["standard"]) for one in facts(part, "rated_current")] == [
        ("16 A", "IEC 60664-1"),
        ("14 A", "UL 1977"),
    ]


def test_a_host_is_no_name_of_a_maker() -> None:
    rows = (
        SHEETS["tabs"]
        .partition("Example GmbH")[0]
        .replace("Data sheet | Item number: 900-413", "Item no.\t900-413")
    )
    part = one(f"{rows}www.example.com\nhttps://www.example.com/900-413\n")
    assert part.maker == ""
    assert one(f"{rows}EXAMPLE eCatalogue\thttps://www.example.com/900-413\n").maker == "EXAMPLE"


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("Contact resistance of the mated pair < 5 mΩ", "Contact resistance of the mated pair", "< 5 mΩ"),
        ("Flammability rating according to UL 94 V0", "Flammability rating according to UL 94", "V0"),
        ("Rated voltage according to UL 600 V", "Rated voltage according to UL", "600 V"),
        ("Colour (insert) RAL 7032 (pebble grey)", "Colour (insert)", "RAL 7032 (pebble grey)"),
        ("ETIM 9.0 EC002560", "ETIM 9.0", "EC002560"),
        ("Weight per piece (excluding packing) 4.032 g", "Weight per piece (excluding packing)", "4.032 g"),
        ("Item no. 900-743", "Item no.", "900-743"),
        ("Product name Exa-Fit 3.0", "Product name", "Exa-Fit 3.0"),
    ],
)  # fmt: skip
def test_label_and_value_on_one_line(line: str, label: str, value: str) -> None:
    found = pair(line)
    assert found is not None
    assert (found.label, found.value) == (label, value)


@pytest.mark.parametrize(
    "line",
    ["Examplestraße 8", "Connection 1", "Example 2023", "Packaging features", "Data sheet 10190000"],
)
def test_what_is_no_label_and_value(line: str) -> None:
    assert pair(line) is None


def test_no_value_is_left_in_a_label() -> None:
    found = pair("Range of use from/to -40 °C / 85 °C")
    assert found is None or found.value == "-40 °C / 85 °C"


def test_a_line_that_lists_what_the_rows_say() -> None:
    found = listed(
        "Plug, rated current: 12 A, colour: green, number of poles: 2, range: EX 2,5/..-ST, pitch: 5.08 mm"
    )
    assert [one.value for one in found if one.kind is Kind.KNOWN] == ["12 A", "green", "2", "5.08 mm"]


def test_a_device_with_terminals_is_read_and_a_pump_is_not() -> None:
    rows = (
        "Rated insulation voltage\t690 V\nRated impulse voltage\t6 kV\nWeight\t0.3 kg\nWidth\t45 mm\n"
        "Height\t97 mm\nDepth\t97 mm\nDegree of protection\tIP20\nRated power\t7 W\nSize of the device\tS00\n"
    )
    assert one(f"Data sheet\tEX2011-1HA10\n{rows}").item_number == "EX2011-1HA10"
    with pytest.raises(SheetError, match="labels are known"):
        one(f"Data sheet\tEX2011-1HA10\n{rows.replace('Rated impulse voltage', 'Rated flow')}")


def test_a_class_of_protection_is_told_from_a_degree() -> None:
    part = one(SHEETS["tabs"].replace("Weight\t2.5 g", "Protection class\tII\nProtection class\tIP20"))
    assert told(part, "protection_class") == ["II"]
    assert told(part, "degree_of_protection") == ["IP20"]


def test_a_gauge_and_an_area_are_told_by_their_unit() -> None:
    part = one(
        SHEETS["lines"].replace(
            "Weight\n2.5 g", "Wire gauge\nmax. 1.0 mm²\nConductor cross section\nAWG 24 ... 12"
        )
    )
    assert "≤ 1 mm²" in told(part, "cross_section")
    assert told(part, "conductor_awg") == ["24…12 AWG"]


def test_a_short_line_above_no_states_nothing() -> None:
    part = one(SHEETS["lines"].replace("Weight\n2.5 g", "REACH compliant product\nNo"))
    assert not [fact for fact in part.facts if fact.raw.startswith("REACH")]
