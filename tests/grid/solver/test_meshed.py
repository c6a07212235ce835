"""Rings and meshes: chosen by themselves, said, and right; or refused with the place."""

from dataclasses import replace

import numpy as np
import pytest
from tests.grid.solver.building import branches, chain, loads, random_network, sources
from tests.grid.solver.dense import admittance, voltages
from tests.grid.solver.test_laws import joined

import mateproof.grid.solver.meshed.flow as meshed
from mateproof.grid.solver import Grid, Hang, Status, faults, solve, three_phase

TO_NEUTRAL = (Hang.L1, Hang.L2, Hang.L3, Hang.STAR)


def ring(seed: int, *, more: int = 3, ratio: float = 1.4, **kinds) -> Grid:
    """A random tree with some branches more, the neutral `ratio` times the line everywhere."""
    network = random_network(seed, 12, hangs=TO_NEUTRAL, **kinds)
    rng, rows = np.random.default_rng(seed), network.branches
    ends = np.array([rng.choice(12, 2, replace=False) for _ in range(more)]).T
    line = np.append(rows.line, rng.uniform(0.01, 0.1, more) + 0.002j)
    more_rows = branches(
        np.append(rows.tail, ends[0]), np.append(rows.head, ends[1]), line, line * ratio, line * 2,
        theta_c=rng.uniform(20, 90, len(line)),
    )  # fmt: skip
    return replace(network, branches=more_rows)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("ratio", [1.0, 1.4])
def test_a_mesh_is_what_the_matrix_says(seed: int, ratio: float) -> None:
    network = ring(seed, ratio=ratio)
    flow, wires = solve(network), voltages(network)
    assert flow.engines == ("power-grid-model",)
    assert (flow.status == Status.CALCULATED).all()
    np.testing.assert_allclose(flow.volt, wires[:3] - wires[3], rtol=0, atol=1e-6)
    np.testing.assert_allclose(flow.neutral_volt, wires[3], rtol=0, atol=1e-6)
    rows = network.branches
    warm = rows.line.real * (1 + 0.00393 * (rows.theta_c - 20)) + rows.contact + 1j * rows.line.imag
    amps = (wires[:3, rows.tail] - wires[:3, rows.head]) / warm
    np.testing.assert_allclose(flow.amps, amps, rtol=0, atol=1e-4)
    feeds = network.sources
    given = (feeds.emf - wires[:3, feeds.node]) / feeds.line
    np.testing.assert_allclose(flow.source_amps, given, rtol=0, atol=1e-4)


def test_trees_beside_a_ring_are_swept() -> None:
    tree, mesh = random_network(1, 10), ring(2)
    both = solve(joined(tree, mesh))
    assert both.engines == ("sweep", "power-grid-model")
    assert both.troubles == ()
    np.testing.assert_allclose(both.volt[:, :10], solve(tree).volt, rtol=0, atol=1e-9)
    np.testing.assert_allclose(both.volt[:, 10:], solve(mesh).volt, rtol=0, atol=1e-9)


def test_a_ring_of_direct_current() -> None:
    """Two equal halves of a ring carry half each."""
    network = Grid(
        nodes=4,
        branches=branches([0, 1, 2, 3], [1, 2, 3, 0], 1.0),
        sources=sources([0], 16),
        loads=loads([2], current=0.25 * 16, rated=16),
    )
    flow = solve(network)
    assert flow.amps[0] == pytest.approx([0.125, 0.125, -0.125, -0.125])
    assert flow.volt[0] == pytest.approx([16, 15.75, 15.5, 15.75])
    assert flow.neutral_volt == pytest.approx([0, 0.125, 0.25, 0.125])
    assert flow.source_amps[0] == pytest.approx([0.25])


@pytest.mark.parametrize("seed", range(4))
def test_loops_of_a_mesh(seed: int) -> None:
    """Zs is what a source of 1 A between line and protective conductor sees."""
    network = ring(seed, ratio=1.0)
    rows = replace(network.branches, theta_c=np.full(len(network.branches), 20.0))
    network = replace(network, branches=rows)
    found = faults(network, c_max=1, c_min=1)
    inverse = np.linalg.inv(admittance(network)[0])
    alike = replace(rows, line=rows.earth, neutral=rows.earth)
    earth = replace(network, branches=alike, sources=replace(network.sources, line=network.sources.earth))
    back = np.linalg.inv(admittance(earth)[0])
    line, way = np.diagonal(inverse)[::4], np.diagonal(back)[::4]
    np.testing.assert_allclose(found.zs_cold, np.abs(line + way), rtol=1e-9)
    np.testing.assert_allclose(found.zs_hot, found.zs_cold, rtol=1e-12)
    np.testing.assert_allclose(found.three_max, np.abs(network.sources.emf[0]) / np.abs(line), rtol=1e-9)


def places(network: Grid) -> list[tuple[Status, str, int]]:
    flow = solve(network)
    assert np.isnan(flow.volt).all()
    return [(one.status, one.kind, one.index) for one in flow.troubles]


def test_a_neutral_that_divides_in_its_own_way_is_refused() -> None:
    network = ring(1)
    neutral = network.branches.neutral.copy()
    neutral[5] *= 1.5
    assert places(replace(network, branches=replace(network.branches, neutral=neutral))) == [
        (Status.LOOP, "branch", 5)
    ]


def test_what_the_engine_does_not_know_is_refused() -> None:
    network = ring(1)
    hang = network.loads.hang.copy()
    hang[7] = Hang.L1_L2
    line = network.branches.line.copy()
    line[3] = 0
    loads_, rows = replace(network.loads, hang=hang), replace(network.branches, line=line)
    assert places(replace(network, loads=loads_)) == [(Status.LOOP, "load", 7)]
    assert (Status.LOOP, "branch", 3) in places(
        replace(network, branches=replace(rows, contact=rows.contact * 0))
    )


def test_what_is_not_stated_in_a_mesh() -> None:
    network = ring(1)
    line = network.branches.line.copy()
    line[4] = np.nan
    dark = replace(network, branches=replace(network.branches, line=line))
    assert places(dark) == [(Status.MISSING, "branch", 4)]
    assert np.isnan(faults(dark, c_max=1, c_min=1).zs_hot).all()


def test_a_ring_that_collapses() -> None:
    network = ring(1)
    over = replace(network, loads=replace(network.loads, power=network.loads.power * 1e4))
    assert places(over) == [(Status.COLLAPSE, "node", int(network.sources.node[0]))]


def test_without_the_engine_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meshed, "find_spec", lambda name: None)
    network = joined(ring(1), random_network(1, 5))
    flow = solve(network)
    assert [one.status for one in flow.troubles] == [Status.ENGINE]
    assert flow.status.tolist() == [Status.ENGINE] * 12 + [Status.CALCULATED] * 5


def test_a_ring_with_two_sources_is_two_sources() -> None:
    network = ring(1)
    two = sources([0, 5], three_phase(np.array([230.0, 230.0])), 0.1)
    assert places(replace(network, sources=two)) == [(Status.SOURCES, "node", 0)]
    assert chain([0.1], 1).phases == 1
