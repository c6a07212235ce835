"""Other programs calculate the same voltages: power-grid-model without a neutral, OpenDSS with four wires."""

import numpy as np
import pytest
from tests.grid.solver.building import random_network
from tests.grid.solver.engines import opendss_wires, power_grid_volt

from mateproof.grid.solver import Hang, solve

TO_NEUTRAL = (Hang.L1, Hang.L2, Hang.L3, Hang.STAR)
MICROVOLT = 1e-6


@pytest.mark.parametrize("seed", range(12))
def test_power_grid_model(seed: int) -> None:
    network = random_network(seed, 40 + seed, trees=1 + seed % 3, hangs=TO_NEUTRAL, strength=2)
    flow = solve(network)
    assert np.abs(flow.neutral_volt).max() > 0.05
    np.testing.assert_allclose(flow.volt, power_grid_volt(network), rtol=0, atol=MICROVOLT)


def test_power_grid_model_on_a_larger_forest() -> None:
    network = random_network(7, 3000, trees=100, hangs=TO_NEUTRAL, strength=20)
    np.testing.assert_allclose(solve(network).volt, power_grid_volt(network), rtol=0, atol=MICROVOLT)


@pytest.mark.parametrize("seed", range(12))
def test_opendss_with_four_wires(seed: int) -> None:
    network = random_network(seed, 12 + seed, strength=2)
    flow, wires = solve(network), opendss_wires(network)
    assert np.abs(flow.neutral_volt).max() > 0.05
    np.testing.assert_allclose(flow.volt, wires[:3] - wires[3], rtol=0, atol=MICROVOLT)
    np.testing.assert_allclose(flow.neutral_volt, wires[3], rtol=0, atol=MICROVOLT)
