"""What cannot be calculated: a status, a name, and never a wrong number."""

from __future__ import annotations

from typing import Any

import pytest
from tests import support

HEAD = """\
format: 1
supplies:
  mains: {system: TN-S, voltage: 230 V, nature: ac, loop_impedance: 0.3 Ω, prospective_current: 5 kA}
cables: {c: {conductors: 3, conductor: solid, cross_section: 1.5 mm², insulation: PVC}}
parts: {half: {poles: 3, contact_resistance: [1 mΩ, {value: 0.25 mΩ, path: plug to socket}]}}
"""
OUT = "circuits: {out: {supply: mains, conductors: [L, N, PE]}}\n"
WIRED = (
    "wiring: [in.1 - out.1, in.2 - out.2, in.3 - out.3], connectors: {in: {part: half}, out: {part: half}}"
)


def circuit(text: str, name: str = "out") -> dict[str, Any]:
    """Return one circuit as calculated."""
    rows = support.tables(HEAD + text)["calculated"].iter_rows(named=True)
    return next(row for row in rows if row["circuit"] == name)


def lead(name: str, begin: str, end: str, more: str = "length: 10 m, cable: c, circuit: out") -> str:
    return f"  {name}: {{{more}, from: {{{begin}}}, to: {{{end}}}}}\n"


def simple(
    load: str, circuits: str = OUT, more: str = "length: 10 m, cable: c, circuit: out"
) -> dict[str, Any]:
    devices = f"devices: {{board: {{feeds: [mains]}}, load: {{circuit: out{load}}}}}\n"
    return circuit(circuits + devices + "leads:\n" + lead("W", "device: board", "device: load", more))


def nothing(row: dict[str, Any]) -> bool:
    return all(row[name] is None for name in ("drop_v", "drop_percent", "current_a", "losses_w", "drop_at"))


def test_three_hundred_times_overload_collapses() -> None:
    row = simple(", power: 690 kW, power_factor: 1")
    assert nothing(row)
    assert (row["status"], row["status_at"], row["flow_missing"]) == (
        "collapse",
        "load",
        "circuit out: collapse",
    )
    assert row["zs_hot_ohm"] is not None  # faults do not hang on the loads


@pytest.mark.parametrize(
    ("load", "missing"),
    [
        ("", "device load: current"),
        (", power: 100 W", "device load: power_factor"),
        (", power: 500 W, current: 1 A", "device load: power_factor"),
        (", current: 1 A, lines: [L2]", "device load: lines"),
    ],
)
def test_a_load_that_does_not_say_what_it_takes(load: str, missing: str) -> None:
    row = simple(load)
    assert nothing(row)
    assert (row["status"], row["flow_missing"]) == ("missing data", missing)


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ("cable: c, circuit: out", "lead W: length"),
        ("length: 10 m, circuit: out", "lead W: cable"),
    ],
)
def test_a_lead_of_which_something_is_missing(more: str, missing: str) -> None:
    row = simple(", current: 1 A", more=more)
    assert nothing(row)
    assert row["flow_missing"] == row["fault_missing"] == missing
    assert (row["zs_hot_ohm"], row["earth_min_a"]) == (None, None)


@pytest.mark.parametrize(
    ("circuits", "missing"),
    [
        ("circuits: {out: {supply: mains}}\n", "circuit out: conductors"),
        (
            "circuits: {out: {supply: mains, conductors: [L, light, fan, more, N]}}\n",
            "circuit out: conductors",
        ),
        ("circuits: {out: {supply: mains, conductors: [L, L, N]}}\n", "circuit out: conductors"),
    ],
)
def test_conductors_that_are_not_understood(circuits: str, missing: str) -> None:
    row = simple(", current: 1 A", circuits)
    assert nothing(row)
    assert (row["status"], row["flow_missing"]) == ("conductors", missing)


def test_a_way_back_that_is_not_there() -> None:
    row = simple(", current: 1 A", "circuits: {out: {supply: mains, conductors: [L, PE]}}\n")
    assert nothing(row)
    assert (row["status"], row["flow_missing"]) == ("no neutral", "circuit out: neutral")


def test_what_no_feed_reaches() -> None:
    row = circuit(
        OUT
        + "devices: {board: {feeds: [mains]}, load: {circuit: out, current: 1 A}, other: {circuit: out}}\n"
        + "leads:\n"
        + lead("W", "device: other", "device: load")
    )
    assert nothing(row)
    assert (row["status"], row["flow_missing"]) == ("not fed", "circuit out: feed")


def test_two_sources_on_one_line() -> None:
    row = circuit(
        OUT
        + "devices: {one: {feeds: [mains]}, two: {feeds: [mains]}, "
        + "load: {circuit: out, current: 1 A}}\nleads:\n"
        + lead("A", "device: one", "device: load")
        + lead("B", "device: two", "device: load")
    )
    assert nothing(row)
    assert (row["status"], row["flow_missing"]) == ("several sources", "circuit out: several sources")
    assert (row["zs_hot_ohm"], row["short_max_a"]) == (None, None)


