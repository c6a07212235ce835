"""One change to a plan that holds changes exactly the findings that it should; one fact less leaves it open.

The plan: a pair of status leads and a pair of mains leads, side by side in one box, with an open socket.
Asked here: whole plan, mates, coding, levers and caps, wiring, wrong matings.
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
limits: {misplug: {harm: life, barrier: colour}}
supplies:
  door: {system: SELV, voltage: 24 V, nature: dc}
  mains: {system: TN-S, voltage: 230 V, nature: ac}
circuits:
  status: {supply: door, function: status query, survives: 24 V, conductors: [1/COM, 2]}
  control: {supply: mains, function: mains control, survives: 230 V, conductors: [L, N]}
zones: {box: {place: closed}, roof: {place: closed}}
cables:
  flex: {conductors: 2, conductor: fine-stranded, cross_section: 1.5 mm², diameter: 7.5 mm}
assembly: {made: on_site, coding: on_site}
parts:
  770-1252/076-000: {marking: [1/COM, 2], pin_spacing: 10 mm}
  grey-socket: {like: 770-1242/076-000, colour: grey, marking: [L, N]}
  grey-plug: {like: 770-1252/076-000, colour: grey, marking: [L, N], pin_spacing: 10 mm}
leads:
  S1: {circuit: status, zone: box, cable: flex, length: 3 m, from: {part: 770-1242/076-000, lever: 770-101}}
  S2:
    circuit: status
    zone: box
    cable: flex
    length: 4 m
    to: {part: 770-1252/076-000}
    from: {part: 770-1242/076-000, cap: 770-201}
  C1: {circuit: control, zone: box, cable: flex, length: 5 m, from: {part: grey-socket, lever: 770-121}}
  C2: {circuit: control, zone: box, cable: flex, length: 6 m, to: {part: grey-plug}}
  R1: {circuit: control, zone: roof, cable: flex, length: 1 m}
mates: [S1.from + S2.to, C1.from + C2.to]
"""

UNNAMED = "P149"
"""The variants of the plan are told apart by their files, so none of them has a name."""
MINE = [rule for code, rule in rules().items() if code[0] in "PMCLWX" and code != UNNAMED]

# What is written instead of what, and which rules break.
BROKEN: tuple[tuple[str, str, str], ...] = (
    ("{marking: [1/COM, 2], pin", "{marking: [2, 1/COM], pin", "M106 W104"),
    ("[1/COM, 2], pin_spacing: 10 mm", "[1/COM, 2], pin_spacing: 7.5 mm", "M108"),
    ("to: {part: grey-plug}", "to: {part: 770-1252/076-000}", "M105 M106 P143 W104 X101"),
    ("grey-plug: {", "grey-plug: {poles: 3, ", "M101"),
    ("grey-plug: {", "grey-plug: {gender: socket, ", "M102"),
    ("grey-plug: {", "grey-plug: {coding: A, ", "C103 M104"),
    ("grey-plug: {", "grey-plug: {size: MINI, ", "M103"),
    ("to: {part: 770-1252/076-000}", "to: {part: 770-1252/076-000, coding: delivered}", "C102 C104"),
    (", lever: 770-101", "", "L103"),
    ("to: {part: grey-plug}", "to: {part: grey-plug, lever: 770-111}", "L103"),
    ("lever: 770-101", "lever: 770-201", "L105"),
    (", cap: 770-201", "", "L108"),
    (", cap: 770-201", ", cap: 770-101", "L105"),
    ("to: {part: grey-plug}", "to: {part: grey-plug, cap: 770-201}", "L109 L110"),
    ("supply: door,", "supply: mains, voltage: 24 V, nature: dc,", "P103 P140 P150"),
    ("S1: {circuit: status", "S1: {circuit: control", "P104 W104"),
    ("C1: {circuit: control, zone: box", "C1: {circuit: control, zone: roof", "P105"),
    (", C1.from + C2.to]", ", C1.from + C2.to, C1.from + S2.to]", "M105 M106 P104 P106"),
    (", C1.from + C2.to]", "]", "L108 P109"),
    ("  control:", "  spare: {supply: door, conductors: [1, 2]}\n  control:", "P108"),
    ("  C1: {", "  C3: {circuit: status, cable: flex, length: 1 m, from: {into: C1.from}}\n  C1: {", "P107"),
    ("conductors: [L, N]", "conductors: [L, PE]", "P144 W101 W104"),
    ("conductors: [L, N]", "conductors: [L, N, PE]", "W101 W102"),
    ("colour: grey, marking: [L, N]}", "colour: light turquoise, marking: [L, N]}", "M105 X101"),
    ("barrier: colour", "barrier: mechanical", "X101"),
)

MISSING: tuple[tuple[str, str, str, str], ...] = (
    ("marking: [1/COM, 2], ", "", "M106 W104", "770-1252/076-000: pole marking"),
    (
        "{marking: [1/COM, 2], pin_spacing: 10 mm}",
        "{marking: [1/COM, 2]}",
        "M108",
        "770-1252/076-000: pin spacing",
    ),
    (", coding: on_site}", "}", "C101 C102", "end S1.from: coding"),
    ("supply: mains, ", "voltage: 230 V, nature: ac, ", "P103 P140", "circuit control: supply"),
    (", length: 3 m", "", "P102", "lead S1: length"),
    ("cable: flex, length: 3 m", "length: 3 m", "P102", "lead S1: cable"),
    ("S1: {circuit: status, ", "S1: {", "P101 P104 P107 W101 W102 W104", "lead S1: circuit"),
    ("C1: {circuit: control, zone: box", "C1: {circuit: control", "P105 P141", "end C1.from: zone"),
    (", survives: 24 V", "", "", ""),
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
    left_open = {(finding.code, finding.missing) for finding in findings[PLAN]}
    assert left_open == {("M107", ("grey-socket: counterpart",))}, "no sheet says who meets a declared part"
    assert not codes(findings[PLAN], Outcome.BROKEN)


@pytest.mark.parametrize(("old", "new", "wanted"), BROKEN)
def test_one_change_breaks_what_it_should(
    old: str, new: str, wanted: str, findings: Mapping[str, tuple[Finding, ...]]
) -> None:
    before = codes(findings[PLAN], Outcome.BROKEN)
    assert codes(findings[changed(old, new)], Outcome.BROKEN) - before == set(wanted.split())


@pytest.mark.parametrize(("old", "new", "wanted", "name"), MISSING)
def test_one_fact_less_is_named(
    old: str, new: str, wanted: str, name: str, findings: Mapping[str, tuple[Finding, ...]]
) -> None:
    before, after = findings[PLAN], findings[changed(old, new)]
    assert codes(after, Outcome.BROKEN) == codes(before, Outcome.BROKEN)
    assert codes(after, Outcome.UNPROVEN) - codes(before, Outcome.UNPROVEN) == set(wanted.split())
    assert not name or name in {missing for finding in after for missing in finding.missing}
