"""Take any one fact from the parts of the hello plan: a claim is undecided and names it, or it is listed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.examples.test_every_field_matters import PLANS
from tests.examples.variants import Answered, Library, answer, parts_of

from mateproof.parts.part import Part
from mateproof.vocabulary.findings import Outcome
from mateproof.vocabulary.properties import PROPERTIES

SOCKET, RELIEF, LEVER = "770-1242/076-000", "770-502/042-000", "770-101"
HELLO = PLANS["hello"].read_text("utf-8")
LIBRARY = parts_of(HELLO)

NO_CLAIM = frozenset({
    "actuation", "blade_thickness", "blade_width", "certificate",
    "approval_text", "circuit_identification", "clamping_spring_material", "colour_coding", "colour_swatch",
    "conductor_entry_angle", "conductor_removal", "conductors_per_pole", "connection_technology",
    "connector_connection_type", "contact_material", "contact_resistance",
    "depth", "description", "height", "insertion_depth", "insulating_material",
    "insulation_temperature", "item_number", "length", "locking", "locking_clip", "maintenance_free", "maker",
    "maker_email", "maker_fax", "maker_phone", "maker_street", "maker_town", "maker_web",
    "material_declaration", "mismatch_protection", "operation", "orientation_mark", "packaging",
    "potentials", "printable", "protected_against", "protection_share", "rating_standard",
    "rohs", "strain_relief_assembly", "strain_relief_latched", "strain_relief_mounting",
    "strip_length_note", "unmating_force", "web_page", "weight", "width",
})  # fmt: skip
"""Facts that no claim rests on: they go into documents, or nobody has asked yet."""

OF_THE_FAMILY = frozenset({
    "coding_on_site", "earth_extra_length", "fits_other_codes", "fits_other_colours", "lever_from_factory",
    "lever_required", "same_colour_required", "same_marking_required", "sheath_strip_length",
})  # fmt: skip
"""Facts that the connection system states for the whole family: the claims take them from there."""

NOT_HERE = {
    "approval": "the plan asks for none",
    "breaking_current": "nothing is plugged under load in the USA",
    "breaking_voltage": "as above",
    "mating_force": "the plan states no force",
    "retention_force": "as above",
    "gtin": "what no sheet prints cannot be wrong",
    "locking_lever": "both connectors hang on leads, and the lever is added",
    "method": "solid conductors are pushed in",
    "overvoltage_category": "printed once more beside the ratings, and those carry it",
    "pollution_degree": "as above",
    "place": "the place is closed",
}
"""Facts that claims rest on, but not in this plan → why."""

OWN = {
    (RELIEF, "colour"): "only connectors are told apart by colour",
    (LEVER, "colour"): "as above",
}


def removals() -> dict[tuple[str, str], Library]:
    """Every part of the plan and property that it states → the library without it."""
    used = (SOCKET, RELIEF, LEVER)
    stated = dict.fromkeys((item, fact.property) for item in used for fact in LIBRARY[item].facts)
    return {(item, name): {**LIBRARY, item: lacking(LIBRARY[item], name)} for item, name in stated}


def lacking(part: Part, name: str) -> Part:
    return replace(part, facts=tuple(fact for fact in part.facts if fact.property != name))


@pytest.fixture(scope="module")
def without() -> Mapping[tuple[str, str], Answered]:
    wanted = removals()
    found = answer([(HELLO, library) for library in wanted.values()], LIBRARY)
    return dict(zip(wanted, found, strict=True))


@pytest.fixture(scope="module")
def whole() -> Answered:
    found = answer([(HELLO, None)], LIBRARY)[0]
    assert not found.findings
    return found


def test_only_what_is_listed_may_be_missing_in_silence(without: Mapping[tuple[str, str], Answered]) -> None:
    listed = NO_CLAIM | OF_THE_FAMILY | NOT_HERE.keys()
    silent = {key for key, found in without.items() if not found.findings}
    assert {key for key in silent if key[1] not in listed and key not in OWN} == set()
    spoken = {name for _, name in without.keys() - silent}
    assert not spoken & listed, "these facts matter by now: take them from the lists"


def test_a_missing_fact_is_named_and_breaks_nothing(without: Mapping[tuple[str, str], Answered]) -> None:
    for (item, name), found in without.items():
        assert not found.codes(Outcome.BROKEN), (item, name)
        words = PROPERTIES[name].en
        named = f"{item}: {words[0].lower() + words[1:]}"
        assert not found.findings or any(named.lower() == one.lower() for one in found.missing), found.missing


ASKED_NO_MORE = {
    ("cable_diameter", "S106"): "S102 names it",
    ("customs_tariff_number", "O106"): "O105 names it",
    ("family", "C101"): "M103 names it",
    ("family", "C102"): "M103 names it",
    ("gender", "C101"): "M102 names it",
    ("gender", "C102"): "M102 names it",
    ("gtin", "O102"): "what no sheet prints cannot be wrong",
}
"""(missing property, rule) → why the rule may say that it is not about the row any more."""


def test_a_row_that_was_proven_is_open_or_still_proven(
    whole: Answered, without: Mapping[tuple[str, str], Answered]
) -> None:
    gone = {
        (name, code)
        for (_, name), found in without.items()
        for (code, subject), said in whole.rows.items()
        if said == "proven" and found.rows.get((code, subject)) not in {"proven", "unproven"}
    }
    assert gone == ASKED_NO_MORE.keys()
