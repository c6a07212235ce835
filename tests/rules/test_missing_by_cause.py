"""What is missing is named by its cause: not what is looked up by it, and not what may well be none."""

from __future__ import annotations

import pytest
from tests import support

ON_SITE = "format: 1\n{more}\nleads: {{W1: {{{lead}from: {{part: {part}, made: on_site{side}}}}}}}\n"


def missing(
    code: str, *, more: str = "", lead: str = "", part: str = "770-1242/076-000", side: str = ""
) -> set[str]:
    found = support.findings(ON_SITE.format(more=more, lead=lead, part=part, side=side), code)
    return {name for finding in found for name in finding.missing}


CABLE = "cables: {line: {conductor: fine-stranded, cross_section: 1.5 mm²}}"


@pytest.mark.parametrize(
    ("code", "more", "lead", "side", "wanted"),
    [
        ("T101", "", "", "", {"lead W1: cable", "termination W1.from: ferrule"}),
        ("T101", CABLE, "cable: line, ", "", {"termination W1.from: ferrule"}),
        ("T102", CABLE, "cable: line, ", ", ferrule: collared, method: pushed in", set()),
        ("T103", CABLE, "cable: line, ", ", ferrule: none", {"termination W1.from: method"}),
        ("E103", "", "", "", {"end W1.from: zone"}),
        ("R101", "", "", "", {"end W1.from: circuit"}),
        ("R102", "circuits: {c: {current: 1 A}}", "circuit: c, ", "",
         {"circuit c: voltage", "circuit c: supply", "circuit c: overvoltage_category"}),
    ],
)  # fmt: skip
def test_the_cause_is_named(code: str, more: str, lead: str, side: str, wanted: set[str]) -> None:
    assert missing(code, more=more, lead=lead, side=side) == wanted


def test_of_a_part_without_sheet_the_part_is_named() -> None:
    side = ", ferrule: none, method: opened"
    found = missing("T101", more=CABLE, lead="cable: line, ", part="770-1252/076-000", side=side)
    assert found == {"770-1252/076-000: cross section"}
