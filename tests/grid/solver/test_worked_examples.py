"""Published examples, within the places that they print. Each names the public guide it is from."""

import numpy as np
import pytest
from tests.grid.solver.building import branches, chain, loads, sources

from mateproof.grid.solver import Grid, Hang, drops, faults, resistance, solve, three_phase, worst_drop


def test_three_phase_main_and_single_phase_branch() -> None:
    """Schneider, Electrical Installation Guide 2018, G32: 2.54 V + 7.6 V = 10.1 V, 4.4 %."""
    rho = 23.7e-3
    network = Grid(
        nodes=3,
        branches=branches([0, 1], [1, 2], [rho * 50 / 70, rho * 20 / 2.5]),
        sources=sources([0], three_phase(230)),
        loads=loads([1, 1, 1, 2], current=np.array([130, 150, 150, 20]) * 230.0, hang=[0, 1, 2, 0]),
    )
    flow = solve(network)
    assert abs(flow.amps[:, 0]) == pytest.approx([150] * 3, rel=1e-4)
    found = drops(network, flow)
    witness = worst_drop(network, flow, found)
    assert witness is not None
    assert witness.load == 3
    assert witness.nodes.tolist() == [0, 1, 2]
    assert witness.drop_v == pytest.approx([2.54, 7.6], abs=0.05)
    assert witness.drop_v[0] == pytest.approx(2.54, abs=0.005)
    assert found.load[3] == pytest.approx(10.1, abs=0.05)
    assert witness.percent == pytest.approx(4.4, abs=0.05)


@pytest.mark.parametrize(
    ("section", "rated", "printed"), [(1.5, 10, 43), (1.5, 16, 27), (2.5, 16, 45), (4, 16, 71)]
)
def test_longest_circuit(section: float, rated: float, printed: int) -> None:
    """Schneider, F44: Lmax = 0.8·U0·S / (ρ·(1 + m)·Ia), ρ 0.023, m 1, Ia 14 In."""
    found = faults(chain([0.023 / section] * 100, 0), c_max=1, c_min=0.8)
    metres = np.interp(-14 * rated, -found.earth_min[1:], np.arange(1, 101.0))
    by_metre = found.zs_hot[100] / 100
    assert 0.8 * 230 / (14 * rated) / by_metre == pytest.approx(printed, abs=0.5)
    assert metres == pytest.approx(printed, abs=0.5)


def test_longest_circuit_of_a_public_course() -> None:
    """Public course on TN: 220 V, 1.5 mm², C10 with Ia 100 A, ρ 0.0225, m 1 → 58.6 m; 88 V touched."""
    metre = 0.0225 / 1.5
    network = chain([metre * 58.6], 0, volt=220)
    found = faults(network, c_max=1, c_min=0.8)
    assert found.earth_min[1] == pytest.approx(100, abs=0.2)
    assert found.earth_min[1] * metre * 58.6 == pytest.approx(88, abs=0.5)


def test_dali_line() -> None:
    """Tridonic manual: 300 m of 1.5 mm², 250 mA, γ 56 → 1.786 V."""
    network = chain([300 / 56 / 1.5], 0, current=0.25 * 16, volt=16)
    assert drops(network, solve(network)).load[0] == pytest.approx(1.786, abs=0.0005)


@pytest.mark.parametrize(("rated", "printed"), [(16, 2.875), (20, 2.30)])
def test_loop_of_a_b_breaker(rated: float, printed: float) -> None:
    """impedanza.com: B16 and B20 at 230 V without c_min → Zs 2.875 and 2.30 Ω."""
    found = faults(chain([printed / 2], 0), c_max=1, c_min=1)
    assert found.zs_hot[1] == pytest.approx(printed)
    assert found.earth_min[1] == pytest.approx(5 * rated, rel=0.005)


def test_loop_of_a_warm_cable() -> None:
    """diydoctor: Ze 0.6 Ω, 10 m of 1.5 and 1.0 mm², × 1.2 for heat → 0.96 Ω."""
    line, earth = 10 * resistance(np.array([1.5, 1.0]), "solid")
    network = Grid(
        nodes=2,
        branches=branches([0], [1], line, line, earth, theta_c=70),
        sources=sources([0], 230, 0.3, 0.3, 0.3),
        loads=loads([]),
    )
    found = faults(network, c_max=1, c_min=1)
    assert found.zs_hot[1] == pytest.approx(0.96, abs=0.005)
    assert found.zs_cold[1] == pytest.approx(0.6 + 0.302)


def test_drop_of_a_single_circuit() -> None:
    """voltdropcalc.com: 32 A, 30 m, 6 mm², ρ 0.0225, 230 V → 7.20 V, 3.13 %."""
    network = chain([0.0225 * 30 / 6], 0, current=32 * 230)
    found = drops(network, solve(network))
    assert found.load[0] == pytest.approx(7.20, abs=0.005)
    assert found.percent[0] == pytest.approx(3.13, abs=0.005)


@pytest.mark.parametrize(("contact", "pairs_v"), [(1.0e-3, 1.00), (2.25e-3, 2.25)])
def test_twenty_mated_pairs(contact: float, pairs_v: float) -> None:
    """IEC 60228, 1 to 2.25 mΩ per contact: 60 m of 4 mm², 25 A, 70 °C: 16.55 V (7.2 %), pairs 1 to 2.25 V."""
    metre = float(resistance(np.array([4.0]), "solid")[0])
    ohm = np.append(np.full(20, 0.0), 60 * metre)
    network = Grid(
        nodes=22,
        branches=branches(
            np.arange(21), np.arange(1, 22), ohm, contact=np.append(np.full(20, contact), 0), theta_c=70
        ),
        sources=sources([0], 230),
        loads=loads([21], current=25 * 230),
    )
    found = drops(network, solve(network))
    assert found.branch[0, -1] == pytest.approx(16.55, abs=0.005)
    assert found.branch[0, -1] / 230 == pytest.approx(0.072, abs=0.0005)
    assert found.branch[0, :-1].sum() == pytest.approx(pairs_v, abs=0.005)


@pytest.mark.parametrize(
    ("contact", "pairs", "printed"), [(0, 0, 1.995), (1e-3, 20, 2.005), (2.25e-3, 20, 2.018)]
)
def test_dali_through_pairs(contact: float, pairs: int, printed: float) -> None:
    """IEC 60228 class 5: DALI 300 m, 250 mA: 1.995 V; through 20 pairs 2.005 to 2.018 V, above its 2 V."""
    cable = 300 * float(resistance(np.array([1.5]), "fine-stranded")[0])
    network = Grid(
        nodes=pairs + 2,
        branches=branches(
            np.arange(pairs + 1), np.arange(1, pairs + 2), np.append(np.zeros(pairs), cable),
            contact=np.append(np.full(pairs, contact), 0),
        ),
        sources=sources([0], 16),
        loads=loads([pairs + 1], current=0.25 * 16, rated=16),
    )  # fmt: skip
    assert drops(network, solve(network)).load[0] == pytest.approx(printed, abs=0.0005)


def test_the_hangs_are_the_rows_of_the_solver() -> None:
    assert [int(hang) for hang in Hang] == list(range(8))
