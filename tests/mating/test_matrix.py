"""The matrix by circuit: the sums are those of the classes, the cells those of looking at every pair."""

from __future__ import annotations

from collections import Counter
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.mating import brute
from tests.mating.plans import FACE, MAINS, STATUS, facade, tables
from tests.mating.test_against_brute_force import FITS, REACH, asked_of, plans

from mateproof import mating
from mateproof.mating.lines import lines
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables

KIND = ("harm", "barrier", "certain", "same_circuit")
RELAXED = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def analysed(asked: Tables) -> Tables:
    return asked.having(**mating.analyse(asked))


def summed(frame: pl.DataFrame) -> Counter[tuple[Any, ...]]:
    found: Counter[tuple[Any, ...]] = Counter()
    for *kind, pairs in frame.select(*KIND, "pairs").iter_rows():
        found[tuple(kind)] += pairs
    return found


def looked(plan: dict[str, Any]) -> Counter[tuple[Any, ...]]:
    """The wrong pairs of two circuits, whichever of them the plugs are of."""
    found: Counter[tuple[Any, ...]] = Counter()
    for a, b in brute.met_pairs(plan["ends"], plan["mates"], REACH, plan["asked"]):
        can, _ = brute.can_mate(a, b, FITS)
        if can is not False:
            same = bool(brute.equal(a["circuit"], b["circuit"]))
            kind = (brute.harm(a, b, brute.way_of(a, b)), brute.barrier(a, b), can is True, same)
            found[frozenset(Counter([a["circuit"], b["circuit"]]).items()), *kind] += 1
    return found


def counted(asked: Tables) -> Counter[tuple[Any, ...]]:
    found: Counter[tuple[Any, ...]] = Counter()
    for row in mating.matrix(asked).iter_rows(named=True):
        sides = Counter([row["circuit_plug"], row["circuit_socket"]])
        found[frozenset(sides.items()), *(row[name] for name in KIND)] += row["pairs"]
    return found


def sums_and_cells_agree(plan: dict[str, Any], most: int) -> None:
    asked = analysed(asked_of(plan))
    assert counted(asked) == looked(plan)
    folded = mating.matrix(asked, most=most)
    assert summed(folded) == summed(asked["misplugs"].filter(~pl.col("way").is_in(brute.ASKEW)))
    assert len({*folded["line_plug"], *folded["line_socket"]}) <= most


@RELAXED
@given(plans(), st.integers(1, 3))
def test_the_sums_are_those_of_the_classes(plan: dict[str, Any], most: int) -> None:
    sums_and_cells_agree(plan, most)


@pytest.mark.slow
@settings(RELAXED, max_examples=100)
@given(plans(), st.integers(1, 3))
def test_the_sums_are_those_of_the_classes_in_many_plans(plan: dict[str, Any], most: int) -> None:
    sums_and_cells_agree(plan, most)


def test_the_duct_box_by_circuit() -> None:
    found = mating.matrix(analysed(facade()))
    assert found["pairs"].sum() == 132
    assert found["pairs"].unique().to_list() == [1], "each circuit has one plug and one socket in the box"
    of_plugs = found.unique("line_plug").sort("line_plug")["circuit_plug"].to_list()
    assert of_plugs[:4] == ["mains 1", "mains 2", "mains 3", "mains 4"], "the worst function comes first"
    assert {*found["circuits_plug"], *found["functions_plug"]} == {1}


def test_circuits_of_the_largest_function_share_a_line_first() -> None:
    found = mating.matrix(analysed(facade()), most=7)
    folded = found.filter(pl.col("circuits_plug") > 1).unique("line_plug")
    assert folded.select("circuit_plug", "function_plug", "circuits_plug").rows() == [
        (None, "window status", 6)
    ]
    assert found["pairs"].sum() == 132


def test_more_functions_than_lines_share_the_last_one() -> None:
    found = mating.matrix(analysed(facade()), most=2)
    assert sorted(set(found.select("function_plug", "circuits_plug", "functions_plug").rows()), key=str) == [
        ("mains control", 4, 1),
        (None, 8, 2),
    ]


def test_a_thousand_circuits_give_a_small_table() -> None:
    ends = [
        {**FACE, **(MAINS, STATUS)[circuit % 2], "zone": f"z{circuit % 9}", "circuit": f"c{circuit}",
         "end": f"{gender} {circuit}", "gender": gender, "part": f"{gender} {circuit % 2}"}
        for circuit in range(1000)
        for gender in ("plug", "socket")
    ]  # fmt: skip
    asked = analysed(tables(ends, [(f"plug {n}", f"socket {n}") for n in range(1000)]))
    found = mating.matrix(asked)
    assert found["pairs"].sum() == asked["misplugs"]["pairs"].sum() > 100_000
    assert set(found["circuits_plug"]) == set(found["circuits_socket"]) == {500}


def test_nothing_wrong_is_no_row() -> None:
    asked = Tables({})
    assert mating.matrix(asked).schema == SCHEMA["misplug_matrix"].dtypes


@given(
    st.dictionaries(
        st.one_of(st.none(), st.text("ab19", min_size=1, max_size=4)), st.sampled_from(["x", "y", "z", None])
    ),
    st.integers(1, 6),
)
def test_every_circuit_has_a_line_and_lines_are_numbered_without_a_gap(
    circuits: dict[str | None, str | None], most: int
) -> None:
    found = lines(circuits, {"x": (0, -4), "y": (2, -9)}, most)
    assert found.keys() == circuits.keys()
    assert len(set(found.values())) <= most
    assert sorted({line.line for line in found.values()}) == list(range(len(set(found.values()))))
    for line in set(found.values()):
        named = [name for name in circuits if found[name] == line and name is not None]
        assert line.circuits == len(named)


def test_names_are_sorted_as_people_count() -> None:
    found = lines({f"c-{n}": "x" for n in (10, 9, 1)}, {})
    assert sorted(found, key=lambda name: found[name].line) == ["c-1", "c-9", "c-10"]
