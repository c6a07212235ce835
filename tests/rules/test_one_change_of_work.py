"""One change to the work on site breaks exactly the findings that it should; one fact less leaves them open.

The plan: a pair of leads made on site, with all that the sheet asks for. Asked here: termination, strain
relief, ratings, environment, matings, approvals, order and doubts.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests import support

from mateproof.plan import read_text
from mateproof.rules.ask import ask
from mateproof.rules.rule import rules
from mateproof.vocabulary.findings import Finding, Outcome

PLAN = """\
format: 1
market: IEC
supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac, overvoltage_category: III}}
circuits: {control: {supply: mains, current: 10 A, conductors: [L, N]}}
zones:
  box:
    {place: closed, temperature: 0..40 °C, processing_temperature: 5..30 °C,
     degree_of_protection: IP20, pollution_degree: 2}
cables: {flex: {conductors: 2, conductor: fine-stranded, cross_section: 1.5 mm², diameter: 7.5 mm}}
assembly:
  {made: on_site, strain_relief: 770-502/042-000, method: opened, ferrule: none,
   strip_length: 9 mm, sheath_strip: 35 mm}
parts: {770-1252/076-000: {like: 770-1242/076-000}}
leads:
  A: {circuit: control, zone: box, cable: flex, from: {part: 770-1242/076-000}}
  B: {circuit: control, zone: box, cable: flex, to: {part: 770-1252/076-000}}
