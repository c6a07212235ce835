"""Drops, their witness, and heat."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.grid.solver.building import branches, chain, loads, random_network, sources

from mateproof.grid.solver import Grid, Hang, drops, heat, solve, three_phase, worst_drop


@settings(max_examples=25)
@given(st.integers(0, 2**31), st.integers(2, 30))
def test_the_witness_sums_up(seed: int, nodes: int) -> None:
    network = random_network(seed, nodes, trees=2)
    flow = solve(network)
    found = drops(network, flow)
    witness = worst_drop(network, flow, found)
    assert witness is not None
    assert witness.percent == np.nanmax(found.percent)
    assert witness.drop_v.sum() == pytest.approx(found.load[witness.load])
    assert witness.nodes[-1] == network.loads.node[witness.load]
    assert witness.nodes[0] in network.sources.node
    for branch, ends in zip(
        witness.branches, zip(witness.nodes, witness.nodes[1:], strict=False), strict=True
    ):
        assert {network.branches.tail[branch], network.branches.head[branch]} == set(ends)


@settings(max_examples=25)
@given(st.integers(0, 2**31), st.integers(2, 30))
def test_drops_of_branches_sum_up_to_those_of_nodes(seed: int, nodes: int) -> None:
    network = random_network(seed, nodes)
    flow = solve(network)
    found = drops(network, flow)
    for node in range(nodes):
        path, between = flow.forest.path(node)
        sign = np.where(network.branches.tail[between] == path[:-1], 1, -1)
        total = (found.branch[:, between] * sign).sum(axis=1)
        np.testing.assert_allclose(total, found.node[:, node], rtol=0, atol=1e-9)


def test_percent_is_of_the_voltage_between_the_wires_of_the_load() -> None:
    """10 A, resistive, through 1 Ω: 20 V of 400 V between two lines; 20 V of 230 V to neutral."""
    for hang, volt in ((Hang.L1_L2, 230 * 3**0.5), (Hang.L1, 230.0)):
        network = Grid(
            nodes=2,
            branches=branches([0], [1], 1.0),
            sources=sources([0], three_phase(230)),
            loads=loads([1], current=10 * volt, hang=hang, rated=volt),
        )
        found = drops(network, solve(network))
        assert found.load[0] == pytest.approx(20)
        assert found.percent[0] == pytest.approx(2000 / volt)


def test_the_source_is_before_the_origin() -> None:
    network = chain([1.0], current=2300, power=0)
    behind = Grid(
        nodes=2, branches=network.branches, sources=sources([0], 230, 0.5, 0.5), loads=network.loads
    )
    found = drops(behind, solve(behind))
    assert found.load[0] == pytest.approx(20)
    assert found.node[0, 0] == 0


def test_nothing_to_witness() -> None:
    network = chain([np.nan], 10)
    flow = solve(network)
    assert worst_drop(network, flow, drops(network, flow)) is None


def test_heat_of_wires_contacts_and_source() -> None:
    """10 A through 0.2 Ω per wire, a contact of 2.25 mΩ per pole, and 0.1 Ω of the source."""
    network = Grid(
        nodes=2,
        branches=branches([0], [1], 0.2, contact=2.25e-3),
        sources=sources([0], 230, 0.1),
        loads=loads([1], current=2300),
    )
    found = heat(network, solve(network))
    assert found.wires[0] == pytest.approx(2 * 100 * 0.2)
    assert found.contacts[:, 0] == pytest.approx([0.225, 0.225])
    assert found.source[0] == pytest.approx(10)
    assert found.total == pytest.approx(50.45)


def test_a_neutral_that_carries_nothing_stays_cold() -> None:
    network = Grid(
        nodes=2,
        branches=branches([0], [1], 0.2, contact=1e-3),
        sources=sources([0], three_phase(230)),
        loads=loads([1], current=6900, hang=Hang.STAR),
    )
    found = heat(network, solve(network))
    assert found.contacts[3, 0] == pytest.approx(0, abs=1e-15)
    assert found.contacts[:3, 0] == pytest.approx([0.1] * 3)
