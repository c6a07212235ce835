"""What-ifs: against the same plan written down with what the worst scenario says."""

from __future__ import annotations

import pytest
from tests import support
from tests.grid.ways.test_ways import chain

from mateproof.grid.solver import scenarios
from mateproof.grid.ways import Corners, Extremum, cornered
from mateproof.grid.ways import corners as room
from mateproof.vocabulary.errors import NetworkError

LOADS = [(2.0, "power", 1), (2.0, "power", 2), (2.0, "power", 3), (1.0, "impedance", 1)]


def worst(text: str, corners: Corners, quantity: str, circuit: str) -> Extremum:
    found = cornered(support.tables(text), corners)
    return next(one for one in found.worst if (one.quantity, one.circuit) == (quantity, circuit))


def row(text: str, circuit: str) -> dict[str, float]:
    tables = support.tables(text)
    return next(row for row in tables["calculated"].iter_rows(named=True) if row["circuit"] == circuit)


def test_one_scenario_as_the_plan_states_is_the_plan() -> None:
    text = chain(LOADS).replace("insulation: XLPE", "insulation: PVC")
    alone = Corners(supply=(100.0,), temperature=(70.0,), load=(100.0,))
    wanted = row(text, "trunk")
    for quantity in ("zs_hot_ohm", "earth_min_a", "current_a"):
        assert worst(text, alone, quantity, "trunk").value == pytest.approx(wanted[quantity], rel=1e-9)
    assert worst(text, alone, "drop_percent", "c3").value == pytest.approx(
        row(text, "c3")["drop_percent"], rel=1e-9
    )


def test_the_worst_scenario_written_as_a_plan_has_the_same_drop() -> None:
    found = worst(chain(LOADS), Corners(contacts=(1.0, 3.0)), "drop_percent", "c3")
    case = found.scenario
    assert (case.supply, case.temperature, case.contacts) == (90.0, 90.0, 3.0)
    assert case.load == (100.0, 0.0, 0.0)  # one line alone drops most: nothing comes back in its neutral
    text = (
        chain(LOADS).replace("voltage: 230 V", "voltage: 207 V").replace("voltage: 400 V", "voltage: 360 V")
    )
    for at in (1, 2):
        text = text.replace(
            f"load{at}: {{circuit: c{at}, current: 2.0 A", f"load{at}: {{circuit: c{at}, current: 0 A"
        )
    text = text.replace("1 mΩ", "3 mΩ").replace("0.25 mΩ", "0.75 mΩ")
    text = text.replace("format: 1", "format: 1\ncalculation: {conductor_temperature: 90 °C}")
    # a load of constant power keeps its watts, not its amperes
    text = text.replace("load0: {circuit: c0, current: 2.0 A, ", "load0: {circuit: c0, power: 414 W, ")
    # and one of constant impedance takes less at a lower voltage
    text = text.replace("load3: {circuit: c3, current: 1.0 A", "load3: {circuit: c3, current: 0.9 A")
    assert row(text, "c3")["drop_percent"] == pytest.approx(found.value, rel=1e-6)


def test_batches_say_what_one_batch_says(monkeypatch: pytest.MonkeyPatch) -> None:
    text = chain(LOADS)
    whole = cornered(support.tables(text), Corners(contacts=(1.0, 2.0), tolerance=(90.0, 110.0)))
    steps: list[int] = []
    monkeypatch.setattr(room, "BATCH", 50)
    monkeypatch.setattr(scenarios, "BATCH", 50)
    parts = cornered(
        support.tables(text), Corners(contacts=(1.0, 2.0), tolerance=(90.0, 110.0)), lambda: steps.append(1)
    )
    assert len(steps) > 2
    assert whole.count == parts.count == 128
    for one, other in zip(whole.worst, parts.worst, strict=True):
        assert (one.circuit, one.quantity) == (other.circuit, other.quantity)
        assert one.value == pytest.approx(other.value, rel=1e-9)


def test_collapse_is_told_with_its_scenario() -> None:
    text = chain([(4.0, "power", 1)]).replace("length: 3 m", "length: 200 m")
    found = worst(text, Corners(load=(0.0, 100.0, 900.0)), "failed", "c0")
    assert found.value is None
    assert found.scenario.load[0] == 900.0


def test_too_many_scenarios_are_refused() -> None:
    with pytest.raises(NetworkError, match="scenarios are more than"):
        cornered(support.tables(chain(LOADS)), Corners(load=tuple(map(float, range(60)))))


def test_a_plan_that_feeds_nothing_has_no_corners() -> None:
    text = chain(LOADS).replace("board: {feeds: [mains]}", "board: {}")
    assert cornered(support.tables(text), Corners()).worst == []
