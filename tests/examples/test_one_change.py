"""Change one fact or one field of a plan that is proven: exactly the findings change that should.

The plan is the one in which every rule has something to look at. Facts are changed in the library (the plan
cannot overrule a sheet), fields in the text of the plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.examples.test_every_field_matters import PLANS
from tests.examples.variants import Answered, Library, answer, parts_of

from mateproof.parts.fact import Fact
from mateproof.vocabulary.findings import Outcome
from mateproof.vocabulary.values import Exact, Range, Text, Value

WIDE = PLANS["wide"].read_text("utf-8")
LIBRARY = parts_of(WIDE)
SOCKET, PLUG, TAP, RELIEF, LEVER, CAP = (
    "770-1242/076-000", "770-1252/076-000", "770-977/076-000", "770-502/042-000", "770-101", "770-201",
)  # fmt: skip

FACTS: tuple[tuple[str, str, dict[str, str], Value, str], ...] = (
    (PLUG, "colour", {}, Text("grey"), "M105 X101"),
    (PLUG, "poles", {}, Exact(3), "M101 S103 T105"),
    (PLUG, "gender", {}, Text("socket"), "M102"),
    (PLUG, "coding", {}, Text("A"), "C103 M104"),
    (SOCKET, "marking", {}, Text("A B"), "W104"),
    (SOCKET, "continuous_temperature", {}, Range(-35, 35), "E101"),
    (SOCKET, "processing_temperature", {}, Range(10, 40), "E102"),
    (SOCKET, "degree_of_protection", {}, Text("IP00"), "E103"),
    (SOCKET, "rated_voltage", {"standard": "IEC 60664-1"}, Exact(200), "R101"),
    (SOCKET, "rated_impulse_voltage", {}, Exact(2.5), "R102 R110"),
    (SOCKET, "rated_current", {"standard": "IEC 60664-1"}, Exact(6), "D103 R103"),
    (SOCKET, "connection_points", {}, Exact(1), "T107"),
    (SOCKET, "nominal_cross_section", {}, Exact(1), "T110"),
    (SOCKET, "strip_length", {}, Exact(7), "T104"),
    (SOCKET, "cross_section", {"conductor": "fine-stranded", "ferrule": "none"}, Range(2.5, 4), "T101"),
    (SOCKET, "cross_section", {"conductor": "fine-stranded", "ferrule": "collared"}, Range(0.25, 1), "T101"),
    (SOCKET, "cross_section", {"conductor": "solid", "method": "pushed in"}, Range(4, 4), "T102"),
    (SOCKET, "mating_cycles", {"load": "none"}, Exact(10), "Y101"),
    (SOCKET, "approval", {}, Text("ABS"), "A101"),
    (TAP, "levers_fitted", {}, Exact(0), "L102"),
    (RELIEF, "cable_diameter", {}, Range(8, 9), "S102"),
    (RELIEF, "poles", {}, Exact(3), "S103"),
    (RELIEF, "cables", {}, Exact(0), "S105"),
    (LEVER, "mounting", {}, Text("mounted"), "L106"),
    (CAP, "for_gender", {}, Text("plug"), "L109"),
)
"""Part, property, conditions of the facts that are changed, new value, and the rules that break."""

FIELDS: tuple[tuple[str, str, str], ...] = (
    ("approvals: [DNV GL]\nvariables", "approvals: [ABS]\nvariables", "A101"),
    ("barrier: colour", "barrier: mechanical", "X101"),
    ("place: closed", "place: open", "E104"),
    ("temperature: 5..40 °C", "temperature: 5..60 °C", "D104 E105"),
    ("temperature: 5..40 °C", "temperature: 5..90 °C", "D104 E101 E105 E106 R107 R108"),
    ("processing_temperature: 5..35 °C", "processing_temperature: -10..35 °C", "E102"),
    ("degree_of_protection: IP20", "degree_of_protection: IP44", "E103"),
    ("pollution_degree: 2", "pollution_degree: 4", "R105"),
    ("TN-S, voltage: 230 V", "TN-S, voltage: 400 V", "P110 P151 R101 R102 R110"),
    ("ac, overvoltage_category: III", "ac, overvoltage_category: IV", "R102 R104 R110"),
    ("control, current: 2 A", "control, current: 32 A", "D102 R103 R107 R108"),
    ("market: IEC", "market: USA", "R106"),
    ("survives: 230 V, conductors: [L, N]}", "survives: 230 V, conductors: [L, PE]}", "N101 P144 W101 W104"),
    ("survives: 230 V, conductors: [L, N]}", "survives: 230 V, conductors: [L, N, PE]}", "T108 W101 W102"),
    ("flex: {conductors: 2", "flex: {conductors: 1", "T108 T111"),
    ("fine-stranded, cross_section: <size>, diameter: 7.2 mm, method: opened, ferrule: none",
     "fine-stranded, cross_section: 6 mm², diameter: 7.2 mm, method: opened, ferrule: none",
     "P113 T101 T110"),
    ("<size>, diameter: 7.2 mm, method: opened, ferrule: none",
     "<size>, diameter: 4 mm, method: opened, ferrule: none",
     "S102"),
    ("<size>, diameter: 7.2 mm, method: opened, ferrule: none",
     "<size>, diameter: 8.9 mm, method: opened, ferrule: none",
     "S106"),
    ("method: opened, ferrule: none", "method: pushed_in, ferrule: none", "T103"),
    ("method: opened, ferrule: collared", "method: pushed_in, ferrule: collared", ""),
    ("1.5 mm², diameter: 7.2 mm, method: opened, ferrule: collared",
     "1 mm², diameter: 7.2 mm, method: pushed_in, ferrule: collared", "T102"),
    ("1.5 mm², diameter: 7.2 mm, method: opened, ferrule: collared",
     "2.5 mm², diameter: 7.2 mm, method: opened, ferrule: collared", "T101"),
    ("method: pushed_in, ferrule: none", "method: pushed_in, ferrule: plain", "T109"),
    ("strip_length: 9 mm", "strip_length: 7 mm", "T104"),
    ("sheath_strip: 55 mm", "sheath_strip: 35 mm", "T105"),
    ("earth_extra: 8 mm", "earth_extra: 0 mm", "T106"),
    ("coding: on_site, strip_length", "coding: delivered, strip_length", "C102 C104"),
    ("label: S, lever: 770-101", "label: S", "L103"),
    ("label: C, lever: 770-101", "label: C, lever: 770-201", "L105"),
    ("from: {part: 770-1252/076-000, label: S}",
     "from: {part: 770-1252/076-000, label: S, lever: 770-101}", "L103"),
    ("from: {part: 770-1252/076-000, label: N}",
     "from: {part: 770-1252/076-000, label: N, lever: 770-101}", "L104"),
    (", cap: 770-201", "", "L108 P143"),
    ("part: plug-grey, label: C", "part: plug-grey, label: C, cap: 770-201", "L109 L110"),
    ("strain_relief: relief-pink, ", "", "S102 S103"),
    ("part: 770-1252/076-000, label: S", "part: 770-1252/076-000, label: N", "P146 X102"),
    ("C2: {circuit: control", "C2: {circuit: blind", "N105 P104 P111 T108 W101 W102"),
    ("S2: {circuit: south, zone: bay", "S2: {circuit: south, zone: far", "P105"),
    ("C1.to + C2.from, cycles: 20", "C1.to + C2.from, cycles: 500", "Y101"),
    ("C1.to + C2.from, cycles: 20, under_load: no", "C1.to + C2.from, cycles: 20, under_load: yes", "Y103"),
    ("C1.to + C2.from, cycles: 20, under_load: no",
     "C1.to + C2.from, cycles: 150, under_load: yes", "Y102 Y103"),
)  # fmt: skip
"""What is written instead of what, and the rules that break."""

OPEN: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("place: closed", "place: open", SOCKET, "place", "E104", "suited to the place"),
    ("C2.from, cycles: 20, under_load: no", "C2.from, cycles: 20, under_load: yes",
     SOCKET, "mating_cycles", "Y101 Y102", "mating cycles"),
    ("market: IEC", "market: USA", SOCKET, "rated_voltage", "D103 R101 R103 R106", "rated voltage"),
    ("tap.in, cycles", "tap.in, cycles", TAP, "levers_fitted", "L102", "levers fitted"),
)  # fmt: skip
"""What is written instead of what, the part, what it states no more, rules left open, missing datum."""


def changed(item: str, name: str, conditions: Mapping[str, str], value: Value) -> Library:
    part = LIBRARY[item]
    facts = tuple(
        replace(fact, value=value) if meant(fact, name, conditions) else fact for fact in part.facts
    )
    assert facts != part.facts, (item, name)
    return {**LIBRARY, item: replace(part, facts=facts)}


def meant(fact: Fact, name: str, conditions: Mapping[str, str]) -> bool:
    """A fact of the property with these conditions, and with a method only where one is asked for."""
    same = all(fact.conditions.get(key) == value for key, value in conditions.items())
    return fact.property == name and same and fact.conditions.get("method") == conditions.get("method")


@pytest.fixture(scope="module")
def found() -> Mapping[int, Answered]:
    plan = WIDE.replace("  bay: {near: [box]}", "  bay: {near: [box]}\n  far: {}")
    cabinet = "{zone: far, circuit: knx, bus_units: 0, bus_current: 0 mA}"
    plan = plan.replace("devices:\n", f"devices:\n  cabinet: {cabinet}\n")
    lead = "{circuit: knx, cable: flex, length: 2 m, from: {device: switch}, to: {device: cabinet}}"
    plan = plan.replace("leads:\n", f"leads:\n  K2: {lead}\n")
    of_facts = [(plan, changed(*row[:4])) for row in FACTS]
    of_fields = [(written(plan, *row[:2]), None) for row in FIELDS]
    of_open = [(written(plan, *row[:2]), lacking(*row[2:4])) for row in OPEN]
    return dict(enumerate(answer([(plan, None), *of_facts, *of_fields, *of_open], LIBRARY)))


def lacking(item: str, name: str) -> Library:
    part = LIBRARY[item]
    return {**LIBRARY, item: replace(part, facts=tuple(f for f in part.facts if f.property != name))}


def written(plan: str, old: str, new: str) -> str:
    assert old in plan, old
    return plan.replace(old, new, 1)


def test_the_plan_is_proven(found: Mapping[int, Answered]) -> None:
    assert not found[0].findings


@pytest.mark.parametrize("number", range(len(FACTS)), ids=lambda n: f"{n} {FACTS[n][1]}")
def test_one_changed_fact_breaks_what_it_should(number: int, found: Mapping[int, Answered]) -> None:
    assert found[1 + number].codes(Outcome.BROKEN) == set(FACTS[number][4].split())


@pytest.mark.parametrize("number", range(len(FIELDS)), ids=lambda n: f"{n} {FIELDS[n][1][:40]}")
def test_one_changed_field_breaks_what_it_should(number: int, found: Mapping[int, Answered]) -> None:
    asked = found[1 + len(FACTS) + number]
    assert not asked.refused
    assert asked.codes(Outcome.BROKEN) == set(FIELDS[number][2].split())


@pytest.mark.parametrize("number", range(len(OPEN)), ids=lambda n: f"{n} {OPEN[n][3]}")
def test_one_fact_less_leaves_it_open(number: int, found: Mapping[int, Answered]) -> None:
    *_, item, _, codes, missing = OPEN[number]
    asked = found[1 + len(FACTS) + len(FIELDS) + number]
    assert asked.codes(Outcome.UNPROVEN) == set(codes.split())
    assert f"{item}: {missing}" in asked.missing
