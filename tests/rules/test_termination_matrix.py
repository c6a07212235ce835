"""Conductor × ferrule × method × cross section against the sheet's rows, written a second time by hand."""

from __future__ import annotations

from itertools import product

import pytest
from tests import support

from mateproof.vocabulary.findings import Outcome

SIZES = ("0.2", "0.25", "0.5", "1", "1.5", "2.5", "4", "6")
TAKES = {
    ("solid", "none"): (0.5, 4),
    ("stranded", "none"): (0.5, 2.5),
    ("fine-stranded", "none"): (0.5, 4),
    ("fine-stranded", "collared"): (0.25, 1.5),
    ("fine-stranded", "plain"): (0.25, 2.5),
}
PUSHED = {("solid", "none"): 1.5, ("fine-stranded", "collared"): 1.5, ("fine-stranded", "plain"): 1.5}
CONDUCTORS, FERRULES = ("solid", "stranded", "fine-stranded"), ("none", "plain", "collared")
CASES = list(product(CONDUCTORS, FERRULES, ("opened", "pushed in"), SIZES))


def name(number: int) -> str:
    return f"lead-{number}"


def plan() -> str:
    lines = ["format: 1", "cables:"]
    for number, (conductor, _, _, size) in enumerate(CASES):
        lines.append(f"  cable-{number}: {{conductor: {conductor}, cross_section: {size} mm²}}")
    lines.append("leads:")
    for number, (_, ferrule, method, _) in enumerate(CASES):
        side = f"{{part: 770-1242/076-000, made: on_site, ferrule: {ferrule}, method: {method}}}"
        lines.append(f"  {name(number)}: {{cable: cable-{number}, from: {side}}}")
    return "\n".join(lines)


@pytest.fixture(scope="module")
def said() -> dict[tuple[str, str], Outcome]:
    """(rule, lead) → what is wrong with it; what is not there is proven, or not asked."""
    found = support.answer(plan(), "T101", "T102", "T103", "T109").findings
    return {
        (finding.code, subject.removesuffix(".from")): finding.outcome
        for finding in found
        for subject in finding.subjects
    }


@pytest.mark.parametrize("number", range(len(CASES)), ids=[" ".join(case) for case in CASES])
def test_every_combination(number: int, said: dict[tuple[str, str], Outcome]) -> None:
    conductor, ferrule, method, written = CASES[number]
    size, way = float(written), (conductor, ferrule)
    low, high = TAKES.get(way, (None, None))
    fits = None if low is None or high is None else low <= size <= high
    assert said.get(("T101", name(number)), Outcome.PROVEN) is answer(fits)

    bare_strands = way == ("fine-stranded", "none")
    too_thick = high is not None and size > high
    pushed = method == "pushed in" and not bare_strands and not too_thick
    enough = size >= PUSHED[way] if way in PUSHED else None
    assert said.get(("T102", name(number)), Outcome.PROVEN) is answer(enough if pushed else True)
    assert (("T103", name(number)) in said) is (bare_strands and method == "pushed in")
    assert (("T109", name(number)) in said) is (conductor == "solid" and ferrule != "none")


def answer(holds: bool | None) -> Outcome:
    return Outcome.UNPROVEN if holds is None else Outcome.PROVEN if holds else Outcome.BROKEN
