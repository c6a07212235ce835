"""The law of this room: counting by groups says what looking at every pair says."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal
from tests.mating import brute
from tests.mating.plans import PROTECTED, tables

from mateproof import mating
from mateproof.tables.tables import Tables

FITS = [("A", "A"), ("B", "B"), ("B", "C")]
ZONES = ["duct", "roof", "hall"]
REACH = [("duct", "duct"), ("roof", "roof"), ("hall", "hall"), ("duct", "roof"), ("roof", "duct")]

DEVICE = ("protection_kind", "protection_curve", "protection_current_a")

PARTS = st.fixed_dictionaries(
    {
        "system": st.sampled_from(["winsta_midi_special", "winsta_midi_special", "other", None]),
        "size": st.sampled_from(["MIDI", "MIDI", "MINI", None]),
        "poles": st.sampled_from([2, 2, 3, None]),
        "gender": st.sampled_from(["plug", "socket", "plug", "socket", None]),
        "coding": st.sampled_from(["B", "B", "A", "C", "X", None]),
        "colour": st.sampled_from(["grey", "pink", None]),
        "marking": st.sampled_from(["1 2", "N L", None]),
        "protected_against": st.sampled_from([PROTECTED, PROTECTED, "rotated by 180°; one pole only", None]),
        "not_protected_against": st.sampled_from([None, None, "laterally staggered"]),
    }
)


def _electric(found: dict[str, Any]) -> dict[str, Any]:
    facts = dict(found)
    return {**dict.fromkeys(brute.NET), **facts.pop("net"), **facts}


CIRCUITS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "function": st.sampled_from(["lighting", "shading", None]),
        "voltage_v": st.sampled_from([24.0, 24.0, 100.0, 230.0, 400.0, None]),
        "nature": st.sampled_from(["ac", "dc", None]),
        "survives_v": st.sampled_from([24.0, 400.0, None]),
        "conductor_names": st.sampled_from(["L1 N PE", "L1 N", "PE L2 N", "+ -", None]),
        "net": st.sampled_from(
            [
                {
                    "supply": "mains",
                    "supply_system": "TN-S",
                    **dict(zip(DEVICE, ("MCB", "B", 16.0), strict=True)),
                },
                {"supply": "mains", "supply_system": "TN-S"},
                {"supply": "low", "supply_system": "SELV"},
                {"supply": "felv", "supply_system": "FELV"},
            ]
        ),
    }
).map(_electric)


NO_CIRCUIT = dict.fromkeys(("circuit", *brute.FACTS))


AXIS = [0.0, 0.0, 0.1, 0.2, 0.3, -2.5]
FREE = st.sampled_from([0.0, 0.1, 0.1, 0.2, 3.0, None])
ASKED = ["zone", "near", "position", "position", "position"]


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    parts = draw(st.lists(PARTS, min_size=1, max_size=4))
    circuits = draw(st.lists(CIRCUITS, min_size=1, max_size=4))
    choice: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
        {
            "part": st.integers(0, len(parts) - 1),
            "circuit": st.one_of(
                st.integers(0, len(circuits) - 1), st.integers(0, len(circuits) - 1), st.none()
            ),
            "zone": st.sampled_from([*ZONES, "duct", "duct", None]),
            "label": st.sampled_from([None, None, "W1", "W2", "W3"]),
            "at": st.one_of(st.none(), st.tuples(*(st.sampled_from(AXIS) for _ in range(3)), FREE)),
            "cap": st.sampled_from([None, None, None, "770-201"]),
            "mate_made": st.sampled_from(["on site", "on site", "factory"]),
        }
    )
    ends = []
    for number, chosen in enumerate(draw(st.lists(choice, min_size=2, max_size=9))):
        circuit = chosen.pop("circuit")
        electric = NO_CIRCUIT if circuit is None else {"circuit": f"c{circuit}", **circuits[circuit]}
        part = chosen.pop("part")
        ends.append({**parts[part], **electric, **chosen, "part": f"part{part}", "end": f"e{number}"})
    names = draw(st.permutations([end["end"] for end in ends]))
    count = draw(st.integers(0, len(names) // 2))
    mates = [(names[2 * i], names[2 * i + 1]) for i in range(count)]
    if draw(st.booleans()) and len(names) > 2:  # a plan may be wrong: an end in two mates
        mates.append((names[0], names[-1]))
    asked = draw(st.sampled_from(ASKED))
    return {"ends": ends, "mates": mates, "asked": asked, "grid": draw(grids(ends, mates))}


@st.composite
def grids(draw: st.DrawFn, ends: list[dict[str, Any]], mates: list[tuple[str, str]]) -> dict[str, Any]:
    """What is known of feeds: nothing, because no device says so, or an answer for circuits and mates."""
    if draw(st.booleans()):
        return {}
    answers = st.sampled_from([True, True, False, None])
    circuits = sorted({end["circuit"] for end in ends} - {None})
    connected = [
        {"circuit": circuit, "feeds_stated": True}
        | {name: draw(answers) for name in ("fed", "reached", "one_source", "no_ring")}
        for circuit in circuits
    ]
    fed_mates = [
        {"mate": f"{a} + {b}", "fed_end": draw(st.sampled_from([a, b, None])), "reached": draw(answers)}
        for a, b in mates
    ]
    return {
        "devices": [{"device": "board", "feeds": "mains"}],
        "connected": connected,
        "fed_mates": fed_mates,
    }


def asked_of(plan: dict[str, Any]) -> Tables:
    return tables(plan["ends"], plan["mates"], reach=REACH, fits=FITS, asked=plan["asked"], grid=plan["grid"])


def expected(plan: dict[str, Any]) -> tuple[Counter[tuple[Any, ...]], ...]:
    """Return the wrong pairs by class, the barred ones by zones and reason, those askew nobody speaks of."""
    wrong: Counter[tuple[Any, ...]] = Counter()
    barred: Counter[tuple[Any, ...]] = Counter()
    vague: Counter[tuple[Any, ...]] = Counter()
    ends = [{**end, "fed": brute.fed(end, plan["mates"], plan["ends"], plan["grid"])} for end in plan["ends"]]
    for a, b in brute.met_pairs(ends, plan["mates"], REACH, plan["asked"]):
        can, reason = brute.can_mate(a, b, FITS)
        if can is not False:
            wrong[_told(a, b, can, brute.way_of(a, b), _moment(plan, a, b))] += 1
        elif reason:
            barred[*_zones(a["zone"], b["zone"]), reason] += 1
    pairs = brute.open_pairs(ends, plan["mates"], REACH, plan["asked"])
    for a, b, way, can in brute.askew(pairs, FITS):
        moment = _moment(plan, a, b)
        if can:
            wrong[_told(a, b, can, way, moment)] += 1
        else:
            vague[*_zones(a["zone"], b["zone"]), way, *moment] += 1
    return wrong, barred, vague


def _moment(plan: dict[str, Any], a: Any, b: Any) -> tuple[Any, ...]:
    """When the two can meet, and whether it is known where they are."""
    met = {name for mate in plan["mates"] for name in mate}
    circuits = {end["circuit"] for end in plan["ends"]} - {None}
    return brute.when(a, b, met, circuits), brute.place_known(a, b, plan["asked"])


def _told(a: Any, b: Any, can: bool | None, way: str, moment: tuple[Any, ...]) -> tuple[Any, ...]:
    across = brute.equal(a["function"], b["function"])
    return (
        frozenset(Counter(map(_side, (a, b))).items()),
        bool(brute.equal(a["circuit"], b["circuit"])),
        can is True,
        brute.barrier(a, b),
        brute.harm(a, b, way),
        *moment,
        None if across is None else not across,
        way,
    )


def _zones(*zones: str | None) -> tuple[str, ...]:
    return tuple(sorted(map(str, zones)))


def _side(end: Any) -> tuple[Any, ...]:
    return end["zone"], end["function"], end["voltage_v"], end["colour"]


def answered(found: dict[str, Any]) -> tuple[Counter[tuple[Any, ...]], ...]:
    wrong: Counter[tuple[Any, ...]] = Counter()
    vague: Counter[tuple[Any, ...]] = Counter()
    for row in found["misplugs"].iter_rows(named=True):
        if row["way"] in brute.ASKEW and not row["certain"]:
            vague[
                *_zones(row["zone_plug"], row["zone_socket"]), row["way"], row["when"], row["place_known"]
            ] += row["pairs"]
            continue
        sides = [
            (row[f"zone_{s}"], row[f"function_{s}"], row[f"voltage_{s}_v"], row[f"colour_{s}"])
            for s in ("plug", "socket")
        ]
        told = (
            "same_circuit",
            "certain",
            "barrier",
            "harm",
            "when",
            "place_known",
            "across_functions",
            "way",
        )
        wrong[frozenset(Counter(sides).items()), *(row[name] for name in told)] += row["pairs"]
    barred: Counter[tuple[Any, ...]] = Counter()
    for row in found["barred"].iter_rows(named=True):
        barred[*_zones(row["zone_plug"], row["zone_socket"]), row["reason"]] += row["pairs"]
    return wrong, barred, vague


RELAXED = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@RELAXED
@given(plans())
def test_counting_says_what_looking_says(plan: dict[str, Any]) -> None:
    asked = asked_of(plan)
    for few in (10_000, -1):
        assert answered(mating.analyse(asked, few_ends=few)) == expected(plan)


@pytest.mark.slow
@settings(RELAXED, max_examples=40)
@given(plans())
def test_counting_says_what_looking_says_in_many_plans(plan: dict[str, Any]) -> None:
    asked = asked_of(plan)
    assert answered(mating.analyse(asked)) == expected(plan)
    assert_both_ways_say_the_same(asked)


@RELAXED
@given(plans())
def test_every_row_lists_its_pairs_and_its_smallest_one(plan: dict[str, Any]) -> None:
    asked = asked_of(plan)
    seen: list[frozenset[str]] = []
    for row in mating.analyse(asked)["misplugs"].iter_rows(named=True):
        listed = list(mating.pairs(asked, row))
        assert len(listed) == row["pairs"]
        assert listed == sorted(listed)
        if row["way"] in brute.ASKEW and not row["certain"]:  # the witness is one of the worst
            assert (row["witness_plug"], row["witness_socket"]) in listed
        else:
            assert (row["witness_plug"], row["witness_socket"]) == listed[0]
        seen += [frozenset((row["way"], *pair)) for pair in listed]
    wrong = {
        frozenset((brute.way_of(a, b), a["end"], b["end"]))
        for a, b in brute.met_pairs(plan["ends"], plan["mates"], REACH, plan["asked"])
        if brute.can_mate(a, b, FITS)[0] is not False
    }
    askew = brute.askew(brute.open_pairs(plan["ends"], plan["mates"], REACH, plan["asked"]), FITS)
    wrong |= {frozenset((way, a["end"], b["end"])) for a, b, way, _ in askew}
    assert len(seen) == len(set(seen))
    assert set(seen) == wrong


@RELAXED
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_rows_means_nothing(plan: dict[str, Any], random: Any) -> None:
    shuffled = {key: random.sample(plan[key], len(plan[key])) for key in ("ends", "mates")}
    one, other = (mating.analyse(asked_of(each)) for each in (plan, {**plan, **shuffled}))
    assert one["misplugs"].equals(other["misplugs"])
    assert one["barred"].equals(other["barred"])


@RELAXED
@given(plans())
def test_what_is_assumed_is_said(plan: dict[str, Any]) -> None:
    """Where everything about the circuits is stated, nothing is assumed but a colour."""
    facts = [name for name in brute.POSSIBLE if name != "fed"]
    complete = [end for end in plan["ends"] if None not in (end[name] for name in facts)]
    found = mating.analyse(tables(complete, reach=REACH, fits=FITS))["misplugs"]
    for assumed in found["assumed"].drop_nulls():
        assert all(fact.startswith(("colour of", "protective device of")) for fact in assumed.split("; "))


@pytest.mark.parametrize("size", [0, 1])
def test_nobody_to_meet(size: int) -> None:
    ends = [{"end": "a", "part": "p", "gender": None}][:size]
    found = mating.analyse(tables(ends))
    assert found["misplugs"].is_empty()
    assert found["barred"].is_empty()


@RELAXED
@given(plans())
def test_counting_and_looking_find_the_same(plan: dict[str, Any]) -> None:
    """The pairs of few ends are looked at, those of many counted: both ways must not be told apart."""
    assert_both_ways_say_the_same(asked_of(plan))


def assert_both_ways_say_the_same(asked: Tables) -> None:
    looked, counted = (mating.analyse(asked, few_ends=few) for few in (10_000, -1))
    for name in ("misplugs", "barred"):
        assert_frame_equal(looked[name], counted[name])
