"""Which accessory is chosen, and what the row says about it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assign.closure.random_plans import closed

HEAD = """
format: 1
circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
assembly: {made: on_site, ferrule: none, method: opened, coding: on_site}
"""
PAIR = """
parts: {770-1252/076-000: {like: 770-1242/076-000, gender: plug}}
cables: {line: {conductors: 2, conductor: fine-stranded, cross_section: 1.5 mm², diameter: 8 mm}}
leads:
  W1: {cable: line, circuit: status, to: {part: 770-1242/076-000}}
  W2: {cable: line, circuit: status, from: {part: 770-1252/076-000}}
mates: [W1.to + W2.from]
"""
ONE = """
cables: {{line: {{conductors: 2, diameter: {diameter}}}}}
leads:
  W1: {{cable: line, to: {{part: 770-1242/076-000{more}}}}}
"""


def rows(text: str, role: str) -> list[dict[str, Any]]:
    return [row for row in closed(HEAD + text).iter_rows(named=True) if row["role"] == role]


def row(text: str, role: str) -> dict[str, Any]:
    (found,) = rows(text, role)
    return found


@pytest.mark.parametrize(
    ("diameter", "order", "item", "why"),
    [
        ("8 mm", "{}", "770-502/041-000", "cable nearest to the middle of its range, first on the sheet"),
        ("7 mm", "{}", "770-502/042-000", "cable nearest to the middle of its range, first on the sheet"),
        ("8 mm", "{strain_relief: wide}", "770-502/042-000", "widest range, as the plan asks, first on"),
        ("8 mm", "{strain_relief: narrow}", "770-502/041-000", "narrowest range, as the plan asks, first on"),
        ("8 mm", "{colour: white}", "770-512/041-000", "colour that the plan asks for, cable nearest"),
        ("9.5 mm", "{}", "770-502/041-000", "of 2 listed that fit: first on the sheet"),
        ("9 mm", "{}", "770-502/041-000", "cable of 9 mm, holds 7 to 10.5 mm; of 4 listed that fit"),
    ],
)  # fmt: skip
def test_the_relief_by_the_diameter(diameter: str, order: str, item: str, why: str) -> None:
    found = row(f"order: {order}{ONE.format(diameter=diameter, more='')}", "strain relief")
    assert (found["state"], found["accessory"], found["quantity"]) == ("added", item, 1)
    assert why in found["because"]
    assert item not in found["alternatives"].split("\n")
    assert found["evidence"].endswith("Strain relief plate")


def test_the_colour_that_the_plan_uses_decides_before_the_sheet() -> None:
    text = ONE.format(diameter="8 mm", more="") + (
        "  W2: {cable: line, to: {part: 770-1242/076-000, strain_relief: 770-512/042-000}}\n"
    )
    (found,) = (one for one in rows(text, "strain relief") if one["state"] == "added")
    assert found["accessory"] == "770-512/041-000"
    assert "colour that the plan uses already, cable nearest to the middle" in found["because"]
    assert "Farbe, die der Plan schon verwendet" in found["because_de"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            ONE.format(diameter="12 mm", more=""),
            "no strain relief on offer holds 12 mm (on offer: 7 to 10.5 mm, 5 to 9 mm)",
        ),
        ("leads: {W1: {to: {part: 770-1242/076-000}}}", "diameter of the cable not stated"),
        ("parts: {own: {poles: 2}}\nleads: {W1: {to: {part: own}}}", "no strain relief is listed for own"),
        (
            "leads: {W1: {to: {part: 770-1252/076-000}}}",
            "the own sheet of 770-1252/076-000 is not at hand, which lists accessories",
        ),
        (
            "parts: {wide: {like: 770-1242/076-000, poles: 3}}\nleads: {W1: {to: {part: wide}}}",
            "no strain relief of 3 poles is listed for wide",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_named_is_missing_and_says_why(text: str, why: str) -> None:
    found = row(text, "strain relief")
    assert (found["state"], found["accessory"], found["quantity"], found["because"]) == (
        "missing",
        None,
        1,
        why,
    )


@pytest.mark.parametrize(
    ("order", "role", "why"),
    [
        ("{colour: pink}", "strain relief", "none in the colour that the plan asks for"),
        ("{colour: pink}", "cap", "first on the sheet; none in the colour that the plan asks for"),
    ],
)
def test_a_preference_that_nothing_meets_is_told(order: str, role: str, why: str) -> None:
    found = row(f"order: {order}{ONE.format(diameter='8 mm', more='')}", role)
    assert found["because"].endswith(why)
    assert found["sure"] is False


def test_two_cables_need_a_relief_for_two() -> None:
    text = ONE.format(diameter="8 mm", more="") + "  W2: {cable: line, from: {into: W1.to}}\n"
    assert row(text, "strain relief")["because"] == "no strain relief on offer is stated to hold 2 cables"


@pytest.mark.parametrize(
    ("order", "item", "end", "why"),
    [
        ("{}", "770-101", "W1.to", "on the half named first; of 4 listed that fit: first on the sheet"),
        ("{lever: tool}", "770-111", "W1.to", "operation that the plan asks for, first on the sheet"),
        ("{lever: tool, colour: white}", "770-131", "W1.to", "colour that the plan asks for, operation that"),
        ("{lever_on: plug}", "770-101", "W2.from", "on the plug, as the plan asks"),
    ],
)
def test_one_lever_for_a_flying_pair(order: str, item: str, end: str, why: str) -> None:
    found = row(f"order: {order}{PAIR}", "lever")
    assert (found["accessory"], found["end"], found["quantity"]) == (item, end, 1)
    assert found["mate"] == "W1.to + W2.from"
    assert why in found["because"]


def test_the_half_whose_sheet_lists_a_lever_gets_it() -> None:
    text = PAIR.replace("770-1252/076-000: {like: 770-1242/076-000, gender: plug}", "own: {gender: plug}")
    text = text.replace("770-1252/076-000", "own").replace("[W1.to + W2.from]", "[W2.from + W1.to]")
    found = row(text + "order: {lever_on: plug}\n", "lever")
    assert found["state"] == "missing"  # the system of the first half is not stated: nor how many it takes
    text = text.replace("{gender: plug}", "{gender: plug, family: WINSTA MIDI special}")
    found = row(text + "order: {lever_on: plug}\n", "lever")
    assert (found["end"], found["state"]) == ("W1.to", "added")
    assert "on the half whose sheet lists it" in found["because"]


def test_of_two_distributors_one_says_how_many_levers_come_with_it() -> None:
    text = "devices: {K1: {part: 770-974/076-000}, K2: {part: 770-977/076-000}}"
    asked, brings = rows(text, "lever")
    assert (asked["device"], asked["state"], asked["quantity"]) == ("K1", "missing", None)
    assert (brings["device"], brings["state"], brings["because"]) == ("K2", "nothing", "comes with levers: 3")


def test_coding_needs_nothing_and_says_from_where() -> None:
    found = row(ONE.format(diameter="8 mm", more=""), "coding pin")
    assert (found["state"], found["quantity"]) == ("nothing", 0)
    assert found["evidence"] == "770-1242/076-000 data sheet:371, Coding"
    unknown = "parts: {own: {poles: 2}}\nleads: {W1: {to: {part: own}}}"
    assert row(unknown, "coding pin")["state"] == "missing"


@pytest.mark.parametrize(
    ("assembly", "tools"),
    [
        ("{method: pushed_in}", []),
        ("{method: opened}", [("blade", "210-719", "added")]),
        ("{method: pushed_in, strain_relief: 770-502/042-000}", [("blade", "210-719", "added")]),
        ("{method: pushed_in, ferrule: plain}", [("crimp", None, "missing")]),
        ("{}", [("blade", None, "missing")]),
    ],
)
def test_tools_follow_from_the_work(assembly: str, tools: list[tuple[str, str | None, str]]) -> None:
    text = f"""
format: 1
assembly: {assembly.replace("{", "{made: on_site, ", 1)}
parts: {{wide: {{like: 770-1242/076-000, poles: 3}}}}
leads: {{W1: {{to: {{part: wide}}}}}}
"""
    found = closed(text)
    rows_of_tools = [one for one in found.iter_rows(named=True) if one["role"] == "tool"]
    assert [(one["what"], one["accessory"], one["state"]) for one in rows_of_tools] == tools


def test_ferrules_are_counted_by_kind_and_cross_section() -> None:
    found = closed((HEAD + PAIR).replace("ferrule: none", "ferrule: collared"))
    ferrules = [one for one in found.iter_rows(named=True) if one["role"] == "ferrule"]
    assert [(one["what"], one["size"], one["quantity"], one["state"]) for one in ferrules] == [
        ("collared", 1.5, 2, "planned")
    ] * 2
