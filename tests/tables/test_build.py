"""The tables of a small plan written by hand, without the plan language."""

from __future__ import annotations

import pytest

from mateproof.parts.fact import Fact, Origin
from mateproof.parts.part import Part, PartClass, Relation, RelationKind
from mateproof.plan import model
from mateproof.tables.build import build
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.vocabulary.values import Bound, Exact, Range, Text, Value


def fact(name: str, value: Value, unit: str = "", **conditions: str) -> Fact:
    return Fact(name, value, unit, conditions)


SOCKET = Part(
    "S-1", "Example", PartClass.CONNECTOR,
    (
        fact("family", Text("WINSTA® MIDI special")),
        fact("poles", Exact(2)), fact("gender", Text("socket")), fact("coding", Text("B")),
        fact("marking", Text("1/COM 2")), fact("colour", Text("grey")),
        fact("cross_section", Range(0.5, 4), "mm²", conductor="solid", ferrule="none"),
        fact("cross_section", Range(0.25, 1.5), "mm²", conductor="fine-stranded", ferrule="collared"),
        fact("cross_section", Bound(low=1.5), "mm²", conductor="fine-stranded",
             ferrule="any ferrule", method="pushed in"),
        fact("rated_voltage", Exact(250), "V", standard="IEC 60664-1", overvoltage_category="III",
             pollution_degree="3"),
        fact("rated_impulse_voltage", Exact(4), "kV", standard="IEC 60664-1", overvoltage_category="III",
             pollution_degree="3"),
        fact("rated_current", Exact(25), "A", standard="IEC 60664-1"),
        fact("rated_voltage", Exact(600), "V", standard="UL 1977", wiring="factory only"),
        fact("mating_cycles", Exact(200), load="none"), fact("mating_cycles", Exact(100), load="resistive"),
        fact("approval", Text("DNV GL")),
    ),
    (Relation(RelationKind.COUNTERPART, "P-1", "plug", "Counterpart"),
     Relation(RelationKind.ACCESSORY, "R-1", "strain relief", "Strain relief plate")),
)  # fmt: skip
PLUG = Part(
    "P-1", "Example", PartClass.CONNECTOR, (fact("poles", Exact(2)), fact("gender", Text("plug"))), stub=True
)
RELIEF = Part(
    "R-1",
    "Example",
    PartClass.STRAIN_RELIEF,
    (fact("cable_diameter", Range(5, 9), "mm"), fact("poles", Exact(2))),
)
AT = {"": (0, 1, 1, 1)}
PARTS = {part.item_number: part for part in (SOCKET, PLUG, RELIEF)}


def end(name: str, lead: str, part: str | None, relief: str | None = None) -> model.End:
    return model.End(
        name, lead, None, part, "status", "duct", "flying", "on site", "on site", None, (), relief, None, AT
    )


def plan(name: str = "p") -> model.Plan:
    termination = model.Termination("W1.to", "W1.to", "W1", "collared", "pushed in", 9.0, 35.0, None, {})
    return model.Plan(
        name, ["p.yaml"], "IEC", "en", ("DNV GL",),
        circuits=[
            model.Circuit("status", None, "window status", 24.0, "dc", 0.5, ("1/COM", "2"), 2, None, {})
        ],
        zones=[model.Zone("duct", "closed", 5.0, 40.0, None, None, "IP20", 2, ("floor",), {}),
               model.Zone("floor", None, None, None, None, None, None, None, (), {})],
        cables=[model.Cable("c", None, 2, "fine-stranded", 1.5, 7.0, {})],
        leads=[model.Lead("W1", "c", "status", 3.0, {}), model.Lead("W2", "c", "status", None, {})],
        ends=[end("W1.to", "W1", "S-1", "R-1"), end("W2.from", "W2", "P-1")],
        terminations=[termination],
        mates=[model.Mate("W1.to + W2.from", "W1.to", "W2.from", None, None, None, {})],
    )  # fmt: skip


@pytest.fixture
def tables() -> Tables:
    return build([plan()], PARTS)


