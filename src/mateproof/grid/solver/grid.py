"""A network as arrays: what the solver takes. SI units everywhere; NaN is a datum that nobody stated.

Branches have a direction only so that a current has a sign. All wires of a branch lie in parallel from tail
to head: the lines (alike), the neutral, the protective conductor.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Floats, Ints
from mateproof.grid.solver.conductors import warm


class Earthing(IntEnum):
    """How a source is earthed; the values are those of `Sources.earthing`."""

    TN_S = 0
    TN_C_S = 1
    TT = 2


class Hang(IntEnum):
    """Between which wires a load hangs; STAR and DELTA are three equal parts of it."""

    L1 = 0
    L2 = 1
    L3 = 2
    L1_L2 = 3
    L2_L3 = 4
    L3_L1 = 5
    STAR = 6
    DELTA = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Branches:
    """E branches: cables and mated pairs.

    `tail`, `head`: nodes (E). `line`, `neutral`, `earth`: Ω at 20 °C (E), complex; the real part grows with
    the temperature `theta_c` of the conductor in service, °C (E). `contact`: Ω of the contacts in each wire
    (E), which does not.
    """

    tail: Ints
    head: Ints
    line: Complexes
    neutral: Complexes
    earth: Complexes
    contact: Floats
    theta_c: Floats

    def __len__(self) -> int:
        """Return E."""
        return len(self.tail)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Sources, one per supplied part of the network.

    `node` (Q). `emf`: V between line and star point without load, complex (phases, Q): three rows for three
    phases, one for DC or a single phase. `line`, `neutral`, `earth`: Ω complex (Q) up to the node: in TN-C-S
    `neutral` and `earth` are the one PEN conductor; in TT `earth` is both electrodes.
    """

    node: Ints
    emf: Complexes
    line: Complexes
    neutral: Complexes
    earth: Complexes
    earthing: Ints

    def __len__(self) -> int:
        """Return Q."""
        return len(self.node)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loads:
    """M loads; several may hang on one node.

    `node`, `hang` (M; values of `Hang`). `power`, `current`, `impedance`: the parts of the load that keep
    their power, the size of their current, their impedance, each given as complex VA (M) that it takes at
    `rated` V (M) between its wires (for STAR between line and neutral, for DELTA between lines; VA of all
    three together).
    """

    node: Ints
    hang: Ints
    rated: Floats
    power: Complexes
    current: Complexes
    impedance: Complexes

    def __len__(self) -> int:
        """Return M."""
        return len(self.node)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """`nodes` nodes, numbered from 0, with branches, sources and loads.

    `names` turns a node or a branch into words for messages: `("node", 3)` → its name in the plan.
    """

    nodes: int
    branches: Branches
    sources: Sources
    loads: Loads
    names: dict[tuple[str, int], str] = field(default_factory=dict)

    @property
    def phases(self) -> int:
        """Return the number of lines: 3, or 1 for DC and single-phase networks."""
        return len(self.sources.emf)

    def name(self, kind: str, index: int) -> str:
        """Return how messages call a node, branch, source or load."""
        return self.names.get((kind, int(index)), f"{kind} {int(index)}")


def three_phase(volt: Floats | float) -> Complexes:
    """Return the emf (3, Q) of balanced sources of `volt` V between line and neutral; L2 lags L1."""
    turns = np.exp(-2j * np.pi / 3 * np.arange(3))
    return np.outer(turns, np.atleast_1d(volt))


def in_service(wire: Complexes, branches: Branches) -> Complexes:
    """Return the impedance of a wire of each branch at its temperature, contacts included; Ω complex (E)."""
    ohm = wire.copy()
    ohm.real = warm(ohm.real, branches.theta_c)
    ohm.real += branches.contact
    return ohm


def cold(wire: Complexes, branches: Branches) -> Complexes:
    """Return the impedance of one wire of each branch at 20 °C, contacts included; Ω complex (E)."""
    return wire + branches.contact
