"""A meshed part in the words of power-grid-model, and its answer in ours.

One more node stands behind the source's impedance, which is a line of its own: so the impedance of the
neutral up to the source need not be in proportion to that of the line. A single phase or DC is the
symmetrical case with the impedance of both wires, and all powers thrice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import numpy as np
from power_grid_model import CalculationMethod, ComponentType, LoadGenType, PowerGridModel, initialize_array
from power_grid_model.errors import PowerGridError  # type: ignore[attr-defined]

from mateproof.grid.solver.arrays import Complexes, Floats, Ints
from mateproof.grid.solver.grid import Grid, Hang
from mateproof.grid.solver.legs import legs_of
from mateproof.grid.solver.meshed.mesh import Mesh

STIFF = 1e20
"""VA: the short-circuit power of the source behind the impedance that we give it ourselves."""
EXACT = 1e-12
"""Relative; the engine stops when voltages move less."""

Answer = tuple[Complexes, Complexes, Complexes]


def solve(network: Grid, mesh: Mesh) -> Answer | None:
    """Return volt (phases, m), amps (phases, e), amps of the source (phases); None when it collapses."""
    three, joined = network.phases == 3, _joined(network, mesh)
    model = PowerGridModel(_input(network, mesh, joined))
    try:
        found = model.calculate_power_flow(
            symmetric=not three,
            error_tolerance=EXACT,
            max_iterations=100,
            calculation_method=CalculationMethod.newton_raphson,
        )
    except PowerGridError:
        return None
    node, line, source = (found[ComponentType[one]] for one in ("node", "line", "source"))
    per_line, to_neutral = (1, 1) if three else (3, 3**0.5)
    volt = _rows(node["u"] * np.exp(1j * node["u_angle"])) / to_neutral
    over = line[: len(mesh.branches)]
    amps = np.conj(_rows(over["p_from"] + 1j * over["q_from"]) / per_line / volt[:, mesh.tail])
    given = np.conj(_rows(source["p"] + 1j * source["q"]) / per_line / volt[:, [joined.feed]])
    return volt[:, : len(mesh.nodes)], amps, given[:, 0]


@dataclass(frozen=True, slots=True)
class _Joined:
    """The branches of a mesh and, if it has an impedance, the line of its source, behind which it feeds."""

    nodes: int
    feed: int
    tail: Ints
    head: Ints
    line: Complexes
    neutral: Complexes


def _joined(network: Grid, mesh: Mesh) -> _Joined:
    nodes, at = len(mesh.nodes), mesh.source
    line, neutral = network.sources.line[at], network.sources.neutral[at]
    if line == 0 and neutral == 0:
        return _Joined(nodes, mesh.origin, mesh.tail, mesh.head, mesh.line, mesh.neutral)
    return _Joined(
        nodes + 1, nodes, np.append(mesh.tail, nodes), np.append(mesh.head, mesh.origin),
        np.append(mesh.line, line), np.append(mesh.neutral, neutral),
    )  # fmt: skip


def _rows(values: np.ndarray) -> Complexes:
    """Return (phases, …) from (…, phases) or (…)."""
    rows: Complexes = np.atleast_2d(values.T)
    return rows


def _input(network: Grid, mesh: Mesh, joined: _Joined) -> dict[ComponentType, np.ndarray]:
    emf = complex(network.sources.emf[0, mesh.source])
    ids = count()
    nodes = initialize_array("input", ComponentType.node, joined.nodes)
    nodes["id"] = [next(ids) for _ in nodes]
    nodes["u_rated"] = abs(emf) * 3**0.5
    source = initialize_array("input", ComponentType.source, 1)
    source["id"], source["node"], source["status"] = next(ids), joined.feed, 1
    source["u_ref"], source["u_ref_angle"] = 1.0, np.angle(emf)
    source["sk"], source["rx_ratio"], source["z01_ratio"] = STIFF, 1.0, 1.0
    tables = {ComponentType.node: nodes, ComponentType.source: source}
    tables[ComponentType.line] = _lines(joined, network.phases == 3, ids)
    return tables | _loads(network, mesh, abs(emf), ids)


def _lines(joined: _Joined, three: bool, ids: Iterator[int]) -> np.ndarray:
    one = joined.line if three else joined.line + joined.neutral
    nil = joined.line + 3 * joined.neutral
    rows = initialize_array("input", ComponentType.line, len(one))
    rows["id"] = [next(ids) for _ in rows]
    rows["from_node"], rows["to_node"] = joined.tail, joined.head
    rows["from_status"], rows["to_status"] = 1, 1
    rows["r1"], rows["x1"], rows["c1"], rows["tan1"] = one.real, one.imag, 0, 0
    rows["r0"], rows["x0"], rows["c0"], rows["tan0"] = nil.real, nil.imag, 0, 0
    return rows


_KINDS = {
    "power": (LoadGenType.const_power, 0),
    "current": (LoadGenType.const_current, 1),
    "impedance": (LoadGenType.const_impedance, 2),
}


def _loads(network: Grid, mesh: Mesh, volt: float, ids: count[int]) -> dict[ComponentType, np.ndarray]:
    """Return the loads. The engine wants what they take at the voltage of the source, not at their own."""
    hung, of_part = network.loads, network.phases == 3
    kind = ComponentType.asym_load if of_part else ComponentType.sym_load
    tables = []
    for name, (load_type, grows) in _KINDS.items():
        taken = getattr(hung, name)[mesh.loads]
        those = mesh.loads[taken != 0]
        rows = initialize_array("input", kind, len(those))
        rows["id"] = [next(ids) for _ in rows]
        rows["node"] = np.searchsorted(mesh.nodes, hung.node[those])
        rows["status"], rows["type"] = 1, load_type
        va = taken[taken != 0] * (volt / hung.rated[those]) ** grows
        power = va[:, None] * _shares(hung.hang[those]) if of_part else 3 * va
        rows["p_specified"], rows["q_specified"] = power.real, power.imag
        tables.append(rows)
    return {kind: np.concatenate(tables)}


def _shares(hang: Ints) -> Floats:
    """Return which part of each load hangs on which line (…, 3)."""
    table = np.zeros((len(Hang), 3))
    for one in Hang:
        for line, _ in legs_of(one):
            table[one, line] = 1 / len(legs_of(one))
    shares: Floats = table[hang]
    return shares
