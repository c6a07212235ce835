"""The laws of harm: the table says what a simulation says, and what is not stated makes no harm smaller."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mating import simulator

from mateproof.mating.danger import Circuit
from mateproof.mating.harm import judged
from mateproof.vocabulary.harms import HARM_RANK
from mateproof.vocabulary.ways import Way

CONDUCTORS = (
    *("L N", "L N PE", "PE L N", "L1 L2 L3 N PE", "L1 N PE", "+ -", "1 2"),
    *("L N PE DA+ DA-", "DA+ DA-", "L N PE SMI+ SMI-", "KNX+ KNX-"),
)
POSSIBLE: dict[str, tuple[Any, ...]] = {
    "function": ("lighting", "shading"),
    "voltage_v": (16.0, 24.0, 100.0, 230.0, 400.0),
    "nature": ("ac", "dc"),
    "survives_v": (12.0, 24.0, 1000.0),
    "conductor_names": CONDUCTORS,
    "supply": ("one", "other"),
    "supply_system": ("TN-S", "SELV", "PELV", "FELV"),
    "bus": ("DALI", "SMI", "KNX"),
    "protection_kind": ("MCB", "fuse"),
    "fed": (True, False),
}
OPTIONAL = ("bus",)
"""Facts of which null says something by itself: the circuit carries no bus."""


def facts(**changed: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {name: st.sampled_from(values) for name, values in POSSIBLE.items() if name != "bus"}
    ).map(lambda found: _whole({**found, **changed}))


def _whole(found: dict[str, Any]) -> dict[str, Any]:
    """What one supply is, it is everywhere; a bus is carried by the conductors that are named so."""
    if found["supply"] == "one":
        found["supply_system"] = "TN-S"
    marks = {"DALI": "DA+", "SMI": "SMI+", "KNX": "KNX+"}
    bus = next((bus for bus, mark in marks.items() if mark in found["conductor_names"]), None)
    device = {"protection_curve": "B", "protection_current_a": 16.0}
    return {"bus": bus, "bus_conductors": None, **device, **found}


def circuit(told: dict[str, Any]) -> Circuit:
    return Circuit(**{name: told[name] for name in Circuit._fields})


WAYS = st.sampled_from([way.value for way in Way])
MANY = settings(max_examples=400)


@MANY
@given(facts(), facts(), WAYS, st.booleans())
def test_the_table_says_what_the_simulation_says(
    a: dict[str, Any], b: dict[str, Any], way: str, same: bool
) -> None:
    _agrees(a, b, way, same)


@pytest.mark.slow
@settings(max_examples=4_000)
@given(facts(), facts(), WAYS, st.booleans())
def test_the_table_says_what_the_simulation_says_of_many(
    a: dict[str, Any], b: dict[str, Any], way: str, same: bool
) -> None:
    _agrees(a, b, way, same)


def _agrees(a: dict[str, Any], b: dict[str, Any], way: str, same: bool) -> None:
    if same:
        b = {**a, "fed": b["fed"]}
    elif a["supply"] == b["supply"]:
        b = {**b, "supply_system": a["supply_system"]}
    found = judged(circuit(a), circuit(b), same_circuit=same, way=way)
    assert found.harm.value == _expected(a, b, way, same)
    if "L" not in a["conductor_names"].split() + b["conductor_names"].split():
        assert found.assumed == ()
        assert found.least == HARM_RANK[found.harm]


def _expected(a: dict[str, Any], b: dict[str, Any], way: str, same: bool) -> str:
    """The worst over all ways of touching, and over the phases that a line called L alone may be."""
    counts = (len(side["conductor_names"].split()) for side in (a, b))
    found = {
        simulator.worst(one, other, touching, same_circuit=same)
        for touching in simulator.ways(way, *counts)
        for one, other in _phases(a, b, same)
    }
    return min(found, key=simulator.ORDER.index)


def _phases(a: dict[str, Any], b: dict[str, Any], same: bool) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    if same:
        return [(a, b)]
    sides = [
        [
            {**side, "conductor_names": " ".join(phase if name == "L" else name for name in names)}
            for phase in (("L1", "L2") if "L" in names else ("",))
        ]
        for side in (a, b)
        for names in [side["conductor_names"].split()]
    ]
    return [(one, other) for one in sides[0] for other in sides[1]]


LACKING = st.lists(
    st.tuples(st.sampled_from([name for name in POSSIBLE if name not in OPTIONAL]), st.booleans()), max_size=4
)


@MANY
@given(facts(), facts(), WAYS, st.booleans(), LACKING)
def test_what_is_not_stated_never_makes_harm_smaller(
    a: dict[str, Any], b: dict[str, Any], way: str, same: bool, lacking: list[tuple[str, bool]]
) -> None:
    """The harm of what is stated lies between the worst and the least that is said without it."""
    poles = tuple(len(side["conductor_names"].split()) for side in (a, b))
    known = judged(circuit(a), circuit(b), same_circuit=same, way=way, poles=poles)
    less = [dict(a), dict(b)]
    for name, side in lacking:
        less[side][name] = None
    open_ = judged(circuit(less[0]), circuit(less[1]), same_circuit=same, way=way, poles=poles)
    assert HARM_RANK[open_.harm] <= HARM_RANK[known.harm]
    assert open_.least >= known.least


@MANY
@given(facts(), facts(), st.booleans(), st.sampled_from(sorted({*POSSIBLE} - {*OPTIONAL, "conductor_names"})))
def test_the_worst_that_is_assumed_can_be_true(
    a: dict[str, Any], b: dict[str, Any], side: bool, lacking: str
) -> None:
    """What is assumed for one missing fact is what some value of it would do, and then the fact is named."""
    told = [a, b]
    values = [
        [{**one, lacking: value} if at == side else one for at, one in enumerate(told)]
        for value in POSSIBLE[lacking]
    ]
    found = [judged(*map(circuit, pair), same_circuit=False) for pair in values if _consistent(*pair)]
    told[side] = {**told[side], lacking: None}
    open_ = judged(circuit(told[0]), circuit(told[1]), same_circuit=False)
    ranks = [HARM_RANK[one.harm] for one in found]
    assert all(HARM_RANK[open_.harm] <= rank for rank in ranks)
    if ranks and min(ranks) != max(one.least for one in found):
        assert open_.assumed


def _consistent(a: dict[str, Any], b: dict[str, Any]) -> bool:
    return bool(a["supply"] != b["supply"] or a["supply_system"] == b["supply_system"])
