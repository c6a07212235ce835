"""Voltage drop: at every node, in every branch, at every load, and the path that drops most.

    drop of a node     |U(origin)| − |U(node)|        origin: the node of the source
    drop of a branch   |U(tail)| − |U(head)|          those along a path sum up to the drop of its end

Sizes of voltages are compared, as the usual limits do; U is between line and local neutral, or between two
lines for a load that hangs there. Percent is of the source's voltage without load.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Floats, Ints
from mateproof.grid.solver.flow import Flow
from mateproof.grid.solver.grid import Grid, Hang
from mateproof.grid.solver.legs import NEUTRAL, legs_of


@dataclass(frozen=True, slots=True)
class Drops:
    """`node` (phases, N), `branch` (phases, E): V, line to local neutral; `load` in V, `percent` (M).

    Of a load on three wires the leg that drops most counts. NaN where nothing was calculated.
    """

    node: Floats
    branch: Floats
    load: Floats
    percent: Floats


@dataclass(frozen=True, slots=True)
class Witness:
    """The load that drops most, and where: `nodes` from the source to the load, `branches` between them.

    `drop_v` of each branch, of the leg that drops most; they sum up to the drop of the load. In a meshed
    part there is no path: `nodes` is the node of the load alone.
    """

    load: int
    percent: float
    nodes: Ints
    branches: Ints
    drop_v: Floats


def drops(network: Grid, flow: Flow) -> Drops:
    """Return all voltage drops of an operating point."""
    size, rows, hung = np.abs(flow.volt), network.branches, network.loads
    start = _after_source(network, flow)
    load = _fallen(network, start, flow.volt)
    emf = np.append(np.abs(network.sources.emf[0]), np.nan)[flow.fed_by[hung.node]]
    between = emf * np.where(_is_between_lines(hung.hang), 3**0.5, 1.0)
    return Drops(
        np.abs(start) - size, size[:, rows.tail] - size[:, rows.head], load, 100 * load / between
    )  # fmt: skip


def worst_drop(network: Grid, flow: Flow, found: Drops) -> Witness | None:
    """Return the load with the largest drop in percent; None when no load was calculated."""
    if not np.isfinite(found.percent).any():
        return None
    load = int(np.nanargmax(found.percent))
    node = int(network.loads.node[load])
    nodes, branches = flow.forest.path(node)
    pair = _worst_pair(network, flow, load)
    along = _across(flow.volt[:, nodes], pair)
    return Witness(load, float(found.percent[load]), nodes, branches, -np.diff(along))


def _after_source(network: Grid, flow: Flow) -> Complexes:
    """Return the voltages at the node of the source that feeds each node (phases, N)."""
    at_sources = flow.volt[:, network.sources.node]
    nowhere = np.full((network.phases, 1), np.nan + 0j)
    return np.append(at_sources, nowhere, axis=1)[:, flow.fed_by]


def _fallen(network: Grid, start: Complexes, volt: Complexes) -> Floats:
    hung = network.loads
    fallen = np.full(len(hung), np.nan)
    for hang in Hang:
        those = np.flatnonzero(hung.hang == hang)
        if len(those):
            node = hung.node[those]
            legs = [_across(start[:, node], pair) - _across(volt[:, node], pair) for pair in legs_of(hang)]
            fallen[those] = np.max(legs, axis=0)
    return fallen


def _worst_pair(network: Grid, flow: Flow, load: int) -> tuple[int, int]:
    node = network.loads.node[[load]]
    start = _after_source(network, flow)[:, node]
    pairs = legs_of(Hang(network.loads.hang[load]))
    return max(pairs, key=lambda pair: float((_across(start, pair) - _across(flow.volt[:, node], pair))[0]))


def _across(volt: Complexes, pair: tuple[int, int]) -> Floats:
    one, other = pair
    size: Floats = np.abs(volt[one] if other == NEUTRAL else volt[one] - volt[other])
    return size


def _is_between_lines(hang: Ints) -> np.ndarray:
    return np.isin(hang, [one for one in Hang if legs_of(one)[0][1] != NEUTRAL])
