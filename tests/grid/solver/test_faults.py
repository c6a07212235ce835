"""Loop impedances and fault currents by other ways than sums over paths."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.grid.solver.building import branches, chain, loads, random_network, sources

from mateproof.grid.solver import Earthing, Grid, faults, resistance, solve, three_phase


@settings(max_examples=25)
@given(st.integers(0, 2**31), st.integers(1, 30), st.integers(1, 3))
def test_node_by_node(seed: int, nodes: int, trees: int) -> None:
    network = random_network(seed, max(nodes, trees), trees=trees)
    found, flow = faults(network, c_max=1.1, c_min=0.95), solve(network)
    rows, feeds = network.branches, network.sources
    for node in range(network.nodes):
        source = flow.fed_by[node]
        loops = {"earth": ("line", "earth"), "neutral": ("line", "neutral"), "three": ("line",)}
        for name, wires in loops.items():
            cold = hot = sum(getattr(feeds, wire)[source] for wire in wires)
            for e in flow.forest.path(node)[1]:
                for wire in wires:
                    z = getattr(rows, wire)[e]
                    cold = cold + z + rows.contact[e]
                    hot = (
                        hot + z.real * (1 + 0.00393 * (rows.theta_c[e] - 20)) + 1j * z.imag + rows.contact[e]
                    )
            volt = abs(feeds.emf[0, source])
            assert getattr(found, f"{name}_max")[node] == pytest.approx(1.1 * volt / abs(cold), rel=1e-9)
            assert getattr(found, f"{name}_min")[node] == pytest.approx(0.95 * volt / abs(hot), rel=1e-9)
            if name == "earth":
                assert found.zs_cold[node] == pytest.approx(abs(cold), rel=1e-9)
                assert found.zs_hot[node] == pytest.approx(abs(hot), rel=1e-9)


def test_a_short_circuit_is_a_load_without_impedance() -> None:
    """A load of next to no impedance between L1 and N draws the fault current of the flow, too."""
    network = chain([0.1, 0.2], 0, volt=230)
    bolted = Grid(
        nodes=3, branches=network.branches, sources=sources([0], 230, 0.05 + 0.01j, 0.05),
        loads=loads([2], impedance=230**2 / 1e-7),
    )  # fmt: skip
    amps = abs(solve(bolted).amps[0, 1])
    assert faults(bolted, c_max=1, c_min=1).neutral_max[2] == pytest.approx(amps, rel=1e-5)


def test_earthing_of_the_source() -> None:
    """TT: both electrodes lie in the loop. TN-C-S: up to the node the PEN is neutral and earth in one."""
    rows, none = branches([0], [1], 0.5), loads([])
    for earthing, neutral, earth, loop in (
        (Earthing.TN_S, 0.1, 0.3, 1.5),
        (Earthing.TN_C_S, 0.2, 0.2, 1.4),
        (Earthing.TT, 0.1, 120.0, 121.2),
    ):
        feeds = sources([0], three_phase(230), 0.2, neutral, earth, earthing)
        found = faults(Grid(nodes=2, branches=rows, sources=feeds, loads=none), c_max=1, c_min=1)
        assert found.zs_hot[1] == pytest.approx(loop)


def test_one_phase_has_no_three_phase_fault() -> None:
    found = faults(chain([0.1], 0), c_max=1, c_min=1)
    assert np.isnan([found.three_max, found.three_min, found.two_max, found.two_min]).all()


def test_nothing_follows_from_no_impedance() -> None:
    found = faults(chain([0.1], 0), c_max=1, c_min=1)
    assert np.isnan(found.zs_hot[0])
    assert np.isnan(found.earth_max[0])


def test_what_no_table_knows_is_not_stated() -> None:
    fine = resistance(np.array([1.5, 3.0, 2.5, np.nan]), "fine-stranded") * 1000
    assert fine == pytest.approx([13.3, np.nan, 7.98, np.nan], nan_ok=True)
    assert np.isnan(resistance(np.array([1.5]), "woven")).all()
