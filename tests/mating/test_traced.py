"""What is known of circuits behind devices, and that the sheet has the steps that detection counts on."""

from __future__ import annotations

from pathlib import Path

import pytest
from polars.testing import assert_frame_equal
from tests import support

from mateproof import mating
from mateproof.mating.traced import Traced, traced
from mateproof.plan import read_text
from mateproof.tables.build import build
from mateproof.tables.teststeps import test_steps as steps_of

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = """
format: 1
name: p
supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
circuits:
  trunk: {supply: mains, conductors: [L1, L2, N]}
  one: {supply: mains, conductors: [L, N]}
  two: {supply: mains, conductors: [L, N]}
  three: {supply: mains, conductors: [L, N]}
parts: {X: {class: connector, colour: grey}}
devices:
  board: {feeds: [mains]}
  split:
    connectors: {in: {part: X, circuit: trunk}, a: {part: X, circuit: one}, b: {part: X, circuit: two},
      c: {part: X, circuit: three}}
    wiring: [in.L1 - a.L, in.N - a.N, in.2 - b.1, in.3 - b.2, in.2 - c.1, in.3 - c.2]
  lamp-1: {circuit: one, connectors: {in: {part: X, circuit: one}}}
  lamp-2: {circuit: two, connectors: {in: {part: X, circuit: two}}}
leads:
  T: {circuit: trunk, from: {device: board}, to: {part: X}}
  A: {circuit: one, from: {part: X}, to: {part: X}}
  B: {circuit: two, from: {part: X}, to: {part: X}}
mates: [split.a + A.from, A.to + lamp-1.in, split.b + B.from, B.to + lamp-2.in]
"""
OPENED = PLAN.replace(
    "    wiring: [in.L1 - a.L, in.N - a.N, in.2 - b.1, in.3 - b.2, in.2 - c.1, in.3 - c.2]\n", ""
)


def known(text: str) -> dict[str | None, Traced]:
    return {circuit: found for (_, circuit), found in traced(build([read_text(text)], {})).items() if found}


def test_circuits_on_the_same_poles_of_a_trunk_are_twins_and_others_are_not() -> None:
    found = known(PLAN)
    assert Traced.TWIN in found["two"]
    assert Traced.TWIN in found["three"]
    assert Traced.TWIN not in found["one"]
    assert "trunk" not in found


def test_a_pole_that_nobody_can_find_makes_no_promise() -> None:
    found = known(PLAN.replace("in.L1 - a.L", "in.X - a.L"))
    assert Traced.TWIN in found["one"]
    assert Traced.TWIN in found["trunk"]


def test_a_box_that_nobody_has_opened_hides_what_goes_into_it() -> None:
    found = known(OPENED)
    assert all(Traced.BOXED in found[name] for name in ("trunk", "one", "two", "three"))
    assert all(Traced.BOXED not in each for each in known(PLAN).values())


def test_a_circuit_works_where_each_of_its_places_is_a_device_of_it() -> None:
    found = known(PLAN)
    assert Traced.WORKS in found["one"]
    assert Traced.WORKS in found["two"]
    assert Traced.WORKS not in found["three"], "it ends at an open connector"
    assert "one" not in known(PLAN.replace("lamp-1: {circuit: one, ", "lamp-1: {"))


@pytest.mark.parametrize("text", [PLAN, OPENED])
def test_both_ways_of_counting_know_the_same_of_circuits(text: str) -> None:
    tables = build([read_text(text)], {})
    one, other = (mating.analyse(tables, few_ends=few)["misplugs"] for few in (10_000, -1))
    assert one.height
    assert_frame_equal(one, other, check_row_order=False)


@pytest.mark.parametrize("example", ["facade", "raised-floor"])
def test_the_sheet_has_the_steps_that_are_counted_on(example: str) -> None:
    """For each class that a measurement finds, both circuits have a whole step of that kind."""
    tables = support.tables((EXAMPLES / example / "plan.yaml").read_text("utf-8"))
    steps = steps_of(tables)
    said = set(steps.filter(steps["missing"].is_null()).select("kind", "circuit").iter_rows())
    ends = dict(tables["installed"].select("end", "circuit").iter_rows())
    rows = tables["misplugs"].drop_nulls("measured_by").iter_rows(named=True)
    asked = {
        (row["measured_by"], ends[row[f"witness_{side}"]]) for row in rows for side in ("plug", "socket")
    }
    assert asked
    assert asked <= said
