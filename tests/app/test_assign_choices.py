"""What else `mateproof assign` may choose where the plan says so: spare poles, separated zones, prices."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.app.desk import run

MAINS_AND_LOW = """\
format: 1
name: bays
supplies:
  mains: {system: TN-S, voltage: 230 V, nature: ac}
  extra-low: {system: SELV, voltage: 24 V, nature: dc}
circuits:
  mains: {supply: mains, function: power, current: 1 A, survives: 230 V, conductors: [L, N]}
  low: {supply: extra-low, function: bell, current: 1 A, survives: 24 V, conductors: [L, N]}
zones: {bay: {}, duct: {}}
cables: {two-core: {conductors: 2, conductor: solid, cross_section: 1.5 mm², diameter: 7.4 mm}}
parts:
  socket-b: {like: 770-1242/076-000, colour: grey, marking: [L, N]}
  plug-b: {like: socket-b, gender: plug}
  # more parts
leads:
  a-mains: {circuit: mains, cable: two-core, zone: bay, length: 1 m,
    to: {part: socket-b, label: mains, lever: 770-101}}
  b-mains: {circuit: mains, cable: two-core, zone: bay, length: 1 m, from: {part: plug-b, label: mains}}
  a-low: {circuit: low, cable: two-core, zone: duct, length: 2 m,
    to: {part: socket-b, label: low, lever: 770-101}}
  b-low: {circuit: low, cable: two-core, zone: duct, length: 2 m, from: {part: plug-b, label: low}}
