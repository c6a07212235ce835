"""The worst of many scenarios is the worst of each for itself."""

from dataclasses import replace

import numpy as np
import pytest
from tests.grid.solver.building import chain, random_network
from tests.grid.solver.test_meshed import ring

import mateproof.grid.solver.scenarios as module
from mateproof.grid.solver import Grid, Scenarios, Status, drops, faults, solve, worst_of
from mateproof.vocabulary.errors import NetworkError


def drawn(network: Grid, count: int, groups: int = 3) -> Scenarios:
    rng = np.random.default_rng(count)
    return Scenarios(
        warmer_k=rng.uniform(-30, 30, count),
        load=rng.uniform(0, 2, (count, groups)),
        group=rng.integers(0, groups, len(network.loads)),
        supply=rng.uniform(0.9, 1.1, count),
        resistance=rng.uniform(0.9, 1.1, count),
        contact=rng.uniform(0.5, 9, count),
        source=rng.uniform(0.5, 2, count),
    )


def one(network: Grid, some: Scenarios, s: int) -> Grid:
    """A scenario by hand."""
    rows, feeds, hung = network.branches, network.sources, network.loads

    def stiffer(ohm: np.ndarray) -> np.ndarray:
        wire: np.ndarray = ohm.real * some.resistance[s] + 1j * ohm.imag
        return wire

    taken = some.load[s, some.group]
    return replace(
        network,
        branches=replace(
            rows, line=stiffer(rows.line), neutral=stiffer(rows.neutral), earth=stiffer(rows.earth),
            contact=rows.contact * some.contact[s], theta_c=rows.theta_c + some.warmer_k[s],
        ),
        sources=replace(
            feeds, emf=feeds.emf * some.supply[s], line=feeds.line * some.source[s],
            neutral=feeds.neutral * some.source[s], earth=feeds.earth * some.source[s],
        ),
        loads=replace(
            hung, power=hung.power * taken, current=hung.current * taken, impedance=hung.impedance * taken
        ),
    )  # fmt: skip


@pytest.mark.parametrize("batch", [1, 100, 10**6])
@pytest.mark.parametrize("network", [random_network(3, 30, trees=2), ring(2)], ids=["trees", "ring"])
def test_one_by_one(network: Grid, batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", batch)
    some = drawn(network, 17)
    worst = worst_of(network, some, c_max=1.1, c_min=0.95)
    flows = [solve(one(network, some, s)) for s in range(17)]
    found = [faults(one(network, some, s), c_max=1.1, c_min=0.95) for s in range(17)]
    wanted = {
        "drop": [drops(one(network, some, s), flow).percent for s, flow in enumerate(flows)],
        "amps": [np.abs(flow.amps).max(axis=0) for flow in flows],
        "neutral_amps": [np.abs(flow.amps.sum(axis=0)) for flow in flows],
        "zs": [fault.zs_hot for fault in found],
        "least_fault": [-fault.earth_min for fault in found],
        "most_fault": [np.maximum(fault.three_max, fault.earth_max) for fault in found],
    }
    for name, values in wanted.items():
        extreme, table = getattr(worst, name), np.array(values)
        if name == "most_fault":
            table = np.maximum(table, [fault.neutral_max for fault in found])
        np.testing.assert_allclose(extreme.value, table.max(axis=0), rtol=1e-8, atol=1e-9)
        named = np.take_along_axis(table, extreme.scenario[None], axis=0)[0]
        np.testing.assert_allclose(named, extreme.value, rtol=1e-8, atol=1e-9)
    assert (worst.failed == -1).all()
    assert worst.troubles == []


def test_the_scenario_that_fails_is_named() -> None:
    network = chain([0.5, 0.5], [2000, 3000])
    some = replace(drawn(network, 5, 1), load=np.array([[0.1], [1], [1], [300], [300]]))
    worst = worst_of(network, some, c_max=1, c_min=1)
    assert worst.failed.tolist() == [3, 3, 3]
    assert [(s, place.status, place.kind, place.index) for s, place in worst.troubles] == [
        (3, Status.COLLAPSE, "node", 2),
        (4, Status.COLLAPSE, "node", 2),
    ]
    assert set(worst.drop.scenario) <= {1, 2}


def test_what_no_scenario_can_be() -> None:
    network = chain([0.5, 0.5], [2000, 3000])
    good = drawn(network, 4, 2)
    for bad, words in (
        ({"supply": np.array([1, 1, 0, 1.0])}, "scenarios.supply has a factor"),
        ({"contact": np.array([1, -1, 0, 1.0])}, "scenarios.contact has a factor"),
        ({"load": np.full((4, 2), np.nan)}, "scenarios.load has a factor"),
        ({"load": np.ones((3, 2))}, r"scenarios.load has the shape \(3, 2\)"),
        ({"group": np.array([0, 7])}, "names a group"),
        ({"source": np.ones(3)}, r"scenarios.source has the shape \(3,\)"),
        ({"warmer_k": np.array([0, 0, 0, -400.0])}, "temperature that no conductor can have"),
    ):
        with pytest.raises(NetworkError, match=words):
            worst_of(network, replace(good, **bad), c_max=1, c_min=1)
