"""Leave any one thing out of a proven plan: it is refused, or something is broken or named as missing.

What may be left out in silence is listed here, each with the reason. Two plans: the hello example, and one in
which every rule has something to look at.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.examples import trees
from tests.examples.variants import Answered, answer, parts_of

from mateproof.rules.rule import rules
from mateproof.vocabulary.findings import Outcome
from mateproof.vocabulary.properties import PROPERTIES

HERE = Path(__file__).parent
PLANS = {
    "hello": HERE.parents[1] / "examples" / "hello" / "plan.yaml",
    "wide": HERE / "plans" / "wide.yaml",
}

FOLLOWS = "what is not planned follows what the part or its family asks for"
EITHER_WAY = "what is planned here is allowed either way"
WHERE_STATED = "a planner's own demand, asked where it is written and nowhere else"
SILENT: Mapping[str, str] = {
    "name": "the file's name stands for it",
    "market": "IEC when not written, and the report says so",
    "limits.misplug.harm": "life when not written, and the report says so",
    "supplies.*.system": "no claim is about the system of earthing yet",
    "supplies.*.nature": "only tells 50 V from 120 V apart, and line to line from line to neutral",
    "circuits.*.function": "only names the harm, which the barriers of these plans stop anyway",
    "circuits.*.survives": "as above",
    "environment.altitude": WHERE_STATED,
    "mates.*.pull": WHERE_STATED,
    "mates.*.force": WHERE_STATED,
    "cables.*.voltage": "a type of cable need not say it: no sheet of it is read",
    "cables.*.temperature": "as above",
    "cables.*.method": EITHER_WAY,
    "cables.*.sheath_strip": FOLLOWS,
    "cables.*.earth_extra": FOLLOWS,
    "assembly.made": EITHER_WAY,
    "assembly.method": EITHER_WAY,
    "assembly.strip_length": FOLLOWS,
    "assembly.sheath_strip": FOLLOWS,
    "approvals": "asking for nothing is an answer",
    "approvals.*": "as above",
    "circuits.*.conductors.*": "a circuit with fewer conductors is another circuit, not one less known",
    "parts.*.colour": "taken over from the part that it is like, on both halves alike",
    "parts.*.connection_points": "taken over from the part that it is like",
    "parts.*.packaging_unit": "only tells what is left over from an order",
    "parts.*.derating_curve": "a part without a curve has its rated current",
    "parts.*.derating_curve.*": "the point that stays speaks of this temperature, too",
    "parts.*.derating_curve.*.temperature": "as above",
    "parts.*.levers_fitted": "mounted connectors bring a lever by the statement of the family",
    "devices.*.circuit": "a device without connectors, such as a cabinet, may serve several circuits",
    "devices.*.zone": "only connectors lie within reach of each other",
    "devices.*.feeds": "what supplies a bus feeds a circuit that is nothing else",
    "devices.*.current": "a device need not say what it takes",
    "devices.*.lines.*": "a load on fewer lines is another load, not one less known",
    "devices.*.part": "a device without a part is not a distributor of a data sheet",
    "devices.*.wiring.*": "a pole that is not wired is an answer",
    "devices.*.connectors.*.made": EITHER_WAY,
    "devices.*.connectors.*.label": "only where two look alike is a label needed",
    "leads.*.zone": "a lead lies where its sides do",
    "leads.*.to": "a bare end",
    "leads.*.to.label": "only where two look alike is a label needed",
    "leads.*.from.label": "as above",
}
"""Pattern of a path → why nothing may be found when it is left out (in these plans, not in general)."""

WHOLE = {"environment", "assembly", "mating", "parts", "like", "mates", "use"}
"""Keys behind which several data stand; each of them is asked for on its own, too."""

GUESSED = "parts.*.class"
"""A declared part without class counts as a connector: what it is used as is then broken, not open."""

NAMES = {
    "approvals": "approval",
    "counterparts": "counterpart",
    "accessories": "accessory",
    "wiring": "inner wiring",
}
"""Key → the word in the missing datum, where it is neither the key nor the name of the property."""


@pytest.fixture(scope="module", params=[pytest.param("hello"), pytest.param("wide", marks=pytest.mark.slow)])
def less(request: pytest.FixtureRequest) -> Mapping[trees.Path, Answered]:
    """Every path of the plan → the answer without it; the empty path is the whole plan."""
    text = PLANS[request.param].read_text("utf-8")
    plan = trees.tree(text)
    ways = [(), *trees.paths(plan)]
    texts = [trees.without(plan, way) if way else trees.written(plan) for way in ways]
    return dict(zip(ways, answer([(one, None) for one in texts], parts_of(text)), strict=True))


def test_the_whole_plan_is_proven(less: Mapping[trees.Path, Answered]) -> None:
    assert not less[()].refused
    assert not less[()].findings


def test_only_what_is_listed_may_be_left_out_in_silence(less: Mapping[trees.Path, Answered]) -> None:
    silent = {
        trees.pattern(way) for way, found in less.items() if way and not found.refused and not found.findings
    }
    assert silent <= SILENT.keys(), f"left out in silence: {sorted(silent - SILENT.keys())}"


def test_what_cannot_be_read_without_it_says_where(less: Mapping[trees.Path, Answered]) -> None:
    for way, found in less.items():
        if found.refused:
            assert ".yaml:" in found.refused.splitlines()[0], way


def test_the_missing_datum_is_named(less: Mapping[trees.Path, Answered]) -> None:
    for way, found in less.items():
        if way and not found.codes(Outcome.BROKEN) and found.codes(Outcome.UNPROVEN) and is_one_datum(way):
            named = [name for name in found.missing for word in words(way) if word in name]
            assert named, (way, found.missing)
            assert all(finding.missing for finding in found.findings), way


def is_one_datum(way: trees.Path) -> bool:
    pattern = trees.pattern(way)
    return not pattern.endswith("*") and way[-1] not in WHOLE and pattern != GUESSED


def words(way: trees.Path) -> tuple[str, ...]:
    """Return how a key may be called where it is missing: as in the plan, or as in the dictionary."""
    if "derating_curve" in way:  # of a point of a curve, the curve is named
        return ("derating curve",)
    key = str(way[-1])
    entry = PROPERTIES.get(key)
    return (key, NAMES.get(key, key), entry.en.lower() if entry else key)


def test_a_claim_that_is_gone_is_gone_with_a_word(less: Mapping[trees.Path, Answered]) -> None:
    """A row that was proven and is asked no more: then something else is said about the same change."""
    whole = less[()].rows
    for way, found in less.items():
        gone = {key for key in whole if whole[key] == "proven" and found.rows.get(key) in {None, "not about"}}
        if gone and not found.refused and trees.pattern(way) not in SILENT:
            assert found.findings, (way, sorted(gone))


@pytest.mark.slow
def test_every_rule_but_four_looks_at_the_wide_plan() -> None:
    text = PLANS["wide"].read_text("utf-8")
    rows = answer([(text, None)], parts_of(text))[0].rows
    looked = {code for (code, _), said in rows.items() if said == "proven"}
    waivers = {code for code in rules() if code.startswith("V")}
    under_load = {"Y102", "Y104", "Y105"}
    networks = {"D105", "N103", "N104", "N107", "N108", "N109", "N111", "N112", "N113", "N114", "N115"}
    assert rules().keys() - looked - waivers == {*under_load, "R111", "X103", *networks}, (
        "Y103 warns of load, R101 asks a voltage, nothing stays open, and networks have plans of their own"
    )
