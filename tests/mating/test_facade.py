"""The duct-box zone of a façade: what can be plugged wrongly, and what one code per function changes."""

from __future__ import annotations

import polars as pl
from tests.mating.plans import FACE, MAINS, STATUS, facade, tables

from mateproof import mating
from mateproof.tables.tables import Tables


def counted(asked: Tables) -> tuple[int, int]:
    found = mating.analyse(asked)["misplugs"]
    return sum(found["pairs"]), sum(found.filter("across_functions")["pairs"])


def test_twelve_pairs_side_by_side() -> None:
    assert counted(facade()) == (132, 88)


def test_one_code_for_each_function() -> None:
    asked = facade(coding={"mains": "A", "low": "P"})
    assert counted(asked) == (44, 0)
    barred = mating.analyse(asked)["barred"]
    assert barred.rows() == [("p", "duct box", "duct box", "coding", 88)]


def test_the_worst_comes_first_and_says_what_it_joins() -> None:
    found = mating.analyse(facade())["misplugs"]
    assert found["harm_rank"].is_sorted()
    assert found.row(0, named=True) == {
        "plan": "p", "zone_plug": "duct box", "zone_socket": "duct box",
        "face": "winsta_midi_special, 2-pole, code B", "way": "straight", "sides_stated": True,
        "function_plug": "mains control", "function_socket": "window status",
        "voltage_plug_v": 230.0, "voltage_socket_v": 24.0,
        "colour_plug": "grey", "colour_socket": "light turquoise",
        "across_functions": True, "same_circuit": False, "certain": True, "missing": None,
        "barrier": "colour", "harm": "life", "harm_rank": 0, "least_harm_rank": 0,
        "when": "first assembly", "when_rank": 2, "limited": True,
        "place_known": None,
        "because": "hazardous voltage on an extra-low-voltage circuit whose devices do not survive it",
        "joins": "L of mains control with 1/COM of window status; N of mains control with 2 of window status",
        "assumed": None,
        "pairs": 24, "witness_plug": "mains1.plug", "witness_socket": "status1.socket",
        "harm_limit_rank": 0, "barrier_enough": False,
        "found_by": "inspection", "found_by_known": True, "measured_by": "polarity", "test_missing": None,
    }  # fmt: skip


def test_tables_take_the_results() -> None:
    asked = facade()
    answered = asked.having(**mating.analyse(asked))
    assert answered["misplugs"]["pairs"].sum() == 132


def two(**changed: object) -> Tables:
    """A mains pair and a status pair, with the status socket changed."""
    ends = [
        {**FACE, **MAINS, "end": "m.plug", "gender": "plug", "part": "mp", "circuit": "m"},
        {**FACE, **MAINS, "end": "m.socket", "gender": "socket", "part": "ms", "circuit": "m"},
        {**FACE, **STATUS, "end": "s.plug", "gender": "plug", "part": "sp", "circuit": "s"},
        {**FACE, **STATUS, "end": "s.socket", "gender": "socket", "part": "ss", "circuit": "s", **changed},
    ]
    return tables(ends, [("m.plug", "m.socket"), ("s.plug", "s.socket")])


def wrong(asked: Tables) -> set[tuple[str, str]]:
    found = mating.analyse(asked)["misplugs"].iter_rows(named=True)
    return {pair for row in found for pair in mating.pairs(asked, row)}


def test_each_fact_that_keeps_two_ends_apart_keeps_them_apart() -> None:
    assert wrong(two()) == {("m.plug", "s.socket"), ("s.plug", "m.socket")}
    for apart in ({"poles": 3}, {"coding": "A"}, {"size": "MINI"}, {"system": "other"}, {"zone": "roof"}):
        assert wrong(two(**apart)) == {("s.plug", "m.socket")}, apart
    assert wrong(two(gender="plug")) == {("s.plug", "m.socket"), ("s.socket", "m.socket")}


def test_what_is_plugged_in_the_factory_or_capped_meets_nobody() -> None:
    assert wrong(two(mate_made="factory")) == {("s.plug", "m.socket")}
    assert wrong(two(mated=False, cap="770-201")) == {("s.plug", "m.socket")}
    assert len(wrong(two(mated=True, cap="770-201"))) == 2, "a cap on a mated end comes off for mating"


def test_a_missing_fact_leaves_a_possible_mistake_and_is_named() -> None:
    facts = {"poles": "poles", "coding": "coding", "gender": "gender", "system": "family", "size": "size"}
    for column, fact in facts.items():
        found = mating.analyse(two(**{column: None}))["misplugs"].filter(~pl.col("certain"))
        assert found["pairs"].sum() >= 1
        assert set(found["missing"]) == {f"ss: {fact}"}
    assert set(mating.analyse(two(part=None, poles=None))["misplugs"]["missing"].drop_nulls()) == {
        "a connector without part: poles"
    }


def test_a_code_that_the_system_does_not_name_is_open() -> None:
    ends = [
        {**FACE, **MAINS, "coding": "X", "end": name, "gender": name, "part": name, "circuit": name}
        for name in ("plug", "socket")
    ]
    found = mating.analyse(tables(ends))["misplugs"].row(0, named=True)
    assert (found["certain"], found["missing"]) == (False, "winsta_midi_special: which codes X fits")


def test_two_plans_do_not_meet() -> None:
    one, other = facade(), facade()
    both = {
        name: pl.concat([frame, other.frames[name].with_columns(plan=pl.lit("q"))])
        for name, frame in one.frames.items()
    }
    found = mating.analyse(Tables(both))["misplugs"]
    assert found.group_by("plan").agg(pl.col("pairs").sum()).sort("plan").rows() == [("p", 132), ("q", 132)]


def test_neighbouring_zones_are_met_and_others_not() -> None:
    ends = [
        {**FACE, **MAINS, "end": "a", "gender": "plug", "part": "p", "circuit": "a", "zone": "duct"},
        {**FACE, **MAINS, "end": "b", "gender": "socket", "part": "s", "circuit": "b", "zone": "roof"},
        {**FACE, **MAINS, "end": "c", "gender": "socket", "part": "s", "circuit": "c", "zone": "hall"},
        {**FACE, **MAINS, "end": "d", "gender": "socket", "part": "s", "circuit": "d"},
    ]
    assert wrong(tables(ends, reach=[("duct", "roof"), ("roof", "duct")])) == {("a", "b")}


def test_the_limit_of_the_plan_is_joined() -> None:
    asked = facade()
    limits = [
        (("fire", "colour"), (1, True)),
        (("life", "mechanical"), (0, False)),
        ((None, None), (None, None)),
    ]
    for (harm, barrier), answer in limits:
        plans = asked["plans"].with_columns(
            misplug_harm=pl.lit(harm, pl.String), misplug_barrier=pl.lit(barrier, pl.String)
        )
        found = mating.analyse(Tables({**asked.frames, "plans": plans}))["misplugs"].row(0, named=True)
        assert (found["harm_limit_rank"], found["barrier_enough"]) == answer


def test_a_german_plan_is_told_in_german() -> None:
    asked = facade()
    german = asked["plans"].with_columns(language=pl.lit("de"))
    found = mating.analyse(Tables({**asked.frames, "plans": german}))["misplugs"].row(0, named=True)
    assert found["face"] == "winsta_midi_special, 2-polig, Kodierung B"
    assert found["joins"].startswith("L von mains control mit 1/COM von window status; ")
    assert found["because"].startswith("gefährliche Spannung auf einem Kleinspannungskreis")