mates: [a-mains.to + b-mains.from, a-low.to + b-low.from]
"""
NEAR = MAINS_AND_LOW.replace("bay: {}", "bay: {near: [duct]}")
THREE_POLES = """
  socket-3: {like: socket-b, poles: 3, potentials: 3, marking: [L, N, PE]}
  plug-3: {like: socket-3, gender: plug}"""


SPARE = ("mains: {supply: mains,", "mains: {spare_poles: yes, supply: mains,")


def asked(path: Path, text: str, *more: str) -> dict[str, Any]:
    path.write_text(text, "utf-8")
    found = run("assign", path, "--json", *more)
    assert found.stdout, found.stderr
    (plan,) = json.loads(found.stdout)["plans"]
    return dict(plan)


def with_parts(text: str, parts: str) -> str:
    return text.replace("\n  # more parts", parts)


def test_more_poles_are_chosen_where_the_circuit_may_leave_some_empty(tmp_path: Path) -> None:
    """Other numbers of poles never mate: the mains circuit goes to three, the other one may not."""
    text = with_parts(NEAR, THREE_POLES).replace(*SPARE)
    plan = asked(tmp_path / "plan.yaml", text)
    assert (plan["before"]["refused"], plan["after"]["refused"]) == (2, 0)
    assert plan["state"] == "optimal"
    assert {row["circuit"] for row in plan["proposals"]} == {"mains"}
    assert {(row["poles"], row["poles_proposed"]) for row in plan["proposals"]} == {(2, 3)}
    assert "poles 2 → 3" in run("assign", tmp_path / "plan.yaml").output


def test_poles_stay_as_they_are_where_the_plan_does_not_say_that_some_may_be_empty(tmp_path: Path) -> None:
    plan = asked(tmp_path / "plan.yaml", with_parts(NEAR, THREE_POLES))
    assert plan["state"] == "impossible"
    assert plan["proposals"] == []


def test_poles_in_another_order_do_not_stand_in(tmp_path: Path) -> None:
    parts = THREE_POLES.replace("[L, N, PE]", "[L, PE, N]")
    text = with_parts(NEAR, parts).replace(*SPARE)
    assert asked(tmp_path / "plan.yaml", text)["proposals"] == []


def test_poles_do_not_help_where_nobody_says_that_other_numbers_are_kept_out(tmp_path: Path) -> None:
    parts = THREE_POLES.replace("poles: 3,", "poles: 3, not_protected_against: different number of poles,")
    text = with_parts(NEAR, parts).replace(*SPARE)
    assert asked(tmp_path / "plan.yaml", text)["proposals"] == []


def test_zones_are_separated_where_the_plan_allows_it_and_codes_do_not_help(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = MAINS_AND_LOW.replace("bay: {}", "bay: {separable: [duct]}")
    plan = asked(path, text, "--write")
    assert plan["separate"] == [["bay", "duct"]]
    assert (plan["before"]["refused"], plan["after"]["refused"]) == (2, 0)
    assert plan["written"] == []
    assert path.read_text("utf-8") == text
    assert "Separate bay from duct" in run("assign", path).output
    assert "bay von duct trennen" in run("assign", path, "--language", "de").output


def test_zones_stay_together_where_a_code_does_it(tmp_path: Path) -> None:
    text = with_parts(MAINS_AND_LOW, THREE_POLES).replace("bay: {}", "bay: {separable: [duct]}")
    text = text.replace("low: {supply", "low: {spare_poles: yes, supply")
    plan = asked(tmp_path / "plan.yaml", text)
    assert plan["separate"] == []
    assert plan["after"]["refused"] == 0


def test_what_one_zone_calls_near_is_not_separated(tmp_path: Path) -> None:
    text = MAINS_AND_LOW.replace("{bay: {}, duct: {}}", "{bay: {separable: [duct]}, duct: {near: [bay]}}")
    plan = asked(tmp_path / "plan.yaml", text)
    assert plan["separate"] == []
    assert plan["state"] == "impossible"


def test_how_far_apart_would_be_far_enough(tmp_path: Path) -> None:
    remedies = asked(tmp_path / "plan.yaml", NEAR)["remedies"]
    assert [one["metres"] for one in remedies if one["kind"] == "distance"] == [3]
    unknown = asked(tmp_path / "plan.yaml", NEAR.replace("length: 2 m, from", "from"))["remedies"]
    assert "distance" not in {one["kind"] for one in unknown}


@pytest.mark.parametrize(("prices", "chosen"), [((3, 2), "4"), ((2, 3), "3")])
def test_among_equals_the_cheaper_parts_are_chosen(
    tmp_path: Path, prices: tuple[int, int], chosen: str
) -> None:
    """Three and four poles do equally well, and cost differently."""
    parts = "".join(
        f"\n  {half}-{poles}: {{like: {half}-b, poles: {poles}, potentials: {poles}, marking: [{marks}], "
        f"price: {price} EUR}}"
        for poles, marks, price in ((3, "L, N, PE", prices[0]), (4, "L, N, PE, L1", prices[1]))
        for half in ("socket", "plug")
    )
    text = with_parts(NEAR, parts).replace(*SPARE)
    text = text.replace("marking: [L, N]}", "marking: [L, N], price: 1 EUR}")
    text = text.replace("{like: socket-b, gender: plug}", "{like: socket-b, gender: plug, price: 1 EUR}")
    plan = asked(tmp_path / "plan.yaml", text)
    assert plan["unpriced"] == []
    assert {row["proposed"] for row in plan["proposals"]} == {f"socket-{chosen}", f"plug-{chosen}"}
    assert plan["value"]["price"] == plan["bound"]["price"] == 2 * min(prices)


def test_prices_are_left_out_and_named_where_one_is_missing(tmp_path: Path) -> None:
    parts = THREE_POLES.replace("[L, N, PE]}", "[L, N, PE], price: 2 EUR}")
    text = with_parts(NEAR, parts).replace(*SPARE)
    plan = asked(tmp_path / "plan.yaml", text)
    assert plan["unpriced"] == ["plug-3", "plug-b", "socket-b"]  # what is like another part has its own price
    assert plan["value"]["price"] == 0
    assert "prices are not weighed: not stated for 3" in run("assign", tmp_path / "plan.yaml").output


def test_a_price_is_written_with_its_currency(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(with_parts(NEAR, THREE_POLES.replace("poles: 3,", "poles: 3, price: 2,")), "utf-8")
    found = run("assign", path)
    assert found.exit_code == 2
    assert "EUR" in found.stderr
