"""Reach: a zone, near zones, or positions and free cable lengths; what is not stated leaves it possible."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mating.plans import FACE, MAINS, tables
from tests.mating.test_against_brute_force import NO_CIRCUIT, RELAXED, asked_of, plans

from mateproof import mating
from mateproof.app.checking import check_files
from mateproof.app.options import shelf
from mateproof.tables.tables import Tables

NEAR, FAR, OPEN = (0.0, 0.0, 0.0, 0.5), (3.0, 0.0, 0.0, 0.5), (3.0, 0.0, 0.0, None)


def plan(asked: str | None, at: tuple[float | None, ...] | None, zone: str = "duct") -> Tables:
    kind = {**FACE, **MAINS, "survives_v": 230.0}
    ends = [
        {**kind, "end": "a", "gender": "plug", "part": "p", "circuit": "a", "zone": "duct", "at": NEAR},
        {**kind, "end": "b", "gender": "socket", "part": "s", "circuit": "b", "zone": zone, "at": at},
    ]
    return tables(ends, reach=[("duct", "roof"), ("roof", "duct")], asked=asked)


@pytest.mark.parametrize("few", [10_000, -1])
@pytest.mark.parametrize(
    ("asked", "at", "zone", "known"),
    [
        ("zone", FAR, "duct", [None]),
        ("zone", FAR, "roof", []),
        (None, FAR, "roof", [None]),
        ("near", FAR, "roof", [None]),
        ("position", FAR, "roof", []),
        ("position", OPEN, "roof", [False]),
        ("position", None, "duct", [False]),
        ("position", (1.0, 0.0, 0.0, 0.5), "roof", [True]),
        ("position", (1.0, 0.0, 0.0, 0.5), "hall", []),
    ],
)
def test_who_can_meet(
    asked: str | None, at: tuple[float | None, ...] | None, zone: str, known: list[bool | None], few: int
) -> None:
    found = mating.analyse(plan(asked, at, zone), few_ends=few)["misplugs"]
    assert found["place_known"].to_list() == known
    for row in found.iter_rows(named=True):
        said = row["assumed"] or ""
        assert ("position or free length of the sockets" in said) is (row["place_known"] is False)


PLAN = """
format: 1
limits: {{misplug: {{reach: position}}}}
zones: {{duct: {{position: [1 m, 1 m, 1 m]}}}}
circuits:
  a: {{function: mains, voltage: 230 V, nature: ac, survives: 230 V, conductors: [L, N]}}
  b: {{function: status, voltage: 24 V, nature: dc, survives: 24 V, conductors: ["1", "2"]}}
devices:
  box: {{zone: duct, circuit: a, {device}, connectors: {{out: {{part: 770-1242/076-000{own}}}}}}}
leads:
  W: {{circuit: b, from: {{zone: duct, part: 770-1252/076-000, {side}}}}}
"""


@pytest.mark.parametrize(
    ("device", "own", "side", "pairs"),
    [
        ("current: 1 A", "", "free: 0.1 m", 1),
        ("position: [9 m, 1 m, 1 m]", "", "free: 0.1 m", 0),
        ("position: [9 m, 1 m, 1 m]", ", position: [1 m, 1 m, 1 m]", "free: 0 m", 1),
        ("position: [9 m, 1 m, 1 m]", "", "free: 0.1 m, position: [8.9 m, 100 cm, 1 m]", 1),
        ("position: [9 m, 1 m, 1 m]", "", "free: 0.1 m, position: [8.89 m, 1 m, 1 m]", 0),
        ("position: [9 m, 1 m, 1 m]", "", "label: x", 1),
    ],
)
def test_the_narrowest_position_counts(tmp_path: Path, device: str, own: str, side: str, pairs: int) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN.format(device=device, own=own, side=side), "utf-8")
    found = check_files([file], shelf(None)).tables["misplugs"]
    assert found["pairs"].sum() == pairs


CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.mark.parametrize(
    ("file", "old", "new", "outcome"),
    [
        ("misplug-bridged-by-free-length.yaml", "format", "format", "broken"),
        ("misplug-bridged-by-free-length.yaml", "3.5 m", "3.4 m", "proven"),
        ("misplug-bridged-by-free-length.yaml", "reach: position", "reach: zone", "proven"),
        ("misplug-bridged-by-free-length.yaml", ", position: [4 m, 0 m, 2.5 m]", "", "unproven"),
        ("misplug-by-neighbouring-zone.yaml", "mechanical}", "mechanical, when: later_work}", "proven"),
        ("misplug-by-neighbouring-zone.yaml", "mechanical}", "mechanical, when: as_left}", "proven"),
    ],
)
def test_the_limit_asks_within_its_reach(tmp_path: Path, file: str, old: str, new: str, outcome: str) -> None:
    text = (CORPUS / file).read_text("utf-8")
    assert old in text
    changed = tmp_path / "plan.yaml"
    changed.write_text(text.replace(old, new), "utf-8")
    assert check_files([changed], shelf(None)).outcome == outcome


@RELAXED
@given(plans(), st.sampled_from(["at", "free", "circuit"]))
def test_less_that_is_known_is_never_less_that_can_happen(wrong: dict[str, Any], forgotten: str) -> None:
    """No pair gets lost, and none is left for a later moment only, when a datum is taken away."""
    before = mating.analyse(asked_of(wrong))["misplugs"]
    less = {**wrong, "ends": [without(end, forgotten) for end in wrong["ends"]]}
    after = mating.analyse(asked_of(less))["misplugs"]
    for rank in range(3):
        counts = [found.filter(pl.col("when_rank") <= rank)["pairs"].sum() for found in (before, after)]
        assert counts[0] <= counts[1]


def without(end: dict[str, Any], name: str) -> dict[str, Any]:
    if name == "free":
        return {**end, "at": end["at"] and (*end["at"][:3], None)}
    return {**end, **(NO_CIRCUIT if name == "circuit" else {name: None})}
