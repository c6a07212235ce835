"""What is fed and what is not changes what a mistake does: whole plans, from text to `misplugs`."""

from __future__ import annotations

from typing import Any

import pytest
from tests import support

PLAN = """
format: 1
supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
circuits:
  north: {supply: mains, function: lighting, conductors: [L, N], survives: 230 V}
  south: {supply: mains, function: lighting, conductors: [L, N], survives: 230 V}
parts:
  socket: {like: 770-1242/076-000, colour: grey, marking: [L, N]}
  plug: {like: 770-1252/076-000, colour: grey, marking: [L, N]}
devices:
  board: BOARD
  lamp-n: {circuit: north}
  lamp-s: {circuit: south}
leads:
  n1: {circuit: north, from: {device: board}, to: {part: SOCKET}}
  n2: {circuit: north, from: {part: PLUG}, to: {device: lamp-n}}
  s1: {circuit: south, from: {device: board}, to: {part: socket}}
  s2: {circuit: south, from: {part: plug}, to: {device: lamp-s}}
mates: [n1.to + n2.from, s1.to + s2.from]
"""


def wrong(board: str, *, turned: bool = False) -> dict[tuple[str, str], Any]:
    """Return the misplugs by witness; turned: the north plug comes from the board."""
    halves = ("plug", "socket") if turned else ("socket", "plug")
    text = PLAN.replace("BOARD", board).replace("SOCKET", halves[0]).replace("PLUG", halves[1])
    rows = support.tables(text)["misplugs"].iter_rows(named=True)
    return {(row["witness_plug"], row["witness_socket"]): row for row in rows}


def test_a_plug_that_is_not_fed_in_a_socket_that_is_has_the_wrong_breaker() -> None:
    found = wrong("{feeds: [mains]}")
    assert sum(row["pairs"] for row in found.values()) == 2
    for row in found.values():
        assert row["because"].startswith("wrong breaker")
        assert (row["harm"], row["assumed"]) == ("damage", None)


def test_where_nobody_says_what_feeds_every_half_counts_as_fed() -> None:
    for row in wrong("{}").values():
        assert (row["harm"], row["least_harm_rank"]) == ("fire", 2)
        assert set(row["assumed"].split("; ")) == {"phase of lighting", "protective device of lighting"}


def test_two_halves_that_come_from_the_board_are_two_feeds_and_two_others_stay_dark() -> None:
    found = wrong("{feeds: [mains]}", turned=True)
    assert found["n1.to", "s1.to"]["harm"] == "fire"
    assert found["s2.from", "n2.from"]["harm"] == "dark"
    assert found["s2.from", "n2.from"]["because"].startswith("neither half is fed")


@pytest.mark.parametrize(
    ("circuit", "devices", "harm"),
    [
        ("", "lamp: {circuit: status, survives: 230 V}", "malfunction"),
        ("", "lamp: {circuit: status, survives: 24 V}", "life"),
        ("", "lamp: {circuit: status}", "life"),
        (", survives: 230 V", "lamp: {circuit: status, survives: 24 V}", "life"),
        (", survives: 24 V", "lamp: {circuit: status, survives: 230 V}", "malfunction"),
        ("", "lamp: {circuit: status, survives: 230 V}, other: {circuit: status}", "life"),
        (", survives: 230 V", "lamp: {survives: 400 V}, other: {circuit: status}", "malfunction"),
    ],
)  # fmt: skip
def test_what_the_devices_survive_counts(circuit: str, devices: str, harm: str) -> None:
    text = f"""
format: 1
supplies:
  mains: {{system: TN-S, voltage: 230 V, nature: ac}}
  low: {{system: FELV, voltage: 24 V, nature: dc}}
circuits:
  control: {{supply: mains, function: control, conductors: [L, N], survives: 230 V}}
  status: {{supply: low, function: status, conductors: [1, 2]{circuit}}}
devices: {{{devices}}}
leads:
  c: {{circuit: control, to: {{part: 770-1242/076-000}}}}
  s: {{circuit: status, from: {{part: 770-1252/076-000}}, to: {{device: lamp}}}}
"""
    [row] = support.tables(text)["misplugs"].iter_rows(named=True)
    assert row["harm"] == harm


LIMITED = """
format: 1
limits: {misplug: {harm: damage, barrier: colour}}
supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
circuits:
  north: {supply: mains, function: lighting, conductors: [L, N], survives: 230 V}
  south: {supply: mains, function: lighting, conductors: [L, N], survives: 230 V}
leads:
  n1: {circuit: north, to: {part: 770-1242/076-000}}
  s2: {circuit: south, from: {part: 770-1252/076-000}}
"""


@pytest.mark.parametrize(("limit", "outcome"), [("damage", "broken"), ("fire", "unproven"), ("life", None)])
def test_a_limit_is_broken_where_the_least_harm_is_too_much(limit: str, outcome: str | None) -> None:
    """Whether two lines called L are of one phase decides between fire and damage."""
    found = support.findings(LIMITED.replace("harm: damage", f"harm: {limit}"), "X101")
    assert [one.outcome for one in found] == ([outcome] if outcome else [])
