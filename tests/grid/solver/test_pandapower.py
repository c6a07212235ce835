"""Fault currents as pandapower calculates them per IEC 60909."""

import warnings
from typing import Any

import numpy as np
import pytest
from tests.grid.solver.building import branches, loads, sources

from mateproof.grid.solver import Faults, Grid, faults, three_phase

with warnings.catch_warnings():  # of packages that it brings along
    warnings.simplefilter("ignore")
    import pandapower
    from pandapower.shortcircuit import calc_sc

THETA = 70.0
UN = 400.0


def drawn(seed: int) -> tuple[Grid, Any]:
    """A random tree with a stiff feeder of 10 MVA behind it, for us and for pandapower."""
    rng = np.random.default_rng(seed)
    count = 14
    tail = np.array([rng.integers(0, one) for one in range(1, count)])
    line = rng.uniform(0.02, 0.5, count - 1) + 1j * rng.uniform(0.001, 0.02, count - 1)
    earth = rng.uniform(0.02, 0.5, count - 1) + 1j * rng.uniform(0.001, 0.02, count - 1)
    net = pandapower.create_empty_network(f_hz=50)
    for _ in range(count):
        pandapower.create_bus(net, UN / 1000)
    power, rx = 10.0, 0.1
    pandapower.create_ext_grid(
        net,
        0,
        s_sc_max_mva=power,
        s_sc_min_mva=power,
        rx_max=rx,
        rx_min=rx,
        x0x_max=1,
        r0x0_max=rx,
        x0x_min=1,
        r0x0_min=rx,
    )
    # IEC 60909 warms copper by 0.004/K from 20 °C, we by 0.00393: at this end temperature ohms are equal
    end = 20 + (THETA - 20) * 0.00393 / 0.004
    for e in range(count - 1):
        nil = line[e] + 3 * earth[e]
        pandapower.create_line_from_parameters(
            net, tail[e], e + 1, length_km=1, r_ohm_per_km=line[e].real, x_ohm_per_km=line[e].imag,
            c_nf_per_km=0, r0_ohm_per_km=nil.real, x0_ohm_per_km=nil.imag, c0_nf_per_km=0,
            max_i_ka=1, endtemp_degree=end,
        )  # fmt: skip
    pieces = branches(tail, np.arange(1, count), line, line, earth, theta_c=THETA)
    network = Grid(
        nodes=count, branches=pieces, sources=sources([0], three_phase(UN / 3**0.5)), loads=loads([])
    )
    return network, net


def with_source(network: Grid, c: float) -> Faults:
    """The feeder's impedance per IEC 60909 holds the c of the case: Z = c·Un² / S."""
    size = c * UN**2 / 10e6
    ohm = size / np.sqrt(1 + 0.1**2) * (0.1 + 1j)
    feeds = sources([0], network.sources.emf, ohm, ohm, 0)
    whole = Grid(nodes=network.nodes, branches=network.branches, sources=feeds, loads=network.loads)
    return faults(whole, c_max=c, c_min=c)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("tolerance", "c_max", "c_min"), [(6, 1.05, 0.95), (10, 1.10, 0.90)])
def test_fault_currents(seed: int, tolerance: int, c_max: float, c_min: float) -> None:
    network, net = drawn(seed)
    for case, c in (("max", c_max), ("min", c_min)):
        found = with_source(network, c)
        for fault, name in (("3ph", "three"), ("2ph", "two"), ("1ph", "earth")):
            calc_sc(net, fault=fault, case=case, lv_tol_percent=tolerance)
            wanted = net.res_bus_sc.ikss_ka.to_numpy() * 1000
            np.testing.assert_allclose(getattr(found, f"{name}_{case}"), wanted, rtol=1e-9)
