"""Ways through the network, step by step, against the tables that are made another way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import support

from mateproof.grid.ways import ways
from mateproof.tables.tables import Tables

HEAD = """\
format: 1
supplies:
  mains:
    {system: TN-S, voltage: 230 V, nature: ac, loop_impedance: 0.4 Ω, prospective_current: 3 kA, r_to_x: 2}
cables:
  thick: {conductors: 5, conductor: solid, cross_section: 2.5 mm², insulation: PVC}
  thin: {conductors: 3, conductor: solid, cross_section: 1.5 mm², insulation: XLPE}
parts:
  pair-5: {poles: 5, contact_resistance: [1 mΩ, {value: 0.25 mΩ, path: plug to socket}]}
  pair-3: {like: pair-5, poles: 3}
"""


def chain(loads: list[tuple[float, str, int]], *, simultaneity: str = "") -> str:
    """A trunk of three phases; each box hands one phase down to its load: current, what it keeps, phase."""
    text = HEAD + f"circuits:\n  trunk: {{supply: mains, voltage: 400 V{simultaneity}, "
    text += "conductors: [L1, L2, L3, N, PE]}\n"
    for at in range(len(loads)):
        text += f"  c{at}: {{supply: mains{simultaneity}, conductors: [L, N, PE]}}\n"
    text += "devices:\n  board: {feeds: [mains]}\n"
    for at, (amps, keeps, phase) in enumerate(loads):
        text += (
            f"  box{at}: {{circuit: trunk, current: 0 A, wiring: [in.1 - out.1, in.2 - out.2, in.3 - out.3, "
            f"in.4 - out.4, in.5 - out.5, in.{phase} - tap.1, in.4 - tap.2, in.5 - tap.3], connectors: "
            f"{{in: {{part: pair-5}}, out: {{part: pair-5}}, tap: {{part: pair-3, circuit: c{at}}}}}}}\n"
            f"  load{at}: {{circuit: c{at}, current: {amps} A, power_factor: 0.9, load: {keeps}}}\n"
        )
    text += "leads:\n"
    for at in range(len(loads)):
        start = "{device: board}" if not at else "{part: pair-5}"
        trunk = f"{{cable: thick, circuit: trunk, length: {5 + at} m, from: {start}, to: {{part: pair-5}}}}"
        way = f"circuit: c{at}, length: 3 m, from: {{part: pair-3}}, to: {{device: load{at}}}"
        text += f"  T{at}: {trunk}\n  W{at}: {{cable: thin, {way}}}\n"
    text += "mates:\n"
    for at in range(len(loads)):
        text += f"  - T{at}.to + box{at}.in\n  - box{at}.tap + W{at}.from\n"
        text += f"  - box{at - 1}.out + T{at}.from\n" if at else ""
    return text


def followed(text: str, chosen: Mapping[str, str] | None = None) -> tuple[Tables, dict[str, pl.DataFrame]]:
    tables = support.tables(text)
    return tables, ways(tables, chosen)


LOAD = st.tuples(
    st.floats(0.1, 4).map(lambda amps: round(amps, 3)),
    st.sampled_from(["power", "current", "impedance"]),
    st.integers(1, 3),
)


@settings(max_examples=15, deadline=None)
@given(loads=st.lists(LOAD, min_size=1, max_size=5), at=st.integers(0, 4))
def test_a_way_drops_what_the_tables_say(loads: list[tuple[float, str, int]], at: int) -> None:
    at = min(at, len(loads) - 1)
    tables, found = followed(chain(loads), {"plan": f"load{at}"})
    point = tables["points"].row(by_predicate=pl.col("point") == f"load{at}", named=True)
    way = found["ways"].row(by_predicate=pl.col("chosen"), named=True)
    steps = found["way_steps"].filter(pl.col("circuit") == way["circuit"])
    assert way["point"] == f"load{at}"
    assert way["drop_v"] == pytest.approx(point["drop_v"], abs=1e-9)
    assert way["drop_percent"] == pytest.approx(point["drop_percent"], abs=1e-9)
    assert steps["drop_v"].sum() == pytest.approx(point["drop_v"], abs=1e-9)
    assert steps["to_m"][-1] == pytest.approx(point["distance_m"])
    assert steps["segment"].to_list() == [
        name for each in range(at + 1) for name in ([f"T{each}", f"T{each}.to + box{each}.in"]
                                                    if not each else
                                                    [f"box{each - 1}.out + T{each}.from", f"T{each}",
                                                     f"T{each}.to + box{each}.in"])
    ] + [f"box{at}.tap + W{at}.from", f"W{at}"]  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(loads=st.lists(LOAD, min_size=1, max_size=5))
def test_each_step_is_ohms_law(loads: list[tuple[float, str, int]]) -> None:
    tables, found = followed(chain(loads))
    names = ("L1", "L2", "L3")
    for way in found["ways"].iter_rows(named=True):
        line = names.index(way["between"].split(" ")[0])
        before = complex(230 * (1, complex(-0.5, -(0.75**0.5)), complex(-0.5, 0.75**0.5))[line])
        for step in found["way_steps"].filter(pl.col("circuit") == way["circuit"]).iter_rows(named=True):
            amps = [complex(step[f"line_{n}_r"], step[f"line_{n}_x"]) for n in (1, 2, 3)]
            after = before - complex(step["ohm"], step["reactance_ohm"]) * (amps[line] + sum(amps))
            assert abs(complex(step["before_r"], step["before_x"]) - before) < 1e-6
            assert abs(complex(step["after_r"], step["after_x"]) - after) < 1e-6
            before = after
    currents = dict(tables["segments"].select("segment", "current_a").rows())
    for step in found["way_steps"].iter_rows(named=True):
        sizes = [abs(complex(step[f"line_{n}_r"], step[f"line_{n}_x"])) for n in (1, 2, 3)]
        assert max(sizes) == pytest.approx(currents[step["segment"]], abs=1e-9)


def test_loads_behind_a_step_are_counted_and_summed() -> None:
    loads = [(1.5, "current", 1), (1.5, "current", 2), (0.5, "power", 1)]
    _, found = followed(chain(loads, simultaneity=", simultaneity: 50 %"), {"plan": "load2"})
    steps = found["way_steps"].filter(pl.col("circuit") == "c2")
    assert steps["behind"].to_list() == [3, 3, 2, 2, 2, 1, 1, 1, 1, 1]
    assert steps["behind_a"][0] == pytest.approx(1.75)
    first = found["way_loads"].filter(pl.col("step") == 1)
    assert sorted(first.select("loads", "load_a", "simultaneity", "keeps", "between").rows()) == [
        (1, 0.5, 50.0, "power", "L1"),
        (1, 1.5, 50.0, "current", "L1"),
        (1, 1.5, 50.0, "current", "L2"),
    ]


def test_a_plan_that_feeds_nothing_has_no_ways() -> None:
    tables, found = followed(chain([(1.0, "current", 1)]).replace("board: {feeds: [mains]}", "board: {}"))
    assert not tables["calculated"].height
    assert [frame.height for frame in found.values()] == [0, 0, 0]


def test_what_is_missing_is_null_and_no_number() -> None:
    text = chain([(1.0, "current", 1), (2.0, "current", 2)]).replace("insulation: XLPE", "sheath_strip: 5 mm")
    _, found = followed(text)
    way = found["ways"].row(by_predicate=pl.col("circuit") == "c1", named=True)
    assert way["drop_v"] is None
    steps = found["way_steps"].filter(pl.col("circuit") == "c1")
    numbers: dict[str, list[Any]] = steps.select("line_1_r", "before_r", "drop_v").to_dict(as_series=False)
    assert all(value is None for column in numbers.values() for value in column)