def test_inner_wiring_that_nobody_states_leaves_what_lies_before_it_open() -> None:
    """What hangs behind the box may take a current through the lead before it."""
    devices = (
        "devices: {board: {feeds: [mains]}, load: {circuit: out, current: 1 A}, "
        "box: {circuit: out, current: 0 A, connectors: {in: {part: half}, out: {part: half}}}}\n"
    )
    tables = support.tables(
        HEAD + OUT + devices + "leads:\n" + lead("A", "device: board", "part: half")
        + lead("B", "part: half", "device: load") + "mates: [A.to + box.in, box.out + B.from]\n"
    )  # fmt: skip
    row = tables["calculated"].row(0, named=True)
    assert nothing(row)
    assert row["flow_missing"] == "device box: wiring"
    points = {one["point"]: one for one in tables["points"].iter_rows(named=True)}
    assert points["box.in"]["zs_hot_ohm"] == pytest.approx(
        0.3 + 2 * (10 * 12.1e-3 * 1.1965 + 2.25e-3), rel=1e-4
    )
    assert (points["load"]["zs_hot_ohm"], points["load"]["fault_missing"]) == (None, "device box: wiring")


def test_a_ring_goes_to_the_other_engine() -> None:
    """Both ways are alike: half of the current each."""
    tables = support.tables(
        HEAD + OUT + f"devices: {{board: {{feeds: [mains]}}, box: {{circuit: out, current: 4 A, {WIRED}}}}}\n"
        + "leads:\n" + lead("A", "device: board", "part: half") + lead("B", "part: half", "device: board")
        + "mates: [A.to + box.in, box.out + B.from]\n"
    )  # fmt: skip
    row = tables["calculated"].row(0, named=True)
    assert (row["status"], row["engine"]) == ("calculated", "power-grid-model")
    one_way = 2 * (10 * 12.1e-3 * 1.1965 + 2.25e-3)
    assert row["drop_v"] == pytest.approx(2 * one_way, rel=1e-3)
    assert row["zs_hot_ohm"] == pytest.approx(0.3 + one_way / 2, rel=1e-3)


@pytest.mark.parametrize("more", ["", ", simultaneity: 50 %"])
def test_no_lead_carries_less_than_its_largest_load(more: str) -> None:
    tables = support.tables(
        HEAD
        + f"circuits: {{out: {{supply: mains, conductors: [L, N, PE]{more}}}}}\n"
        + "devices: {board: {feeds: [mains]}, a: {circuit: out, current: 3 A}, "
        + "b: {circuit: out, current: 1 A}}\n"
        + "leads:\n"
        + lead("A", "device: board", "part: half")
        + lead("B", "into: A.to", "device: a")
        + lead("C", "into: A.to", "device: b")
    )
    amps = dict(tables["segments"].select("segment", "current_a").rows())
    half = bool(more)
    assert amps == pytest.approx({"A": 3 if half else 4, "B": 3, "C": 1})
    points = dict(tables["points"].select("point", "drop_v").rows())
    ohm = 2 * 10 * 12.1e-3 * 1.1965
    assert points["a"] == pytest.approx((2 + 1.5 if half else 4 + 3) * ohm, rel=1e-3)


def test_circuits_of_one_device_stay_apart() -> None:
    tables = support.tables(
        HEAD
        + "circuits: {out: {supply: mains, conductors: [L, N, PE]}, "
        + "in: {supply: mains, conductors: [L, N, PE]}}\n"
        + "devices: {board: {feeds: [mains]}, box: {circuit: out, current: 2 A}, "
        + "other: {circuit: in, current: 1 A}}\n"
        + "leads:\n"
        + lead("A", "device: board", "device: box")
        + lead("B", "device: board", "device: box", "length: 10 m, cable: c, circuit: in")
        + lead("C", "device: box", "device: other", "length: 10 m, cable: c, circuit: in")
    )
    amps = dict(tables["segments"].select("segment", "current_a").rows())
    assert amps == pytest.approx({"A": 2, "B": 1, "C": 1})


def test_lines_that_are_switched_apart_share_their_neutral() -> None:
    tables = support.tables(
        HEAD
        + "circuits: {out: {supply: mains, conductors: [L, N, PE, light, fan]}}\n"
        + "devices: {board: {feeds: [mains]}, a: {circuit: out, current: 2 A, lines: [light]}, "
        + "b: {circuit: out, current: 1 A, lines: [fan]}}\nleads:\n"
        + lead("A", "device: board", "part: half")
        + lead("B", "into: A.to", "device: a")
        + lead("C", "into: A.to", "device: b")
    )
    row = tables["segments"].filter(tables["segments"]["segment"] == "A").row(0, named=True)
    assert (row["current_a"], row["neutral_a"]) == (pytest.approx(2), pytest.approx(3))


def test_a_plan_without_feeds_has_no_rows() -> None:
    tables = support.tables(
        HEAD + OUT + "devices: {load: {circuit: out}}\nleads: {W: {circuit: out, to: {device: load}}}\n"
    )
    assert [tables[name].height for name in ("segments", "points", "calculated")] == [0, 0, 0]
