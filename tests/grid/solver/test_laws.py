"""What must hold of every operating point, whatever the network."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.grid.solver.building import chain, random_network, renumbered
from tests.grid.solver.dense import LEGS

from mateproof.grid.solver import Flow, Grid, Hang, Status, heat, solve

SEEDS = st.integers(0, 2**31)
NODES = st.integers(2, 30)


def taken(network: Grid, flow: Flow) -> np.ndarray:
    """Currents (3, N) that the loads draw from the lines, by the words of their docstring."""
    hung, amps = network.loads, np.zeros((4, network.nodes), complex)
    volt = np.vstack((flow.volt, np.zeros(network.nodes)))
    for m in range(len(hung)):
        legs, node = LEGS[Hang(hung.hang[m])], hung.node[m]
        for one, other in legs:
            across = volt[one, node] - volt[other, node]
            part = abs(across) / hung.rated[m]
            va = hung.power[m] + hung.current[m] * part + hung.impedance[m] * part**2
            amps[one, node] += np.conj(va / len(legs) / across)
            amps[other, node] -= np.conj(va / len(legs) / across)
    return amps[:3]


@settings(max_examples=25)
@given(SEEDS, NODES)
def test_kirchhoff(seed: int, nodes: int) -> None:
    """What flows into a node flows out of it; what a branch drops is what its wires drop."""
    network = random_network(seed, nodes, trees=2)
    flow, rows = solve(network), network.branches
    balance = -taken(network, flow)
    for row, amps in zip(balance, flow.amps, strict=True):
        np.add.at(row, rows.head, amps)
        np.subtract.at(row, rows.tail, amps)
    for q, node in enumerate(network.sources.node):
        balance[:, node] += flow.source_amps[:, q]
    assert np.abs(balance).max() < 1e-7
    warm = 1 + 0.00393 * (rows.theta_c - 20)
    line = rows.line.real * warm + rows.contact + 1j * rows.line.imag
    neutral = rows.neutral.real * warm + rows.contact + 1j * rows.neutral.imag
    total = flow.amps.sum(axis=0)
    lost = flow.volt[:, rows.tail] - flow.volt[:, rows.head] - line * flow.amps - neutral * total
    assert np.abs(lost).max(initial=0) < 1e-7
    risen = flow.neutral_volt[rows.head] - flow.neutral_volt[rows.tail] - neutral * total
    assert np.abs(risen).max(initial=0) < 1e-9


@settings(max_examples=25)
@given(SEEDS, NODES)
def test_power_balance(seed: int, nodes: int) -> None:
    """What the sources give is what the loads take and the wires, contacts and sources lose."""
    network = random_network(seed, nodes)
    flow = solve(network)
    given_w = (network.sources.emf * np.conj(flow.source_amps)).sum().real
    taken_w = (flow.volt * np.conj(taken(network, flow))).sum().real
    np.testing.assert_allclose(given_w, taken_w + heat(network, flow).total, rtol=1e-9)


@settings(max_examples=25)
@given(SEEDS, NODES, st.floats(0.01, 100))
def test_scaling(seed: int, nodes: int, factor: float) -> None:
    """Impedances times k and all powers by k give the same voltages."""
    network = random_network(seed, nodes)
    rows, feeds, hung = network.branches, network.sources, network.loads
    wires = ("line", "neutral", "earth")
    other = replace(
        network,
        branches=replace(
            rows, contact=rows.contact * factor, **{wire: getattr(rows, wire) * factor for wire in wires}
        ),
        sources=replace(feeds, **{wire: getattr(feeds, wire) * factor for wire in wires}),
        loads=replace(
            hung, **{part: getattr(hung, part) / factor for part in ("power", "current", "impedance")}
        ),
    )
    np.testing.assert_allclose(solve(other).volt, solve(network).volt, rtol=0, atol=1e-9)


@settings(max_examples=25)
@given(SEEDS, NODES, st.integers(1, 3))
def test_the_order_of_nodes_and_branches_changes_nothing(seed: int, nodes: int, trees: int) -> None:
    network = random_network(seed, max(nodes, trees), trees=trees)
    moved, node, branch = renumbered(network, seed)
    one, other = solve(network), solve(moved)
    np.testing.assert_allclose(other.volt[:, node], one.volt, rtol=0, atol=1e-10)
    np.testing.assert_allclose(other.amps[:, branch], one.amps, rtol=0, atol=1e-10)
    assert (other.fed_by[node] == one.fed_by).all()


@settings(max_examples=25)
@given(st.lists(st.tuples(st.floats(0.001, 1), st.floats(0, 50), st.floats(0, 50)), min_size=1, max_size=20))
def test_constant_currents_add_up(pieces: list[tuple[float, float, float]]) -> None:
    """On direct current, the drop of two sets of constant currents is the sum of their drops."""
    ohm, one, other = (np.array(column) for column in zip(*pieces, strict=True))
    volt = 1e5  # far above every drop, so that no current turns round

    def drop(watt: np.ndarray) -> np.ndarray:
        found: np.ndarray = (volt - solve(chain(ohm, 0, current=watt * volt, volt=volt)).volt[0]).real
        return found

    np.testing.assert_allclose(drop(one) + drop(other), drop(one + other), rtol=1e-9, atol=1e-6)


def test_a_tree_does_not_feel_its_neighbours() -> None:
    """A tree has the same numbers whether others in its block settle later, or collapse."""
    calm, wild = random_network(1, 20), random_network(2, 20, strength=9)
    alone = solve(calm)
    for strength in (1.0, 1e3):
        hung = replace(wild.loads, power=wild.loads.power * strength)
        both = solve(joined(replace(wild, loads=hung), calm))
        assert (both.status[0] == Status.COLLAPSE) == (strength > 1)
        np.testing.assert_allclose(both.volt[:, wild.nodes :], alone.volt, rtol=0, atol=1e-8)


def joined(one: Grid, other: Grid) -> Grid:
    """Two networks side by side."""
    tables = {}
    for name in ("branches", "sources", "loads"):
        first, second = getattr(one, name), getattr(other, name)
        columns = {}
        for field in first.__slots__:
            shift = one.nodes if field in {"tail", "head", "node"} else 0
            columns[field] = np.concatenate((getattr(first, field), getattr(second, field) + shift), axis=-1)
        tables[name] = type(first)(**columns)
    return Grid(nodes=one.nodes + other.nodes, **tables)
