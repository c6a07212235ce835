"""The plan's own limits, and those that count without one; what a plan names and never uses."""

from __future__ import annotations

from tests import support

from mateproof.plan import read_text
from mateproof.vocabulary.limits import LIMITS

HEAD = "format: 1\n"
PLAN = """
supplies: {door: {system: SELV, voltage: 24 V}, spare: {system: SELV, voltage: 12 V}}
circuits: {status: {supply: door}, other: {%s}}
zones: {box: {temperature: 5..35 °C}, roof: {temperature: -10..60 °C}, empty: {}}
cables: {line: {reference_method: C, grouped: 1}, idle: {}}
devices: {K1: {zone: roof}}
leads:
  A: {circuit: status, cable: line, zone: box, length: 3 m, from: {part: 770-1242/076-000}, to: {device: K1}}
  B: {circuit: status, cable: line, zone: box, length: 3 m, grouped: 4, from: {part: 770-1242/076-000}}
"""


def test_a_limit_is_the_plans_own_or_the_known_one() -> None:
    texts = {"own": "limits: {extra_low_voltage_dc: 60 V, coupler_ambient: 0..30 °C}\n", "known": ""}
    plans = [read_text(HEAD + text + PLAN % "supply: spare", name) for name, text in texts.items()]
    tables = support.joined(plans)
    supplies = tables["supplies"].select("plan", "limit_extra_low_voltage_ac", "limit_extra_low_voltage_dc")
    assert supplies.unique(maintain_order=True).rows() == [("own", 50.0, 60.0), ("known", 50.0, 120.0)]
    ambient = tables["zones"].select("plan", "limit_coupler_ambient_low", "limit_coupler_ambient_high")
    assert ambient.unique(maintain_order=True).rows() == [("own", 0.0, 30.0), ("known", -5.0, 40.0)]
    own = {"extra_low_voltage_dc": 60.0, "coupler_ambient_low": 0.0, "coupler_ambient_high": 30.0}
    assert tables["limits"].rows() == [("own", *limit) for limit in own.items()]
    assert set(tables["limits"]["limit"]) <= LIMITS.keys()


def test_a_lead_is_laid_as_it_says_or_as_its_cable_says_through_the_hottest_place() -> None:
    leads = support.tables(HEAD + PLAN % "supply: spare")["leads"]
    columns = ("lead", "reference_method", "grouped", "arrangement", "ambient_low_c", "ambient_high_c")
    assert leads.select(columns).rows() == [
        ("A", "C", 1, "bunched", -10.0, 60.0),
        ("B", "C", 4, None, 5.0, 35.0),
    ]


def test_what_nothing_names_is_unused_only_while_nothing_is_nameless() -> None:
    tables = support.tables(HEAD + PLAN % "supply: door")
    assert tables["supplies"].select("supply", "circuits").rows() == [("door", 2), ("spare", 0)]
    assert tables["cables"].select("cable", "leads").rows() == [("line", 2), ("idle", 0)]
    assert tables["zones"].select("zone", "things").rows() == [("box", 4), ("roof", 1), ("empty", 0)]
    nameless = support.tables(HEAD + PLAN % "voltage: 24 V")
    assert nameless["supplies"].select("supply", "circuits").rows() == [("door", 1), ("spare", None)]
