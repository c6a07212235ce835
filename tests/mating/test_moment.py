"""When two ends can meet: what lies open as left, in later work on one circuit, and in first assembly."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
from tests.mating.plans import FACE, MAINS, tables

from mateproof import mating
from mateproof.mating.moment import Lying, moment, unplaced
from mateproof.tables.tables import Tables
from mateproof.vocabulary.harms import When

L, U, P = Lying.LEFT, Lying.UNPLUGGED, Lying.PERHAPS


@pytest.mark.parametrize(
    ("both", "same_circuit", "when", "sides"),
    [
        ((L, L), False, When.AS_LEFT, ()),
        ((L, L), True, When.AS_LEFT, ()),
        ((L, U), False, When.LATER_WORK, ()),
        ((P, L), False, When.LATER_WORK, ()),
        ((U, U), True, When.LATER_WORK, ()),
        ((U, U), False, When.FIRST_ASSEMBLY, ()),
        ((P, U), False, When.LATER_WORK, ("plug",)),
        ((P, P), False, When.LATER_WORK, ("plug", "socket")),
    ],
)
def test_two_ends(both: tuple[Lying, Lying], same_circuit: bool, when: When, sides: tuple[str, ...]) -> None:
    assert moment(both, same_circuit=same_circuit) == when
    assert unplaced(both) == sides


def plan(**limits: Any) -> Tables:
    """Two mated circuits of one kind, and a plug that stays open."""
    ends = [
        {**FACE, **MAINS, "end": f"{name}.{half}", "gender": half, "part": half, "circuit": name,
         "survives_v": 230.0}
        for name in ("m", "n")
        for half in ("plug", "socket")
    ]  # fmt: skip
    ends.append({**ends[0], "end": "spare.plug", "circuit": "spare"})
    return tables(ends, [("m.plug", "m.socket"), ("n.plug", "n.socket")], **limits)


def test_a_plug_that_stays_open_meets_the_sockets_of_later_work() -> None:
    found = mating.analyse(plan())["misplugs"]
    assert dict(found.group_by("when").agg(pl.col("pairs").sum()).rows()) == {
        "later work": 2,
        "first assembly": 2,
    }


@pytest.mark.parametrize(("when", "limited"), [("as left", 0), ("later work", 2), ("first assembly", 4)])
def test_only_what_can_happen_then_counts_against_the_limit(when: str, limited: int) -> None:
    asked = plan(limits=("damage", "mechanical"))
    plans = asked["plans"].with_columns(misplug_when=pl.lit(when))
    for few in (10_000, -1):
        found = mating.analyse(Tables({**asked.frames, "plans": plans}), few_ends=few)["misplugs"]
        assert found.filter("limited")["pairs"].sum() == limited
        assert found["pairs"].sum() == 4


def test_an_unstated_circuit_is_named_where_it_decides() -> None:
    ends = [
        {**FACE, "end": f"{name}.{half}", "gender": half, "part": half, "circuit": name}
        for name in ("m", None)
        for half in ("plug", "socket")
    ]
    found = mating.analyse(tables(ends, [("m.plug", "m.socket"), ("None.plug", "None.socket")]))["misplugs"]
    assert set(found["when"]) == {"later work"}
    assert ["circuit of the plugs" in assumed for assumed in found["assumed"]].count(True) == 1
