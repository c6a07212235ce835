"""Voltages and currents of a whole network: radial parts by the sweep, the others by power-grid-model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from mateproof.grid.solver.arrays import Codes, Complexes, Ints
from mateproof.grid.solver.forest import Forest
from mateproof.grid.solver.grid import Grid
from mateproof.grid.solver.layout import Layout, layout
from mateproof.grid.solver.meshed.flow import meshed
from mateproof.grid.solver.part import Numbers, Part
from mateproof.grid.solver.parts import Parts
from mateproof.grid.solver.radial import radial
from mateproof.grid.solver.status import Status, Trouble


@dataclass(frozen=True, slots=True)
class Flow:
    """The operating point of a network; NaN wherever `status` is not CALCULATED.

    `volt`: between line and local neutral, V complex (phases, N). `neutral_volt`: of the local neutral
    against the star point of the source (N). `amps`: in the lines of each branch from tail to head, A
    complex (phases, E); the neutral carries their negative sum. `source_amps`: out of each source (phases,
    Q). `status`: values of `Status` (N). `troubles`: the places behind every status but CALCULATED.
    `rounds`: sweeps of the slowest tree. `fed_by`: the source of each node, -1 where nothing was calculated
    (N). `engines`: what calculated, `sweep` or `power-grid-model` or both. `forest`: the radial parts.
    """

    volt: Complexes
    neutral_volt: Complexes
    amps: Complexes
    source_amps: Complexes
    status: Codes
    troubles: tuple[Trouble, ...]
    rounds: int
    engines: tuple[str, ...]
    forest: Forest
    fed_by: Ints


def solve(network: Grid, laid: Layout | None = None) -> Flow:
    """Return the operating point of a network. `laid`: `layout(network)`, if at hand.

    Raises NetworkError when something in the arrays cannot be meant: infinite, negative, out of range.
    """
    laid = laid or layout(network)
    flow = _filled(_empty(network, laid.forest), radial(network, laid.forest), "sweep")
    return flow if laid.parts is None else _others(network, flow, laid.parts)


def _empty(network: Grid, wood: Forest) -> Flow:
    phases, few = network.phases, np.nan + 0j
    return Flow(
        volt=np.full((phases, network.nodes), few),
        neutral_volt=np.full(network.nodes, few),
        amps=np.full((phases, len(network.branches)), few),
        source_amps=np.full((phases, len(network.sources)), few),
        status=np.full(network.nodes, Status.ISLAND, np.uint8),
        troubles=(),
        rounds=0,
        engines=(),
        forest=wood,
        fed_by=np.full(network.nodes, -1),
    )


def _filled(flow: Flow, parts: Iterable[Part], engine: str) -> Flow:
    """Put the answers for some parts into the arrays of all nodes and branches."""
    troubles, rounds, engines = list(flow.troubles), flow.rounds, flow.engines
    for part in parts:
        troubles += part.troubles
        flow.status[part.nodes] = part.status
        if part.numbers is not None:
            _put(flow, part.nodes, part.numbers)
            rounds = max(rounds, part.numbers.rounds)
            engines = engines if engine in engines else (*engines, engine)
    return replace(flow, troubles=tuple(troubles), rounds=rounds, engines=engines)


def _put(flow: Flow, nodes: Ints, numbers: Numbers) -> None:
    flow.volt[:, nodes] = numbers.volt
    flow.neutral_volt[nodes] = numbers.neutral_volt
    flow.fed_by[nodes] = numbers.fed_by
    flow.amps[:, numbers.branches] = numbers.amps
    flow.source_amps[:, numbers.sources] = numbers.source_amps


def _others(network: Grid, flow: Flow, kinds: Parts) -> Flow:
    """Say of every part that is no tree what it is; loops with one source go to power-grid-model."""
    flow.status[kinds.many] = Status.SOURCES
    troubles = list(flow.troubles)
    for flags, status in ((kinds.island, Status.ISLAND), (kinds.many, Status.SOURCES)):
        troubles += [Trouble(status, "node", node) for node in np.unique(kinds.label[flags]).tolist()]
    flow = replace(flow, troubles=tuple(troubles))
    if not kinds.meshed.any():
        return flow
    return _filled(flow, meshed(network, kinds), "power-grid-model")
