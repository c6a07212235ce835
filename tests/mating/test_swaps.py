"""Exchanges: counting by groups says what looking at every two mates says."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from tests.mating import brute
from tests.mating.plans import FACE, MAINS, STATUS, facade, tables
from tests.mating.test_against_brute_force import FITS, REACH, RELAXED, asked_of, plans

from mateproof import mating
from mateproof.mating.site import site
from mateproof.mating.swaps import swaps
from mateproof.tables.tables import Tables

BARRIERS = ("mechanical", "colour", "label", "none")
WHEN = ("as left", "later work", "first assembly")
End = dict[str, Any]


def oriented(a: End, b: End) -> tuple[End, End]:
    """The plug first, by what either half states; else, or where they disagree, the first by name."""
    says = {("plug", "socket"): 1, ("plug", None): 1, (None, "socket"): 1}
    if (a["gender"], b["gender"]) in says:
        return a, b
    if (b["gender"], a["gender"]) in says:
        return b, a
    return (a, b) if a["end"] < b["end"] else (b, a)


def ends(plan: dict[str, Any]) -> list[End]:
    return [{**end, "fed": brute.fed(end, plan["mates"], plan["ends"], plan["grid"])} for end in plan["ends"]]


def mates(plan: dict[str, Any]) -> list[tuple[End, End]]:
    """The mates whose ends lie open on site, each end in one of them only."""
    met = {name for mate in plan["mates"] for name in mate}
    known = {end["end"]: end for end in ends(plan) if brute.is_open(end, end["end"] in met)}
    pairs = {tuple(sorted(mate)) for mate in plan["mates"] if set(mate) <= known.keys()}
    uses = Counter(name for pair in pairs for name in pair)
    return [oriented(known[a], known[b]) for a, b in pairs if uses[a] == uses[b] == 1]


def join(plug: End, socket: End, asked: str) -> tuple[Any, ...] | None:
    """What one wrong join is: certain, harm, barrier, moment; None where it cannot be made."""
    if plug["gender"] == "socket" or socket["gender"] == "plug" or not brute.near(plug, socket, REACH, asked):
        return None
    can, _ = brute.can_mate(plug, socket, FITS)
    if can is False:
        return None
    later = None in (plug["circuit"], socket["circuit"]) or plug["circuit"] == socket["circuit"]
    when = "later work" if later else "first assembly"
    return can is True, brute.harm(plug, socket, "straight"), brute.barrier(plug, socket), when


def exchanged(one: tuple[End, End], other: tuple[End, End], asked: str) -> tuple[Any, ...] | None:
    """What exchanging two mates is; None where it cannot be done."""
    joins = join(one[0], other[1], asked), join(other[0], one[1], asked)
    if None in joins:
        return None
    certain, harms, barriers, moments = zip(*[found for found in joins if found], strict=True)
    return (
        frozenset(
            Counter(
                (mate[0]["zone"], mate[0]["function"], mate[0]["colour"]) for mate in (one, other)
            ).items()
        ),
        all(certain),
        min(harms, key=brute.ORDER.index),
        min(barriers, key=BARRIERS.index),
        max(moments, key=WHEN.index),
        all(
            brute.equal(plug["circuit"], socket["circuit"]) is True
            for plug, socket in ((one[0], other[1]), (other[0], one[1]))
        ),
    )


def answered(results: dict[str, pl.DataFrame]) -> Counter[tuple[Any, ...]]:
    found: Counter[tuple[Any, ...]] = Counter()
    for frame in results.values():
        for row in frame.iter_rows(named=True):
            sides = Counter((row[f"zone{s}"], row[f"function{s}"], row[f"colour{s}"]) for s in ("", "_other"))
            key = (row["certain"], row["harm"], row["barrier"], row["when"], row["same_circuit"])
            found[frozenset(sides.items()), *key] += row["swaps"]
    return found


def expected(plan: dict[str, Any]) -> Counter[tuple[Any, ...]]:
    pairs = combinations(mates(plan), 2)
    return Counter(found for found in (exchanged(*pair, plan["asked"]) for pair in pairs) if found)


def check(plan: dict[str, Any]) -> None:
    asked = asked_of(plan)
    few, many = swaps(asked), swaps(asked, site(asked))
    assert answered(few) == answered(many) == expected(plan)
    by_name = {end["end"]: end for end in ends(plan)}
    for frame in (*few.values(), *many.values()):
        for row in frame.iter_rows(named=True):
            one, other = (
                (by_name[row[f"witness{which}_plug"]], by_name[row[f"witness{which}_socket"]])
                for which in ("", "_other")
            )
            found = exchanged(one, other, plan["asked"])
            assert found
            assert found[1:4] == (row["certain"], row["harm"], row["barrier"])


@settings(RELAXED, max_examples=40)
@given(plans())
def test_counting_says_what_looking_says(plan: dict[str, Any]) -> None:
    check(plan)


@pytest.mark.slow
@settings(RELAXED, max_examples=600)
@given(plans())
def test_counting_says_what_looking_says_in_many_plans(plan: dict[str, Any]) -> None:
    check(plan)


def test_the_duct_box_of_the_facade() -> None:
    """Twelve mates, any two of them: 66 exchanges, 44 of them between two functions."""
    found = swaps(facade())["swaps"]
    assert found["swaps"].sum() == 66
    across = found.filter(found["function"] != found["function_other"])
    assert across["swaps"].sum() == 6 * 4 + 6 * 2 + 4 * 2
    assert found.row(0, named=True)["harm"] == "life"


def test_a_barrier_at_one_join_stops_the_exchange() -> None:
    """The plugs look alike, the sockets do not: one of both joins shows it, and that is enough."""
    ends = [
        {**FACE, **MAINS, "end": "a.p", "gender": "plug", "part": "p", "circuit": "a", "zone": "z"},
        {**FACE, **MAINS, "end": "a.s", "gender": "socket", "part": "s", "circuit": "a", "zone": "z"},
        {**FACE, **STATUS, "end": "b.p", "gender": "plug", "part": "q", "circuit": "b", "zone": "z"},
        {**FACE, **STATUS, "end": "b.s", "gender": "socket", "part": "t", "circuit": "b", "zone": "z"},
    ]
    ends[2]["colour"] = MAINS["colour"]
    row = swaps(tables(ends, [("a.p", "a.s"), ("b.p", "b.s")]))["swaps"].row(0, named=True)
    assert (row["swaps"], row["harm"], row["barrier"], row["when"]) == (1, "life", "colour", "first assembly")
    assert {row["witness_plug"], row["witness_other_plug"]} == {"a.p", "b.p"}


def test_two_leads_of_one_circuit_are_exchanged_in_later_work() -> None:
    ends = [
        {**FACE, **MAINS, "end": f"{n}.{half}", "gender": half, "part": half, "circuit": "a", "zone": "z"}
        for n in (1, 2, 3)
        for half in ("plug", "socket")
    ]
    row = swaps(tables(ends, [(f"{n}.plug", f"{n}.socket") for n in (1, 2, 3)]))["swaps"].row(0, named=True)
    assert (row["swaps"], row["harm"], row["when"]) == (3, "nuisance", "later work")


def test_one_mate_is_never_exchanged() -> None:
    asked = facade()
    one = asked["mated"].head(1)
    assert swaps(Tables({**asked.frames, "mated": one})) == {}


@settings(RELAXED, max_examples=60)
@given(plans())
def test_what_no_barrier_stops_holds_a_wrong_mating_that_none_stops_either(plan: dict[str, Any]) -> None:
    """So no rule about single wrong matings needs to be repeated for exchanges."""
    asked = tables(
        plan["ends"], plan["mates"], reach=REACH, fits=FITS, limits=("damage", "colour"), asked=plan["asked"]
    )
    single = mating.analyse(asked)["misplugs"].filter(pl.col("limited") & ~pl.col("barrier_enough"))
    harms = set(single["harm"])
    for frame in swaps(asked).values():
        assert set(frame.filter(pl.col("limited") & ~pl.col("barrier_enough"))["harm"]) <= harms
