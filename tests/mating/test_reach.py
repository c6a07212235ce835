"""Reach: a zone, near zones, or positions and free cable lengths; what is not stated leaves it possible."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.mating.plans import FACE, MAINS, tables

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
