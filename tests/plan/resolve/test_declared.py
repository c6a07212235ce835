"""Declared parts become facts with the same words as facts of sheets, and the plan as their source."""

import hashlib
from pathlib import Path

import pytest

from mateproof.parts.fact import Fact, Origin
from mateproof.plan import read, read_text
from mateproof.plan.model import DeclaredPart
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.errors import PlanError
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Bound, Exact, Range, Several, Text

PART = """\
format: 1
parts:
  P:
    like: 770-1242/076-000
    class: connector
    system: WINSTA MIDI special
    poles: 3
    gender: plug
    coding: B
    marking: L N PE
    mating_cycles: [{value: 200, load: none}, {value: 100, load: resistive, current: 25 A}]
    degree_of_protection: IP2xC
    cable_diameter: 5..9 mm
    nominal_cross_section: 4 mm2
    retention_force: {value: "> 80 N", state: locked}
    levers_fitted: 1
    mismatch_protection: yes
    ratings:
      - {standard: IEC 60664-1, overvoltage_category: III, pollution_degree: 3, voltage: 250 V, impulse: 4 kV}
    terminations:
      - {conductor: fine-stranded, ferrule: any_ferrule, method: pushed_in, cross_section: ">= 1.5 mm²"}
    approvals: [DNV GL]
    accessories: [770-101]
    inner_wiring: [in.1 - out.1]
"""


@pytest.fixture(scope="module")
def part() -> DeclaredPart:
    text = PART.replace('">= 1.5 mm²"', "1.5..4 mm²")
    return read_text(text, "declared.yaml").parts[0]


def of(part: DeclaredPart, property: str) -> list[Fact]:
    return [fact for fact in part.facts if fact.property == property]


def test_the_record(part: DeclaredPart) -> None:
    assert (part.name, part.like, part.part_class) == ("P", "770-1242/076-000", "connector")
    assert part.accessories == ("770-101",)


@pytest.mark.parametrize(
    ("property", "value"),
    [
        ("family", Text("WINSTA MIDI special")), ("poles", Exact(3.0)), ("gender", Text("plug")),
        ("coding", Text("B")),
        ("marking", Several((Text("L"), Text("N"), Text("PE")))), ("degree_of_protection", Text("IP2xC")),
        ("cable_diameter", Range(5.0, 9.0)), ("nominal_cross_section", Exact(4.0)),
        ("retention_force", Bound(low=80.0, strict=True)), ("mismatch_protection", Exact(True)),
        ("levers_fitted", Exact(1.0)), ("approval", Text("DNV GL")), ("rated_voltage", Exact(250.0)),
        ("rated_impulse_voltage", Exact(4.0)), ("cross_section", Range(1.5, 4.0)),
        ("inner_wiring", Several((Text("in.1 - out.1"),))),
    ],
)  # fmt: skip
def test_a_value(part: DeclaredPart, property: str, value: object) -> None:
    assert [fact.value for fact in of(part, property)] == [value]


def test_conditions(part: DeclaredPart) -> None:
    cycles = [(fact.value, dict(fact.conditions)) for fact in of(part, "mating_cycles")]
    assert cycles == [
        (Exact(200.0), {"load": "none"}),
        (Exact(100.0), {"load": "resistive", "current": "25 A"}),
    ]
    rating = {"standard": "IEC 60664-1", "overvoltage_category": "III", "pollution_degree": "3"}
    assert (
        of(part, "rated_voltage")[0].conditions == of(part, "rated_impulse_voltage")[0].conditions == rating
    )
    row = {"conductor": "fine-stranded", "ferrule": "any ferrule", "method": "pushed in"}
    assert of(part, "cross_section")[0].conditions == row


def test_every_fact_is_declared_and_knows_its_line(part: DeclaredPart) -> None:
    lines = PART.splitlines()
    for fact in part.facts:
        assert fact.origin is Origin.DECLARED
        assert fact.source is not None
        assert fact.source.file == "declared.yaml"
        assert fact.label in lines[fact.source.line - 1]
        assert fact.property in PROPERTIES
        assert fact.unit == PROPERTIES[fact.property].unit
        for key, value in fact.conditions.items():
            assert not CONDITIONS[key].values or value in CONDITIONS[key].values


def test_a_bound_is_no_cross_section_of_a_termination() -> None:
    with pytest.raises(PlanError, match="a range in mm²"):
        read_text(PART)


def test_a_plan_file_is_a_source_with_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("format: 1\nparts: {P: {colour: red}}\n", "utf-8")
    (fact,) = read(path).parts[0].facts
    assert fact.source is not None
    assert fact.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_marks_that_cannot_be_told_apart_are_not_guessed() -> None:
    for text in ("marking: 1/COM 2", "{poles: 3, marking: 1/COM 2}"):
        with pytest.raises(PlanError, match="one mark or several"):
            read_text(f"format: 1\nparts: {{P: {text if text[0] == '{' else '{' + text + '}'}}}\n")
    (fact,) = read_text("format: 1\nparts: {P: {marking: 1/COM}}\n").parts[0].facts
    assert fact.value == Text("1/COM")


def test_faces_of_a_template_are_parts_named_like_their_ends() -> None:
    plan = read_text("format: 1\nleads: {W<n>: {for: {n: 1..3}, to: {face: {poles: 2, colour: red}}}}\n")
    assert (
        [part.name for part in plan.parts] == [end.part for end in plan.ends] == ["W1.to", "W2.to", "W3.to"]
    )
    assert all([fact.property for fact in part.facts] == ["poles", "colour"] for part in plan.parts)
