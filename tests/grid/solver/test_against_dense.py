"""The sweep gives what a dense matrix of all wires gives."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.grid.solver.building import random_network
from tests.grid.solver.dense import voltages

from mateproof.grid.solver.flow import solve
from mateproof.grid.solver.status import Status


@settings(max_examples=25)
@given(st.integers(0, 2**31), st.integers(1, 14), st.integers(1, 3))
def test_every_wire_at_every_node(seed: int, nodes: int, trees: int) -> None:
    network = random_network(seed, max(nodes, trees), trees=trees)
    flow = solve(network)
    assert (flow.status == Status.CALCULATED).all()
    wanted = voltages(network)
    np.testing.assert_allclose(flow.volt, wanted[:3] - wanted[3], rtol=0, atol=1e-7)
    np.testing.assert_allclose(flow.neutral_volt, wanted[3], rtol=0, atol=1e-7)
