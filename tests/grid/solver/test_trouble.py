"""What cannot be calculated is named, with its place, and never comes with a number."""

import time
from dataclasses import replace

import numpy as np
import pytest
from tests.grid.solver.building import branches, chain, loads, random_network, sources
from tests.grid.solver.dense import voltages

from mateproof.grid.solver import Grid, Hang, Status, faults, solve, three_phase
from mateproof.vocabulary.errors import NetworkError

NAN, INF = float("nan"), float("inf")


def places(network: Grid) -> list[tuple[Status, str, int]]:
    return [(one.status, one.kind, one.index) for one in solve(network).troubles]


def with_branch(network: Grid, **columns) -> Grid:
    """Change single values: `line=(3, 0.1)`."""
    rows = network.branches
    changed = {}
    for name, (index, value) in columns.items():
        column = getattr(rows, name).copy()
        column[index] = value
        changed[name] = column
    return replace(network, branches=replace(rows, **changed))


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"line": (2, -0.1)}, "branch 2 has a negative resistance of its line"),
        ({"neutral": (2, -0.1)}, "branch 2 has a negative resistance of its neutral"),
        ({"earth": (0, -0.1)}, "branch 0 has a negative resistance of its earth"),
        ({"line": (1, INF)}, "branch 1 has a line of infinite impedance"),
        ({"contact": (1, -1.0)}, "branch 1 has a contact resistance that is negative or infinite"),
        ({"contact": (1, INF)}, "branch 1 has a contact resistance that is negative or infinite"),
        ({"theta_c": (1, -300.0)}, "branch 1 has a conductor temperature that no conductor can have"),
        ({"tail": (1, 2)}, "branch 1 begins and ends at one node"),
        ({"tail": (1, 99)}, "branch 1 ends at a node that does not exist"),
        ({"head": (1, -1)}, "branch 1 ends at a node that does not exist"),
    ],
)
def test_what_no_branch_can_be(columns: dict[str, tuple[int, float]], words: str) -> None:
    network = with_branch(chain([0.1] * 5, 10), **columns)
    for calculate in (solve, lambda one: faults(one, c_max=1, c_min=1)):
        with pytest.raises(NetworkError) as caught:
            calculate(network)
        assert [str(problem) for problem in caught.value.problems] == [words]


@pytest.mark.parametrize("volt", [0, INF])
def test_what_no_source_can_be(volt: float) -> None:
    network = chain([0.1], 10)
    with pytest.raises(NetworkError, match="source 0 has a voltage that is zero or infinite"):
        solve(replace(network, sources=sources([0], volt)))
    with pytest.raises(NetworkError, match="source 0 has a negative resistance of its line"):
        solve(replace(network, sources=sources([0], 230, -0.1)))
    with pytest.raises(NetworkError, match="source 0 is at a node that does not exist"):
        solve(replace(network, sources=sources([7], 230)))


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (loads([1], INF), "draws infinitely much"),
        (loads([1], 1, rated=0), "rated voltage that is not positive"),
        (loads([1], 1, rated=-230), "rated voltage that is not positive"),
        (loads([1], 1, hang=Hang.L2), "hangs between wires that do not exist"),
        (loads([1], 1, hang=77), "hangs between wires that do not exist"),
        (loads([9], 1), "hangs on a node that does not exist"),
    ],
)
def test_what_no_load_can_be(bad, words: str) -> None:
    with pytest.raises(NetworkError, match=words):
        solve(replace(chain([0.1], 10), loads=bad))


def test_all_problems_come_at_once_and_are_counted_when_many() -> None:
    network = chain([0.1] * 50, 10)
    rows = replace(network.branches, line=np.full(50, -1 + 0j), contact=np.full(50, -1.0))
    with pytest.raises(NetworkError) as caught:
        solve(replace(network, branches=rows, names={("branch", 0): "cable K1"}))
    words = [str(problem) for problem in caught.value.problems]
    assert words[0] == "cable K1 has a negative resistance of its line"
    assert "30 more of this kind: has a negative resistance of its line" in words
    assert len(words) == 42


