"""What the solver finds, put back to the numbers of nodes, leads and mates."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from mateproof.grid.arrays import Flags, Floats, Ints
from mateproof.grid.calculated.network import Part, Wiring, behind, simultaneity
from mateproof.grid.solver.arrays import Complexes
from mateproof.grid.solver.conductors import warm
from mateproof.grid.solver.drops import drops
from mateproof.grid.solver.faults import faults
from mateproof.grid.solver.flow import Flow, solve
from mateproof.grid.solver.forest import Forest
from mateproof.grid.solver.heat import heat
from mateproof.grid.solver.layout import Layout, layout
from mateproof.grid.solver.status import Status

_SMALLEST = ("zs_cold", "zs_hot", "earth_min", "neutral_min", "three_min")
_LARGEST = ("earth_max", "neutral_max", "three_max")
NAMES = (*_SMALLEST, *_LARGEST)
_LINES = 3


@dataclass
class Numbers:
    """N nodes, S leads and mates, T trees, M loads; NaN or -1 where nothing was found.

    `volt` (3, N), `emf` (3, T): line to way back. `amps` (3, S) and `back` (S): currents. `up`: segment
    above a node, -2 for what a device joins (N); `above`: the node there (N). `dark`: the first segment on
    the way from the feed of which something is not stated (N). `far_m` (N). `design_ohm` (N): what the
    current of a line sees on its way and back, warm. `order` (N): place in the walk from the feeds.
    """

    volt: Complexes
    emf: Complexes
    neutral_v: Floats
    amps: Complexes
    back: Floats
    losses: Floats
    contact: Floats
    status: Ints
    engine: list[str | None]
    trouble: dict[int, tuple[Status, str, int]]
    up: Ints
    above: Ints
    dark: Ints
    far_m: Floats
    design_ohm: Floats
    order: Ints
    load_drop: Floats
    load_percent: Floats
    largest_load: Floats
    """largest load in one line beneath each segment; only where a circuit has a simultaneity (S)"""
    faults: dict[str, Floats] = field(default_factory=dict)


def numbers(wiring: Wiring, parts: list[Part], unstated: Flags) -> Numbers:
    """Return what was found; nothing flows in the trees of which something is not stated (T)."""
    nodes, trees, loads = wiring.merged.size, wiring.roles.circuit.size, len(wiring.hung.point)
    points = wiring.roles.net.points
    segments = points.lead_from.size + points.mate_a.size
    found = Numbers(
        volt=np.full((_LINES, nodes), np.nan, complex), emf=np.full((_LINES, trees), np.nan, complex),
        neutral_v=np.full(nodes, np.nan), amps=np.full((_LINES, segments), np.nan, complex),
        back=np.full(segments, np.nan), losses=np.full(segments, np.nan), contact=np.full(segments, np.nan),
        status=np.full(trees, Status.ISLAND), engine=[None] * trees, trouble={},
        up=np.full(nodes, -1), above=np.full(nodes, -1), dark=np.full(nodes, -1),
        far_m=np.full(nodes, np.nan),
        design_ohm=np.full(nodes, np.nan), order=np.full(nodes, -1), load_drop=np.full(loads, np.nan),
        load_percent=np.full(loads, np.nan), largest_load=np.full(segments, np.nan),
        faults={name: np.full(nodes, np.nan) for name in NAMES},
    )  # fmt: skip
    for part in parts:
        _put(found, wiring, part, unstated)
    return found


def _put(found: Numbers, wiring: Wiring, part: Part, unstated: Flags) -> None:
    laid = layout(part.network)
    lines = len(part.network.sources.emf)
    found.emf[:lines, part.trees] = part.network.sources.emf
    _ways(found, wiring, part, laid.forest)
    _faults(found, wiring, part, laid)
    dark = unstated[part.trees]
    part.network.sources.emf[:, dark] = np.nan
    flow = solve(part.network, laid)
    found.status[part.trees] = flow.status[part.network.sources.node]
    for tree, one in zip(part.trees.tolist(), flow.fed_by[part.network.sources.node].tolist(), strict=True):
        if one >= 0:
            found.engine[tree] = "sweep"
    _engines(found, part, flow)
    _flow(found, part, flow, lines)
    _largest(found, wiring, part, laid.forest)


def _largest(found: Numbers, wiring: Wiring, part: Part, wood: Forest) -> None:
    """Put the largest load beneath each segment, where loads do not all flow at once."""
    share = simultaneity(wiring)[np.array(wiring.hung.point, np.int64)[part.loads]]
    if not len(share) or (share == 1).all():
        return
    position = np.full(part.network.nodes, -1)
    position[wood.node] = np.arange(len(wood))
    at = position[part.network.loads.node]
    amps = np.zeros(len(wood))
    np.maximum.at(amps, at[at >= 0], np.array(wiring.hung.amps, np.float64)[part.loads][at >= 0])
    inner = np.flatnonzero(wood.branch >= 0)
    segment = part.segments[wood.branch[inner]]
    real = segment >= 0
    found.largest_load[segment[real]] = _most_below(amps, wood)[inner][real]


def _most_below(values: Floats, wood: Forest) -> Floats:
    """Return the largest value in the subtree of each node: a slice of the walk, covered by two runs.

    `most` holds the largest values of runs of 1, 2, 4, … places.
    """
    length = wood.end - np.arange(len(wood))
    level = np.floor(np.log2(length)).astype(np.int64)
    found, most = np.zeros(len(wood)), values
    for step in range(int(level.max(initial=0)) + 1):
        at = np.flatnonzero(level == step)
        found[at] = np.maximum(most[at], most[wood.end[at] - (1 << step)])
        most = np.maximum(most, np.append(most[1 << step :], np.zeros(min(1 << step, len(wood)))))
    return found


def _engines(found: Numbers, part: Part, flow: Flow) -> None:
    """Note what calculated each tree, and the first place that stands in the way of one."""
    radial = np.zeros(part.network.nodes, np.bool_)
    radial[flow.forest.node] = True
    for tree, node in zip(part.trees.tolist(), part.network.sources.node.tolist(), strict=True):
        if found.engine[tree] and not radial[node]:
            found.engine[tree] = "power-grid-model"
    rows, loads = part.network.branches, part.network.loads
    for one in flow.troubles:
        nodes, numbers = {
            "node": (np.arange(part.network.nodes), part.nodes),
            "branch": (rows.tail, part.segments),
            "load": (loads.node, part.loads),
            "source": (part.network.sources.node, part.trees),
        }[one.kind]
        node = int(part.nodes[nodes[one.index]])
        found.trouble.setdefault(node, (one.status, one.kind, int(numbers[one.index])))


def _flow(found: Numbers, part: Part, flow: Flow, lines: int) -> None:
    found.volt[:lines, part.nodes] = flow.volt
    found.neutral_v[part.nodes] = np.abs(flow.neutral_volt)
    real = part.segments >= 0
    at = part.segments[real]
    found.amps[:lines, at] = flow.amps[:, real]
    found.back[at] = np.abs(flow.amps.sum(axis=0))[real]
    warmth = heat(part.network, flow)
    found.losses[at] = (warmth.wires + warmth.contacts.sum(axis=0))[real]
    found.contact[at] = warmth.contacts.max(axis=0)[real]
    fallen = drops(part.network, flow)
    found.load_drop[part.loads], found.load_percent[part.loads] = fallen.load, fallen.percent


def _ways(found: Numbers, wiring: Wiring, part: Part, wood: Forest) -> None:
    """Put what follows from the way to each node: the segment above, the length, what is missing on it."""
    rows, node = part.network.branches, part.nodes[wood.node]
    inner = wood.branch >= 0
    segment = np.where(inner, part.segments[wood.branch], -1) if len(rows) else np.full(len(wood), -1)
    found.up[node] = np.where(inner & (segment < 0), -2, segment)
    found.above[node] = np.where(inner, node[wood.up], -1)
    found.order[node] = np.arange(len(wood)) + found.order.max(initial=-1) + 1
    points = wiring.roles.net.points
    length = np.append(points.lengths, np.zeros(points.mate_a.size + 1))
    found.far_m[node] = _along(wood, np.where(inner, length[segment], 0))
    if not len(rows):
        found.design_ohm[node] = 0
        return
    ohm = warm(rows.line.real, rows.theta_c) + rows.contact
    back = np.where(np.isinf(rows.neutral), np.nan, ohm if len(part.network.sources.emf) == 1 else 0)
    there = np.where(inner, (ohm + back)[wood.branch], 0)
    found.design_ohm[node] = _along(wood, there)
    lacking = inner & np.isnan((rows.line.real + rows.contact + rows.theta_c)[wood.branch])
    found.dark[node] = np.where((first := _outermost(wood, lacking)) >= 0, segment[first], -1)


def _along(wood: Forest, values: Floats) -> Floats:
    dark = np.isnan(values)
    sums: Floats = wood.along(np.where(dark, 0, values))
    if not dark.any():
        return sums
    sums[wood.along(dark.astype(float)) > 0.5] = np.nan
    return sums


def _outermost(wood: Forest, which: Flags) -> Ints:
    """Return for each position the first one of some on the way to it, itself included; -1 for none.

    Subtrees lie in each other or apart: a running maximum of their ends tells which one is open.
    """
    end = np.maximum.accumulate(np.where(which, wood.end, 0))
    before = np.concatenate([np.zeros(1, np.int64), end[:-1]])
    begins = which & (before <= np.arange(len(wood)))
    first = np.maximum.accumulate(np.where(begins, np.arange(len(wood)), -1))
    return np.where(end > np.arange(len(wood)), first, -1)


def _faults(found: Numbers, wiring: Wiring, part: Part, laid: Layout) -> None:
    """Put impedances and fault currents; voltage factors are those of each plan."""
    start, tree = wiring.start, wiring.merged.tree[part.nodes]
    sides = ((start.most, _SMALLEST, start.c_min), (start.least, _LARGEST, start.c_max))
    for wires, names, factor in sides:
        each = faults(behind(part, wires), c_max=1.0, c_min=1.0, laid=laid)
        for name in names:
            value = getattr(each, name)
            found.faults[name][part.nodes] = value if name.startswith("zs") else value * factor[tree]
