"""The test sheet as a table: a step says what the plan states, or names what it does not state."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from mateproof.plan import read_text
from mateproof.tables.build import build
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.tables.teststeps import test_steps as steps_of
from mateproof.vocabulary.teststeps import LIVE, STEP_RANK

LAMP = """
format: 1
name: lamp
supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
circuits:
  light: {supply: mains, function: lighting, conductors: [L, N, PE]}
  fan: {supply: mains, function: ventilation, conductors: [L, N, PE]}
cables: {three: {conductors: 3, conductor: solid, cross_section: 1.5 mm²}}
zones: {hall: {}}
parts:
  S: {class: connector, poles: 3, gender: socket, colour: black, coding: A, marking: [L, N, PE]}
  P: {class: connector, poles: 3, gender: plug, colour: black, coding: A, marking: [L, N, PE]}
devices:
  board: {feeds: [mains]}
  box: {zone: hall, connectors: {in: {part: P, circuit: light, label: A}, out: {part: S, circuit: light}}}
  lamp: {zone: hall, circuit: light, connectors: {in: {part: P, label: B}}}
leads:
  W1: {circuit: light, cable: three, length: 10 m, from: {device: board}, to: {part: S, label: A}}
  W2: {circuit: light, cable: three, zone: hall, length: 5 m, from: {part: P}, to: {part: S, label: B}}
  F1: {circuit: fan, cable: three, length: 10 m, zone: hall, from: {device: board}}
mates: [W1.to + box.in, box.out + W2.from, W2.to + lamp.in]
"""
WIRED = LAMP.replace("box: {", "box: {wiring: [in.1 - out.1, in.2 - out.2, in.3 - out.3], ")


def steps(text: str, **results: pl.DataFrame) -> list[dict[str, Any]]:
    tables = build([read_text(text)], {}).having(**results)
    return list(steps_of(tables).iter_rows(named=True))


def told(found: list[dict[str, Any]], kind: str, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(step[name] for name in columns) for step in found if step["kind"] == kind]


def test_the_steps_stand_in_the_order_in_which_they_are_done() -> None:
    found = steps(WIRED)
    ranks = [STEP_RANK[step["kind"]] for step in found]
    assert ranks == sorted(ranks)
    assert [step["order"] for step in found] == list(range(1, len(found) + 1))
    assert len({step["step"] for step in found}) == len(found)
    assert all(step["live"] == (step["kind"] in LIVE) for step in found)


def test_what_is_stated_is_expected() -> None:
    found = steps(WIRED)
    assert told(found, "polarity", "circuit", "subject", "expected", "missing") == [
        ("light", "box", "L N PE", None),
        ("light", "lamp", "L N PE", None),
        ("fan", "F1.to", "L N PE", None),
    ]
    assert told(found, "voltage", "subject", "value", "expected", "missing") == [
        ("box", 230.0, "ac", None),
        ("lamp", 230.0, "ac", None),
        ("F1.to", 230.0, "ac", None),
    ]
    assert told(found, "insulation", "circuit", "expected", "missing") == [
        ("light", "", None),
        ("fan", "", None),
    ]
    assert told(found, "function", "circuit", "subject", "expected", "missing") == [
        ("light", "lamp", "lighting", None),
        ("fan", "fan", "ventilation", "circuit fan: devices"),
    ]


def test_the_protective_conductor_has_the_resistance_of_the_leads_on_the_way() -> None:
    """12.1 Ω/km for 1.5 mm², solid: 10 m to the box, 15 m to the lamp."""
    found = told(steps(WIRED), "continuity", "subject", "expected", "value", "unit")
    assert found == [("box", "PE", 0.121, "Ω"), ("lamp", "PE", 0.181, "Ω"), ("F1.to", "PE", 0.121, "Ω")]
    unknown = told(steps(WIRED.replace("length: 5 m, ", "")), "continuity", "subject", "value", "missing")
    assert unknown[1] == ("lamp", None, None)


def test_behind_a_box_that_nobody_has_opened_nothing_can_be_said() -> None:
    found = steps(LAMP)
    for kind in ("continuity", "polarity", "voltage"):
        assert told(found, kind, "subject", "missing") == [
            ("box", None),
            ("lamp", "device box: wiring"),
            ("F1.to", None),
        ]
    assert ("lamp", "device box: wiring") in told(found, "function", "subject", "missing")


def test_what_is_plugged_in_and_what_stays_open_is_looked_at() -> None:
    found = steps(LAMP.replace("mates: [W1.to + box.in, ", "mates: ["))
    assert told(found, "inspection", "subject", "place", "expected", "missing") == [
        ("box.out + W2.from", "mate", "box.out\nW2.from", "end box.out: label, end W2.from: label"),
        ("W2.to + lamp.in", "mate", "W2.to\nlamp.in", None),
        ("box.in", "connector", "box.in", None),
        ("W1.to", "connector", "W1.to", None),
    ]


@pytest.mark.parametrize(
    ("cut", "kind", "missing"),
    [
        (", conductors: [L, N, PE]}\n  fan", "polarity", "circuit light: conductors"),
        (", conductors: [L, N, PE]}\n  fan", "continuity", "circuit light: conductors"),
        (", voltage: 230 V, nature: ac", "voltage", "circuit light: voltage, circuit light: nature"),
        ("function: lighting, ", "function", "circuit light: function"),
    ],
)
def test_a_datum_that_is_taken_away_is_named(cut: str, kind: str, missing: str) -> None:
    kept = "}\n  fan" if cut.endswith("fan") else ""
    found = told(steps(WIRED.replace(cut, kept)), kind, "circuit", "missing")
    assert ("light", missing) in found


def test_circuits_that_a_device_joins_are_named() -> None:
    text = WIRED.replace("out: {part: S, circuit: light}", "out: {part: S, circuit: fan}")
    assert told(steps(text), "insulation", "circuit", "expected", "missing") == [
        ("light", "fan", None),
        ("fan", "light", None),
    ]
    apart = text.replace("wiring: [in.1 - out.1, in.2 - out.2, in.3 - out.3], ", "")
    assert told(steps(apart), "insulation", "circuit", "missing") == [
        ("light", "device box: wiring"),
        ("fan", "device box: wiring"),
    ]


def test_the_devices_of_a_bus_are_counted() -> None:
    line = {"plan": "lamp", "circuit": "light", "circuits": "light", "bus": "DALI", "units": 12}
    lines = pl.DataFrame(
        [line, {**line, "units": None, "units_missing": "device lamp: bus_units"}],
        schema=SCHEMA["buses"].dtypes,
    )
    assert told(steps(LAMP, buses=lines), "bus", "expected", "value", "missing") == [
        ("DALI", 12.0, None),
        ("DALI", None, "device lamp: bus_units"),
    ]


def test_plans_are_kept_apart() -> None:
    other = WIRED.replace("name: lamp", "name: other")
    both = build([read_text(LAMP), read_text(other)], {})
    for text in (LAMP, other):
        alone = steps_of(build([read_text(text)], {}))
        assert steps_of(both).filter(pl.col("plan") == alone["plan"][0]).equals(alone)


def test_a_plan_that_says_nothing_has_no_steps() -> None:
    assert steps("format: 1\nname: empty\n") == []
    assert steps_of(Tables({})).is_empty()