def test_shapes_are_looked_at_first() -> None:
    network = chain([0.1] * 5, 10)
    with pytest.raises(NetworkError, match=r"branches.contact has the shape \(3,\), not \(5,\)"):
        solve(replace(network, branches=replace(network.branches, contact=np.zeros(3))))


@pytest.mark.parametrize("column", ["line", "neutral", "contact", "theta_c"])
def test_a_branch_that_is_not_stated(column: str) -> None:
    network = with_branch(chain([0.1] * 5, 10), **{column: (3, NAN)})
    flow = solve(network)
    assert (flow.status == Status.MISSING).all()
    assert np.isnan(flow.volt).all()
    assert np.isnan(flow.amps).all()
    assert places(network) == [(Status.MISSING, "branch", 3)]


def test_a_load_or_source_that_is_not_stated() -> None:
    network = chain([0.1] * 5, [1, 2, NAN, 4, 5])
    assert places(network) == [(Status.MISSING, "load", 2)]
    assert places(replace(network, sources=sources([0], NAN))) == [
        (Status.MISSING, "source", 0),
        (Status.MISSING, "load", 2),
    ]


def test_what_is_not_stated_in_one_tree_leaves_the_others() -> None:
    network = random_network(5, 30, trees=3)
    flow, branch = solve(network), 4
    tree = flow.fed_by[network.branches.tail[branch]]
    dark = solve(with_branch(network, line=(branch, NAN)))
    assert (np.isnan(dark.volt[0]) == (flow.fed_by == tree)).all()
    others = flow.fed_by != tree
    np.testing.assert_allclose(dark.volt[:, others], flow.volt[:, others], rtol=0, atol=1e-8)


def test_faults_are_unknown_only_below_what_is_not_stated() -> None:
    network = chain([0.1] * 5, 10)
    found = faults(with_branch(network, earth=(2, NAN)), c_max=1, c_min=1)
    assert np.isnan(found.zs_hot).tolist() == [True, False, False, True, True, True]  # node 0: no impedance
    assert np.isnan(found.neutral_min).tolist() == [True] + [False] * 5
    hot = faults(with_branch(network, theta_c=(2, NAN)), c_max=1, c_min=1)
    assert np.isnan(hot.zs_hot).tolist() == [True, False, False, True, True, True]
    assert np.isnan(hot.zs_cold).tolist() == [True, False, False, False, False, False]


def test_a_protective_conductor_that_is_not_there() -> None:
    found = faults(with_branch(chain([0.1] * 4, 10), earth=(1, INF)), c_max=1, c_min=1)
    assert found.zs_hot.tolist()[1:] == pytest.approx([0.2, INF, INF, INF])
    assert found.earth_max.tolist()[2:] == [0, 0, 0]
    assert found.earth_min.tolist()[1] == pytest.approx(1150)


def test_a_neutral_that_is_not_there() -> None:
    def network(hang: Hang) -> Grid:
        rows = branches([0, 1], [1, 2], 0.1, [0.1, INF])
        return Grid(
            nodes=3,
            branches=rows,
            sources=sources([0], three_phase(230)),
            loads=loads([1, 2], 1000, hang=[Hang.L1, hang], rated=400),
        )

    assert places(network(Hang.L1_L2)) == []
    assert np.isfinite(solve(network(Hang.L1_L2)).volt).all()
    assert places(network(Hang.L2)) == [(Status.NO_RETURN, "node", 2)]
    assert places(network(Hang.STAR)) == [(Status.NO_RETURN, "node", 2)]