mates: [{join: A.from + B.to, cycles: 50, under_load: no}]
"""

MINE = [rule for code, rule in rules().items() if code[0] in "TSREYAOZ"]
MARKET, RELIEF = "market: IEC", "strain_relief: 770-502/042-000, "

# What is written instead of what, and which rules break.
BROKEN: tuple[tuple[str, str, str], ...] = (
    # conductor, ferrule, method, cross section
    ("cross_section: 1.5 mm²", "cross_section: 0.34 mm²", "T101"),
    ("cross_section: 1.5 mm²", "cross_section: 6 mm²", "T101 T110"),
    ("ferrule: none", "ferrule: collared", ""),
    ("cross_section: 1.5 mm²", "cross_section: 2.5 mm²", ""),
    ("conductor: fine-stranded", "conductor: stranded", ""),
    ("conductor: fine-stranded", "conductor: solid", ""),
    ("method: opened", "method: pushed in", "T103"),
    ("strip_length: 9 mm", "strip_length: 7 mm", "T104"),
    ("strip_length: 9 mm, ", "", ""),
    ("sheath_strip: 35 mm", "sheath_strip: 55 mm", "T105"),
    ("flex: {conductors: 2", "flex: {conductors: 1", "T108 T111"),
    ("flex: {conductors: 2", "flex: {conductors: 3", ""),
    ("leads:", "leads:\n  C: {circuit: control, cable: flex, from: {into: A.from}}", "S105"),
    (
        "leads:",
        "leads:\n  C: {cable: flex, from: {into: A.from}}\n  D: {cable: flex, from: {into: A.from}}",
        "S105 T107",
    ),
    # strain relief
    (RELIEF, "", "S101"),
    ("diameter: 7.5 mm", "diameter: 4.9 mm", "S102"),
    ("diameter: 7.5 mm", "diameter: 5 mm", ""),
    ("diameter: 7.5 mm", "diameter: 9 mm", "S106"),
    ("diameter: 7.5 mm", "diameter: 9.1 mm", "S102"),
    ("770-502/042-000", "770-502/041-000", "S106"),
    ("770-502/042-000", "770-512/042-000", ""),
    # ratings
    ("voltage: 230 V", "voltage: 277 V", "R101"),
    ("voltage: 230 V", "voltage: 400 V", "R101 R102"),
    ("overvoltage_category: III", "overvoltage_category: IV", "R102 R104"),
    ("overvoltage_category: III", "overvoltage_category: II", ""),
    ("current: 10 A", "current: 23 A", ""),
    ("current: 10 A", "current: 25 A", "R107"),
    ("current: 10 A", "current: 26 A", "R103 R107"),
    ("pollution_degree: 2", "pollution_degree: 4", "R105"),
    (MARKET, "market: USA", "R106"),
    # environment
    ("temperature: 0..40 °C", "temperature: 0..41 °C", "E105"),
    ("temperature: 0..40 °C", "temperature: -36..40 °C", "E101 E105"),
    ("temperature: 0..40 °C", "temperature: 0..86 °C", "E101 E105 R107"),
    ("processing_temperature: 5..30", "processing_temperature: -6..30", "E102"),
    ("processing_temperature: 5..30", "processing_temperature: 5..41", "E102"),
    ("degree_of_protection: IP20", "degree_of_protection: IP2XC", ""),
    ("degree_of_protection: IP20", "degree_of_protection: IP21", "E103"),
    ("degree_of_protection: IP20", "degree_of_protection: IP30", "E103"),
    ("degree_of_protection: IP20", "degree_of_protection: IP2XD", "E103"),
    ("place: closed", "place: restricted", ""),
    ("place: closed", "place: open", "E104"),
    # matings, approvals, order
    ("cycles: 50", "cycles: 201", "Y101"),
    ("cycles: 50, under_load: no", "cycles: 100, under_load: yes", "Y103"),
    ("cycles: 50, under_load: no", "cycles: 101, under_load: yes", "Y102 Y103"),
    (MARKET, "approvals: [ABS]", "A101"),
    ("{like: 770-1242/076-000}", "{like: 770-1242/076-000, gtin: 4055143766761}", "O102"),
)

MISSING: tuple[tuple[str, str, str, str], ...] = (
    ("conductor: fine-stranded, ", "", "T101", "cable flex: conductor"),
    (", cross_section: 1.5 mm²", "", "T101 T110 T111", "cable flex: cross_section"),
    (", diameter: 7.5 mm", "", "S102", "cable flex: diameter"),
    ("flex: {conductors: 2, ", "flex: {", "T108 T111", "cable flex: conductors"),
    ("ferrule: none,", "", "T101", "termination A.from: ferrule"),
    (", method: opened", "", "T103", "termination A.from: method"),
    # Where a claim holds in any case, it does not matter which case it is.
    ("made: on_site, ", "", "", ""),
    (
        "made: on_site, strain_relief: 770-502/042-000, ",
        "",
        "S101",
        "end A.from: made",
    ),
    ("voltage: 230 V, ", "", "R101 R102 R112", "circuit control: voltage"),
    (", overvoltage_category: III", "", "R102 R104", "circuit control: overvoltage_category"),
    (", current: 10 A", "", "R103 R112", "circuit control: current"),
    (", pollution_degree: 2", "", "R105", "zone box: pollution_degree"),
    ("place: closed, ", "", "E104", "zone box: place"),
    ("temperature: 0..40 °C, ", "", "E101 E105", "zone box: temperature"),
    (", processing_temperature: 5..30 °C", "", "E102", "zone box: processing_temperature"),
    ("degree_of_protection: IP20, ", "", "E103", "zone box: degree_of_protection"),
    ("cycles: 50, ", "", "Y101", "mate A.from + B.to: cycles"),
    (", under_load: no", "", "Y103", "mate A.from + B.to: under_load"),
    (
        "{770-1252/076-000: {like: 770-1242/076-000}}",
        "{}",
        "E101 E102 E103 O101 O105 R101 R102 R103 R104 R105 R106 S104 T101 T104 T107 Y101",
        "770-1252/076-000: data sheet",
    ),
    ("cross_section: 1.5 mm²", "cross_section: 0.25 mm²", "", ""),
    (MARKET, "approvals: [DNV GL]", "A101", "770-502/042-000: approval"),
)


def changed(old: str, new: str) -> str:
    assert PLAN.count(old) >= 1, old
    return PLAN.replace(old, new, 1)


@pytest.fixture(scope="module")
def findings() -> Mapping[str, tuple[Finding, ...]]:
    """Every variant of the plan by its text, all asked at once."""
    texts = dict.fromkeys([PLAN, *(changed(old, new) for old, new, *_ in (*BROKEN, *MISSING))])
    plans = [read_text(text, f"variant {number}") for number, text in enumerate(texts)]
    found = ask(support.joined(plans), only=MINE).findings
    return {
        text: tuple(finding for finding in found if finding.plan == plan.name)
        for text, plan in zip(texts, plans, strict=True)
    }


def codes(found: tuple[Finding, ...], outcome: Outcome) -> set[str]:
    return {finding.code for finding in found if finding.outcome is outcome}


def test_the_plan_holds(findings: Mapping[str, tuple[Finding, ...]]) -> None:
    assert findings[PLAN] == ()


@pytest.mark.parametrize(("old", "new", "wanted"), BROKEN)
def test_one_change_breaks_what_it_should(
    old: str, new: str, wanted: str, findings: Mapping[str, tuple[Finding, ...]]
) -> None:
    assert codes(findings[changed(old, new)], Outcome.BROKEN) == set(wanted.split())


@pytest.mark.parametrize(("old", "new", "wanted", "name"), MISSING)
def test_one_fact_less_is_named(
    old: str, new: str, wanted: str, name: str, findings: Mapping[str, tuple[Finding, ...]]
) -> None:
    before, after = findings[PLAN], findings[changed(old, new)]
    assert codes(after, Outcome.UNPROVEN) - codes(before, Outcome.UNPROVEN) == set(wanted.split())
    assert not name or name in {missing for finding in after for missing in finding.missing}