def only(tables: Tables, name: str, **where: str) -> dict[str, object]:
    rows = [
        row
        for row in tables[name].iter_rows(named=True)
        if all(row[key] == value for key, value in where.items())
    ]
    assert len(rows) == 1
    return rows[0]


ADDED = {
    "test_steps", "closure", "swaps", "misplug_matrix", "open_groups", "ways", "way_steps", "way_loads",
    "misplugs", "barred", "proposals", "waivers", "connected", "feeds", "fed_mates", "fed_leads", "joins",
    "through", "buses", "bus_devices", "segments", "points", "calculated", "judged",
}  # fmt: skip
"""Tables that rooms above fill."""


def test_every_table_has_exactly_the_declared_columns(tables: Tables) -> None:
    assert set(tables.frames) == SCHEMA.keys() - ADDED
    for name, frame in tables.frames.items():
        assert dict(frame.schema) == SCHEMA[name].dtypes


def test_an_end_carries_its_part_circuit_and_zone(tables: Tables) -> None:
    row = only(tables, "installed", end="W1.to")
    assert (row["poles"], row["system"], row["size"]) == (2, "winsta-midi-special", "MIDI")
    assert (row["voltage_v"], row["temperature_high_c"], row["mated"], row["conductors_per_pole"]) == (
        24,
        40,
        True,
        1,
    )
    assert row["earth_contact"] is False
    assert only(tables, "installed", end="W2.from")["earth_contact"] is None


def test_a_mate_sees_both_sides_and_lacks_what_the_stub_lacks(tables: Tables) -> None:
    row = only(tables, "mated")
    assert (row["gender_a"], row["gender_b"], row["counterpart_listed"]) == ("socket", "plug", True)
    assert row["codes_fit"] is None
    assert row["coding_b"] is None


def test_allowances_are_joined_by_conductor_and_ferrule(tables: Tables) -> None:
    row = only(tables, "terminated")
    assert (row["allowed_low_mm2"], row["allowed_high_mm2"]) == (0.25, 1.5)
    assert row["pushed_low_mm2"] == 1.5
    assert (row["relief_low_mm"], row["relief_high_mm"], row["relief_listed"]) == (5, 9, True)


def test_the_market_selects_the_rating(tables: Tables) -> None:
    row = only(tables, "rated", end="W1.to")
    assert (row["rated_voltage_v"], row["rated_impulse_kv"], row["rated_current_a"]) == (250, 4, 25)
    usa = plan()
    usa.market = "USA"
    row = only(build([usa], PARTS), "rated", end="W1.to")
    assert (row["rated_voltage_v"], row["rated_current_a"], row["rated_wiring"]) == (
        600,
        None,
        "factory only",
    )


def test_an_approval_of_a_stub_is_not_known(tables: Tables) -> None:
    approved = {row["part"]: row["approved"] for row in tables["approved"].iter_rows(named=True)}
    assert approved == {"S-1": True, "P-1": None, "R-1": False}


def test_reach_is_symmetric_and_reflexive(tables: Tables) -> None:
    pairs = set(tables["reach"].select("zone", "other").iter_rows())
    assert pairs == {("duct", "duct"), ("floor", "floor"), ("duct", "floor"), ("floor", "duct")}


def test_what_the_plan_declares_stands_beside_the_sheet_and_never_above_it() -> None:
    declaring = plan()
    declared = (
        Fact("gender", Text("socket"), origin=Origin.DECLARED),
        Fact("coding", Text("B"), origin=Origin.DECLARED),
    )
    declaring.parts = [model.DeclaredPart("P-1", "S-1", None, declared, AT)]
    tables = build([declaring], PARTS)
    row = only(tables, "installed", end="W2.from")
    assert (row["gender"], row["coding"], row["colour"]) == ("plug", "B", "grey")
    origins = {item.origin for item in tables.evidence_of("p", "P-1", "colour")}
    assert origins == {"declared"}


def test_two_plans_do_not_mix() -> None:
    both = build([plan("a"), plan("b")], PARTS)
    assert both["installed"].height == 4
    assert only(both, "mated", plan="b")["part_a"] == "S-1"