def test_islands_and_two_sources() -> None:
    network = Grid(
        nodes=8,
        branches=branches([0, 2, 4, 5, 6], [1, 3, 5, 6, 7], 0.1),
        sources=sources([0, 4, 7], 230),
        loads=loads([1, 3, 5], 100),
    )
    flow = solve(network)
    assert flow.status.tolist() == [0, 0, *[Status.ISLAND] * 2, *[Status.SOURCES] * 4]
    assert places(network) == [(Status.ISLAND, "node", 2), (Status.SOURCES, "node", 4)]
    assert np.isfinite(flow.volt[0]).tolist() == [True, True] + [False] * 6
    assert np.isnan(faults(network, c_max=1, c_min=1).zs_hot[2:]).all()


def test_two_sources_at_one_node() -> None:
    network = replace(chain([0.1], 10), sources=sources([0, 0], 230))
    assert places(network) == [(Status.SOURCES, "node", 0)]


def test_a_node_alone_and_no_branch_at_all() -> None:
    bare, load = branches([], [], []), loads([1], 1000)
    network = Grid(nodes=3, branches=bare, sources=sources([1], 230, 0.1), loads=load)
    flow = solve(network)
    assert flow.status.tolist() == [Status.ISLAND, Status.CALCULATED, Status.ISLAND]
    assert abs(flow.volt[0, 1]) == pytest.approx(115 + (115**2 - 100) ** 0.5)
    assert faults(network, c_max=1, c_min=1).zs_hot[1] == pytest.approx(0.1)
    empty = Grid(nodes=0, branches=bare, sources=sources([], 230), loads=loads([]))
    assert solve(empty).volt.shape == (1, 0)


def test_collapse_names_the_place_and_the_drop() -> None:
    """A 2 kW heater at every node is fine; 300 times that is not, which is said of the end of that tree."""
    network = chain([0.05] * 6, 2000)
    assert places(network) == []
    over = replace(network, loads=loads(np.arange(1, 7), 600_000))
    flow = solve(over)
    assert places(over) == [(Status.COLLAPSE, "node", 6)]
    assert flow.troubles[0].drop_v == pytest.approx(600_000 / 230 * 0.1 * 21)
    assert np.isnan(flow.volt).all()


@pytest.mark.parametrize("times", [0.5, 0.9, 0.99, 0.9999, 1.0001, 1.01, 2, 300, 1e6])
def test_the_nose_of_the_curve(times: float) -> None:
    """E²/4R is the most that a resistance lets through; there is an answer below, and none above."""
    most = 230**2 / (4 * 1.0)
    network = chain([0.5], most * times)
    flow = solve(network)
    if times < 1:
        volt = 115 + np.sqrt(115**2 - most * times)
        assert flow.volt[0, 1] == pytest.approx(volt, rel=1e-7)
    else:
        assert places(network) == [(Status.COLLAPSE, "node", 1)]


@pytest.mark.parametrize("strength", [30, 300, 3000])
def test_heavy_loads_of_constant_impedance_have_an_answer(strength: float) -> None:
    network = random_network(3, 14)
    nothing = np.zeros(len(network.loads), complex)
    hung = replace(
        network.loads, power=nothing, current=nothing, impedance=network.loads.impedance * strength
    )
    network = replace(network, loads=hung)
    wires = voltages(network)
    np.testing.assert_allclose(solve(network).volt, wires[:3] - wires[3], rtol=0, atol=1e-7)


def test_a_heavy_constant_current_has_an_answer_until_nothing_is_left() -> None:
    assert solve(chain([0.5], 0, current=0.9 * 230 * 230)).volt[0, 1] == pytest.approx(23)
    assert places(chain([0.5], 0, current=1.1 * 230 * 230)) == [(Status.COLLAPSE, "node", 1)]


def test_a_chain_of_a_hundred_thousand() -> None:
    """No loop over nodes or levels: a chain costs what a bush costs."""
    network = chain(np.full(100_000, 1e-6), 0.1)
    begin = time.process_time()
    flow = solve(network)
    assert time.process_time() - begin < 2
    amps = np.abs(flow.amps[0])
    assert amps[0] == pytest.approx(100_000 * 0.1 / 230, rel=0.02)
    assert (np.diff(amps) < 0).all()
