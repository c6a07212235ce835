"""Lines of a bus: lengths, currents and drops against public examples and hand sums."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests import support

from mateproof.plan import read_text

ROOT = Path(__file__).parents[2]
HEAD = """\
format: 1
cables: {{bus: {{conductors: 2, conductor: {conductor}, cross_section: {size} mm²}}}}
circuits: {{line: {{voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}}}
devices:
  supply: {{bus_supply: 250 mA, bus_units: 0}}
"""


def line(
    leads: str, *, conductor: str = "fine-stranded", size: str = "1.5", devices: int = 1
) -> dict[str, Any]:
    """Return the one line of a plan with so many gear and these leads."""
    gear = "".join(f"  gear{n}: {{bus_current: 2 mA, bus_units: 1}}\n" for n in range(devices))
    text = HEAD.format(conductor=conductor, size=size) + gear + "leads:\n" + leads
    return support.tables(text)["buses"].row(0, named=True)


def lead(name: str, length: str, to: str = "gear0", start: str = "supply") -> str:
    return (
        f"  {name}: {{circuit: line, cable: bus, {length}from: {{device: {start}}}, to: {{device: {to}}}}}\n"
    )


@pytest.mark.parametrize(
    ("conductor", "drop"), [("fine-stranded", 1.995), ("solid", 1.815)], ids=["class 5", "class 1"]
)
def test_300_metres_of_dali_lose_2_volts(conductor: str, drop: float) -> None:
    """2 · 300 m · 13.3 Ω/km · 250 mA; the public guides with 56 m/(Ω·mm²) come to 1.786 V."""
    assert line(lead("W", "length: 300 m, "), conductor=conductor)["drop_v"] == pytest.approx(drop)


def test_a_star_is_measured_from_tip_to_tip() -> None:
    """A star of three times 100 m: 200 m (DALI Alliance)."""
    star = "".join(lead(f"W{n}", "length: 100 m, ", f"gear{n}") for n in range(3))
    found = line(star, devices=3)
    assert (found["distance_m"], found["length_m"], found["units"]) == (200, 300, 3)
    assert found["supply_distance_m"] == 100


def test_office_lines_take_136_ma() -> None:
    found = support.tables((ROOT / "examples/office/plan.yaml").read_text("utf-8"))["buses"]
    assert found["current_ma"].to_list() == [136.0] * 3
    assert found["units"].to_list() == [48] * 3
    assert found["distance_m"].to_list() == [78.0] * 3  # two branches of 3 m + 12 · 3 m
    assert found["length_m"].to_list() == [186.0] * 3


def test_the_lines_of_the_facade_end_where_they_end() -> None:
    found = support.tables((ROOT / "examples/facade/plan.yaml").read_text("utf-8"))["buses"]
    assert found["units"].to_list() == [12, 12]
    assert found["distance_m"].to_list() == [18 + 11 * 4] * 2


def test_two_circuits_can_share_a_line() -> None:
    text = """\
format: 1
supplies: {mains: {system: TN-S, voltage: 230 V}}
circuits: {"<c>": {for: {c: [a, b]}, supply: mains, conductors: [L, N, DA+, DA-], bus: DALI}}
parts:
  socket: {class: connector, poles: 4, gender: socket}
  plug: {class: connector, poles: 4, gender: plug}
devices:
  box:
    wiring: [a.3 - b.3, a.4 - b.4]
    bus_units: 0
    bus_current: 0 mA
    connectors: {a: {part: socket, circuit: a}, b: {part: socket, circuit: b}}
  lamp-<c>: {for: {c: [a, b]}, circuit: <c>, bus_current: 2 mA, bus_units: 1}
leads:
  <c>: {for: {c: [a, b]}, circuit: <c>, length: 5 m, from: {part: plug}, to: {device: lamp-<c>}}
mates: [a.from + box.a, b.from + box.b]
"""
    row = support.tables(text)["buses"].row(0, named=True)
    assert (row["circuits"], row["units"], row["distance_m"]) == ("a, b", 2, 10)


def test_a_lead_without_a_length_is_named() -> None:
    row = line(lead("W", ""))
    for name in ("distance", "supply_distance", "length"):
        assert (row[f"{name}_m"], row[f"{name}_missing"]) == (None, "lead W: length")


def test_a_ring_has_no_longest_way() -> None:
    row = line(lead("W", "length: 1 m, ") + lead("V", "length: 1 m, "))
    assert (row["distance_m"], row["distance_missing"]) == (None, "circuit line: ring")
    assert row["length_m"] == 2


def test_a_device_that_says_nothing_is_named() -> None:
    text = (
        HEAD.format(conductor="solid", size="1.5") + "  box: {}\nleads:\n" + lead("W", "length: 1 m, ", "box")
    )
    row = support.tables(text)["buses"].row(0, named=True)
    assert (row["units"], row["units_missing"]) == (None, "device box: bus_units")
    assert (row["current_ma"], row["current_missing"]) == (None, "device box: bus_current")


def test_a_cable_without_a_resistance_in_the_table_is_named() -> None:
    row = line(lead("W", "length: 1 m, "), size="1.3")
    assert (row["drop_v"], row["drop_missing"]) == (None, "cable bus: cross_section")


def test_many_plans_are_answered_as_each_alone() -> None:
    names = ("office", "facade", "hall", "ship")
    texts = [(ROOT / f"examples/{name}/plan.yaml").read_text("utf-8") for name in names]
    together = support.joined(
        [read_text(text, f"{name}.yaml") for name, text in zip(names, texts, strict=True)]
    )
    for name, text in zip(names, texts, strict=True):
        alone = support.tables(text, name=f"{name}.yaml")
        for table in (
            "connected",
            "feeds",
            "fed_mates",
            "fed_leads",
            "joins",
            "through",
            "buses",
            "bus_devices",
        ):
            assert together.only(name)[table].equals(alone[table]), (name, table)


PAIRS = """\
format: 1
calculation: {{contact_resistance: {reading}}}
cables: {{bus: {{conductors: 2, conductor: fine-stranded, cross_section: 1.5 mm²}}}}
circuits: {{line: {{voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}}}
parts: {{half: {{poles: 2{contact}}}}}
devices: {{supply: {{bus_supply: 250 mA, bus_units: 0}}, gear: {{bus_current: 2 mA, bus_units: 1}}}}
leads:
{leads}mates: [{mates}]
"""
STATED = ", contact_resistance: [1 mΩ, {value: 0.25 mΩ, path: plug to socket}]"


def pairs(count: int, reading: str, contact: str = STATED) -> str:
    """Return the plan of 300 m in pieces that so many pairs join."""
    ends = [f"W{n}: {{cable: bus, circuit: line, length: {300 / (count + 1)} m" for n in range(count + 1)]
    leads = "".join(
        f"  {end}, from: {{{'device: supply' if n == 0 else 'part: half'}}}, "
        f"to: {{{'device: gear' if n == count else 'part: half'}}}}}\n"
        for n, end in enumerate(ends)
    )
    mates = ", ".join(f"W{n}.to + W{n + 1}.from" for n in range(count))
    return PAIRS.format(reading=reading, leads=leads, mates=mates, contact=contact)


@pytest.mark.parametrize(
    ("reading", "drop"), [("whole", 2.005), ("with_transition", 2.0075), ("each_half", 2.0175)]
)
def test_twenty_pairs_are_too_much_for_300_metres_of_dali(reading: str, drop: float) -> None:
    """1.995 V of the cable and 20 · 2 · (1.0, 1.25 or 2.25) mΩ · 250 mA of the pairs: 2.005 to 2.018 V."""
    text = pairs(20, reading)
    assert support.tables(text)["buses"]["drop_v"].to_list() == [pytest.approx(drop)]
    assert [found.outcome for found in support.findings(text, "B109")] == ["broken"]


def test_contacts_that_no_sheet_states_leave_the_drop_open() -> None:
    row = support.tables(pairs(1, "each_half", ""))["buses"].row(0, named=True)
    assert (row["drop_v"], row["drop_missing"]) == (None, "part half: contact_resistance")
    assert row["distance_m"] == 300
