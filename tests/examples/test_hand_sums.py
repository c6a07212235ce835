"""The table of the explanation: what the examples come to, beside their sums by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests import support

from mateproof.plan import read

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "explanation" / "plan-to-network.md").read_text("utf-8")
_ROW = re.compile(
    r"^\| (?P<plan>[\w ç]+), `(?P<circuit>[\w-]+)` \| (?P<hand>[\d.]+) V .*? "
    r"\| (?P<leads>[\d.]+) V \| (?P<mates>[\d.]+) V "
    r"\| (?P<drop>[\d.]+) V \| (?P<percent>[\d.]+) % \|$",
    re.MULTILINE,
)
ROWS = [found.groupdict() for found in _ROW.finditer(PAGE)]


def hand(plan: str) -> float:
    """Return the sum by hand: ρ 0.0225 Ω·mm²/m, every load with its current at 230 V; V."""
    if plan == "office":  # 48 luminaires and four sensors; a branch of twelve and one sensor; cos φ 0.95
        lamp, sensor = 30 / 230 / 0.95, 0.01
        ampere_metres: float = 30 * (48 * lamp + 4 * sensor)
        ampere_metres += sum(3 * (n * lamp + sensor) for n in (12, *range(11, -1, -1)))
        return ampere_metres * 2 * 0.0225 / 1.5 * 0.95
    if plan == "façade":  # twelve drives of 0.6 A, 4 m apart
        return (18 * 7.2 + sum(4 * 0.6 * n for n in range(1, 12))) * 2 * 0.0225 / 1.5
    if plan == "raised floor":  # five boxes of 3 A, 4 m apart
        return (30 * 15 + sum(4 * 3 * n for n in range(1, 5))) * 2 * 0.0225 / 2.5
    if plan == "hall":  # the third phase of a balanced line: every third tap from the third on
        return sum(0.65 * (40 + 3 * (n - 1)) for n in range(3, 31, 3)) * 0.0225 / 2.5
    if plan == "pods":
        return 300 / 230 * 14 * 2 * 0.0225 / 1.5
    assert plan == "ship"  # all loads up to the panel, then four outlets of 1.5 A
    return 8.7 * 25 * 2 * 0.0225 / 2.5 + (4 * 6 + 2 * (4.5 + 3 + 1.5)) * 2 * 0.0225 / 1.5


def test_all_six_are_there() -> None:
    assert [row["plan"] for row in ROWS] == ["office", "façade", "raised floor", "hall", "pods", "ship"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["plan"])
def test_the_table_says_what_is_calculated(row: dict[str, str]) -> None:
    name = row["plan"].replace(" ", "-").replace("ç", "c")
    tables = support.joined([read(ROOT / "examples" / name / "plan.yaml")])
    circuits = {one["circuit"]: one for one in tables["calculated"].iter_rows(named=True)}
    found = circuits[row["circuit"]]
    assert found["drop_v"] == pytest.approx(float(row["drop"]), abs=0.0051)
    assert found["drop_percent"] == pytest.approx(float(row["percent"]), abs=0.0051)
    path = set(found["drop_path"].split("\n"))
    drops = tables["segments"].select("segment", "kind", "drop_v").rows()
    for kind, column in (("lead", "leads"), ("mate", "mates")):
        total = sum(drop for segment, of, drop in drops if segment in path and of == kind)
        assert total == pytest.approx(float(row[column]), abs=0.0051)
    assert hand(row["plan"]) == pytest.approx(float(row["hand"]), abs=0.051)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["plan"])
def test_a_sum_by_hand_is_near(row: dict[str, str]) -> None:
    """Within an eighth: temperature, build of conductor and contacts, as the page explains."""
    assert float(row["drop"]) == pytest.approx(hand(row["plan"]), rel=0.145)
