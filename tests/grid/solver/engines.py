"""The same network in the words of other programs: power-grid-model and OpenDSS."""

from __future__ import annotations

import numpy as np
import opendssdirect
from power_grid_model import CalculationMethod, ComponentType, LoadGenType, PowerGridModel, initialize_array
from tests.grid.solver.dense import LEGS, warm

from mateproof.grid.solver.grid import Grid, Hang

STIFF = 1e20


def in_service(network: Grid, wire: str) -> np.ndarray:
    rows = network.branches
    hot: np.ndarray = warm(getattr(rows, wire), None, rows.theta_c, rows.contact)
    return hot


def power_grid_input(network: Grid) -> dict[ComponentType, np.ndarray]:
    """Three-phase networks with loads on the neutral; z0 = zL + 3 zN puts the neutral away, exactly."""
    rows, feeds, hung = network.branches, network.sources, network.loads
    n, q = network.nodes, len(feeds)
    node = initialize_array("input", ComponentType.node, n + q)
    node["id"], node["u_rated"] = np.arange(n + q), 400.0
    line = initialize_array("input", ComponentType.line, len(rows) + q)
    line["id"] = 10_000_000 + np.arange(len(line))
    line["from_node"] = np.concatenate((rows.tail, n + np.arange(q)))
    line["to_node"] = np.concatenate((rows.head, feeds.node))
    line["from_status"], line["to_status"] = 1, 1
    one = np.concatenate((in_service(network, "line"), feeds.line))
    nil = one + 3 * np.concatenate((in_service(network, "neutral"), feeds.neutral))
    line["r1"], line["x1"], line["r0"], line["x0"] = one.real, one.imag, nil.real, nil.imag
    for name in ("c1", "tan1", "c0", "tan0"):
        line[name] = 0
    source = initialize_array("input", ComponentType.source, q)
    source["id"], source["node"], source["status"] = 20_000_000 + np.arange(q), n + np.arange(q), 1
    source["u_ref"], source["u_ref_angle"] = np.abs(feeds.emf[0]) * 3**0.5 / 400, np.angle(feeds.emf[0])
    source["sk"], source["rx_ratio"], source["z01_ratio"] = STIFF, 1, 1
    kinds = {"power": LoadGenType.const_power, "current": LoadGenType.const_current}
    kinds["impedance"] = LoadGenType.const_impedance
    loads = []
    for grows, (part, load_type) in enumerate(kinds.items()):
        taken = getattr(hung, part) * ((400 / 3**0.5) / hung.rated) ** grows
        load = initialize_array("input", ComponentType.asym_load, int(np.count_nonzero(taken)))
        load["id"] = 30_000_000 + 10_000_000 * grows + np.arange(len(load))
        load["node"], load["status"], load["type"] = hung.node[taken != 0], 1, load_type
        share = np.array([[0.0] * 3] * len(Hang))
        for hang in (Hang.L1, Hang.L2, Hang.L3, Hang.STAR):
            for phase, _ in LEGS[hang]:
                share[hang, phase] = 1 / len(LEGS[hang])
        va = (taken[:, None] * share[hung.hang])[taken != 0]
        load["p_specified"], load["q_specified"] = va.real, va.imag
        loads.append(load)
    return {
        ComponentType.node: node, ComponentType.line: line, ComponentType.source: source,
        ComponentType.asym_load: np.concatenate(loads),
    }  # fmt: skip


def power_grid_volt(network: Grid, method=CalculationMethod.newton_raphson, error=1e-13) -> np.ndarray:
    """Voltages (3, N) between line and local neutral."""
    found = PowerGridModel(power_grid_input(network)).calculate_power_flow(
        symmetric=False, error_tolerance=error, max_iterations=100, calculation_method=method
    )[ComponentType.node]
    volt: np.ndarray = (found["u"] * np.exp(1j * found["u_angle"])).T[:, : network.nodes]
    return volt


def opendss_wires(network: Grid) -> np.ndarray:
    """Voltages (4, N) of all wires against the star point of the only source, by OpenDSS with four wires."""
    dss, feeds, rows = opendssdirect.dss, network.sources, network.branches
    kilovolt = abs(feeds.emf[0, 0]) * 3**0.5 / 1000
    commands = [
        "clear",
        f"new circuit.one bus1=star.1.2.3.0 phases=3 basekv={kilovolt:.15g} pu=1 angle=0",
        "edit vsource.source Z1=[1e-12, 0] Z0=[1e-12, 0]",
        _opendss_line("source", "star.1.2.3.0", feeds.node[0], feeds.line[0], feeds.neutral[0]),
    ]
    lines, neutrals = in_service(network, "line"), in_service(network, "neutral")
    for e, (tail, head) in enumerate(zip(rows.tail, rows.head, strict=True)):
        commands.append(_opendss_line(f"b{e}", f"n{tail}.1.2.3.4", head, lines[e], neutrals[e]))
    commands += _opendss_loads(network)
    settings = ("mode=snapshot", "tolerance=1e-14", "maxiterations=1000", "voltagebases=[0.4]")
    for command in [*commands, *(f"set {setting}" for setting in settings), "solve"]:
        dss.Text.Command(command)
    assert dss.Solution.Converged()
    volt = np.zeros((4, network.nodes), complex)
    for node in range(network.nodes):
        dss.Circuit.SetActiveBus(f"n{node}")
        flat = np.array(dss.Bus.Voltages())
        for wire, value in zip(dss.Bus.Nodes(), flat[::2] + 1j * flat[1::2], strict=True):
            volt[wire - 1, node] = value
    return volt


def _opendss_line(name: str, start: str, head: int, line: complex, neutral: complex) -> str:
    def matrix(diagonal: list[float]) -> str:
        return "|".join(" ".join(["0"] * row + [f"{value:.17g}"]) for row, value in enumerate(diagonal))

    ohm = matrix([line.real] * 3 + [neutral.real])
    across = matrix([line.imag] * 3 + [neutral.imag])
    return (
        f"new line.{name} bus1={start} bus2=n{head}.1.2.3.4 phases=4 length=1 units=none "
        f"rmatrix=[{ohm}] xmatrix=[{across}] cmatrix=[0|0 0|0 0 0|0 0 0 0]"
    )


def _opendss_loads(network: Grid) -> list[str]:
    hung, commands = network.loads, []
    for m in range(len(hung)):
        legs = LEGS[Hang(hung.hang[m])]
        for leg, (one, other) in enumerate(legs):
            for part, model in (("power", 1), ("impedance", 2), ("current", 5)):
                va = getattr(hung, part)[m] / len(legs)
                commands.append(
                    f"new load.m{m}{part}{leg} bus1=n{hung.node[m]}.{one + 1}.{other + 1} phases=1 conn=wye "
                    f"kv={hung.rated[m] / 1000:.15g} kw={va.real / 1000:.17g} kvar={va.imag / 1000:.17g} "
                    f"model={model} vminpu=0.05 vmaxpu=3"
                )
    return commands
