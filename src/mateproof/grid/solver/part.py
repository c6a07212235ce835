"""The answer for a part of a network, as every engine gives it."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.grid.solver.arrays import Complexes, Ints
from mateproof.grid.solver.status import Status, Trouble


@dataclass(frozen=True, slots=True)
class Numbers:
    """Voltages and currents of a part, see `Flow`; `fed_by`: the source of each of its nodes (n)."""

    branches: Ints
    sources: Ints
    fed_by: Ints
    volt: Complexes
    neutral_volt: Complexes
    amps: Complexes
    source_amps: Complexes
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """Some nodes of the network (n), the status all of them have, and the numbers if there are any."""

    nodes: Ints
    status: Status
    troubles: tuple[Trouble, ...] = ()
    numbers: Numbers | None = None
