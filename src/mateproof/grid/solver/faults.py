"""Loop impedances and short-circuit currents at every node, by sums over the paths from the sources.

    Zs       = |Z(source) + Σ (zL + zPE)|                    fault loop, line to protective conductor
    Ik L-PE  = c·U / Zs
    Ik L-N   = c·U / |Z(source) + Σ (zL + zN)|
    Ik 3     = c·U / |Z(source) + Σ zL|                       = c·Un / (√3·|Z1|) of IEC 60909
    Ik 2     = √3/2 · Ik 3                                    line to line

Cold is 20 °C in every conductor, hot is each conductor at its `theta_c`. The largest currents flow cold
with c_max, the smallest hot with c_min. c is the voltage factor of IEC 60909; public tools disagree about
it, so it is asked for. All currents are initial symmetrical ones, of a fault without impedance. In TT the
loop holds both electrodes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Floats, Ints
from mateproof.grid.solver.blocks import cuts
from mateproof.grid.solver.conductors import warm
from mateproof.grid.solver.forest import Forest
from mateproof.grid.solver.grid import Branches, Grid, Sources, cold, in_service
from mateproof.grid.solver.layout import Layout, layout
from mateproof.grid.solver.meshed.impedance import to_source
from mateproof.grid.solver.meshed.mesh import Mesh, meshes
from mateproof.grid.solver.sums import along

Volts = tuple[Floats | float, Floats | float]
Loop = Callable[[tuple[str, ...]], tuple[Floats, Floats]]
_TWO = 3**0.5 / 2


@dataclass(frozen=True, slots=True)
class Faults:
    """Impedances in Ω, initial symmetrical short-circuit currents in A; all float (N).

    NaN where a datum of the path is not stated or the node hangs on no single source. Where the protective
    conductor or the neutral is interrupted, the loop is infinite and its current 0.
    """

    zs_cold: Floats
    zs_hot: Floats
    earth_max: Floats
    earth_min: Floats
    neutral_max: Floats
    neutral_min: Floats
    three_max: Floats
    three_min: Floats

    @property
    def two_max(self) -> Floats:
        """Return the largest current from line to line."""
        return self.three_max * _TWO

    @property
    def two_min(self) -> Floats:
        """Return the smallest current from line to line."""
        return self.three_min * _TWO


def faults(network: Grid, *, c_max: float, c_min: float, laid: Layout | None = None) -> Faults:
    """Return loop impedances and fault currents of all nodes; `laid`: `layout(network)`, if at hand."""
    laid = laid or layout(network)
    found = Faults(*(np.full(network.nodes, np.nan) for _ in Faults.__slots__))
    for first, last in cuts(laid.forest):
        wood = laid.forest.part(first, last)
        emf = np.abs(network.sources.emf[:, wood.source])
        volt = (c_max * emf.max(axis=0)[wood.tree], c_min * emf.min(axis=0)[wood.tree])
        _put(found, network, wood.node, volt, partial(_loop, network, wood))
    for mesh in meshes(network, laid.parts) if laid.parts is not None else ():
        size = abs(complex(network.sources.emf[0, mesh.source]))
        _put(found, network, mesh.nodes, (c_max * size, c_min * size), partial(_meshed, network, mesh))
    return found


_WIRES = {"earth": ("line", "earth"), "neutral": ("line", "neutral"), "three": ("line",)}


def _put(found: Faults, network: Grid, node: Ints, volt: Volts, loop: Loop) -> None:
    for name, wires in _WIRES.items():
        if name == "three" and network.phases == 1:
            continue
        ohm = loop(wires)
        for moment, most, one in zip(("max", "min"), volt, ohm, strict=True):
            getattr(found, f"{name}_{moment}")[node] = most / one
        if name == "earth":
            found.zs_cold[node], found.zs_hot[node] = ohm


def _meshed(network: Grid, mesh: Mesh, wires: tuple[str, ...]) -> tuple[Floats, Floats]:
    """Return the same as `_loop` for a meshed part."""
    rows = network.branches
    supply = _row(network.sources, wires, np.array([mesh.source]))[0]
    sizes = []
    for impedance in (cold, in_service):
        ohm = np.full(len(mesh.nodes), supply)
        for wire in wires:
            ohm += to_source(mesh, impedance(getattr(rows, wire), rows)[mesh.branches])
        sizes.append(_size(ohm.real, ohm.imag**2))
    return sizes[0], sizes[1]


def _loop(network: Grid, wood: Forest, wires: tuple[str, ...]) -> tuple[Floats, Floats]:
    """Return the size of the impedance of some wires in a row, cold and hot (n); NaN where it is zero."""
    branches, sources = network.branches, network.sources
    inner = wood.branch.copy()
    inner[wood.start] = 0
    supply = _row(sources, wires, wood.source)
    if not len(branches):
        alone = _size(supply.real, supply.imag**2)
        return alone, alone
    ohm, contact = _row(branches, wires, inner), branches.contact[inner] * len(wires)
    rows = [ohm.real + contact, warm(ohm.real, branches.theta_c[inner]) + contact, ohm.imag.copy()]
    for row, of_source in zip(rows, (supply.real, supply.real, supply.imag), strict=True):
        row[wood.start] = of_source
    at_20, hot, across = (along(wood, row) for row in rows)
    across *= across
    return _size(at_20, across), _size(hot, across)


def _row(table: Branches | Sources, wires: tuple[str, ...], at: Ints) -> Complexes:
    """Return the impedance of some wires in a row, of some branches or sources."""
    ohm: Complexes = getattr(table, wires[0])[at]
    for wire in wires[1:]:
        ohm += getattr(table, wire)[at]
    return ohm


def _size(ohm: Floats, across2: Floats) -> Floats:
    size = np.sqrt(ohm * ohm + across2)
    size[size == 0] = np.nan  # a loop without any impedance is nothing that a current follows from
    return size
