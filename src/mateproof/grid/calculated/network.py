"""The arrays of the solver: one network for trees with one line, one for those with several."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from mateproof.grid.arrays import Flags, Floats, Ints, joined
from mateproof.grid.calculated.cables import Cables
from mateproof.grid.calculated.contacts import Contacts
from mateproof.grid.calculated.feeds import Begin
from mateproof.grid.calculated.loads import Hung
from mateproof.grid.calculated.nodes import Nodes
from mateproof.grid.calculated.roles import Roles
from mateproof.grid.solver.arrays import Complexes
from mateproof.grid.solver.conductors import REACTANCE
from mateproof.grid.solver.grid import Branches, Earthing, Grid, Loads, Sources, three_phase

_EARTHING = {"TN-C-S": Earthing.TN_C_S, "TT": Earthing.TT}


@dataclass(frozen=True)
class Part:
    """A network and whose it is. `nodes` (N), `trees` (Q), `loads` (M): numbers among all of them.

    `segments` (E): lead, or leads + mate; -1 for what a device joins. `opened`: loads that stand for what
    may hang on a device whose wiring is not stated.
    """

    network: Grid
    nodes: Ints
    trees: Ints
    loads: Ints
    segments: Ints
    phases: Flags
    """which trees have phases (Q); the lines of others are in phase"""


@dataclass(frozen=True)
class Wiring:
    """What all trees are made of."""

    roles: Roles
    merged: Nodes
    cables: Cables
    contacts: Contacts
    start: Begin
    hung: Hung


def parts(wiring: Wiring) -> list[Part]:
    """Return the networks of all trees that can be put into one; at most two."""
    roles = wiring.roles
    lines = np.array([len(one.lines) if one else 0 for one in roles.understood], np.int64)
    good = (lines > 0) & ~roles.meets
    chosen = (good & (lines == 1), good & (lines > 1))
    return [_part(wiring, trees, phases) for trees, phases in zip(chosen, (1, 3), strict=True) if trees.any()]


def _part(wiring: Wiring, chosen: Flags, phases: int) -> Part:
    merged, roles = wiring.merged, wiring.roles
    trees = np.flatnonzero(chosen)
    nodes = np.flatnonzero(chosen[merged.tree])
    place = np.full(merged.size + 1, -1)
    place[nodes] = np.arange(nodes.size)
    branches, segments = _branches(wiring, place)
    phased = np.array([bool(one and one.phases) for one in roles.understood], np.bool_)[trees]
    feed = merged.node[roles.net.feeds.one_point[trees]]
    loads, numbers = _loads(wiring, place)
    network = Grid(
        nodes=nodes.size,
        branches=branches,
        sources=_sources(wiring, trees, place[feed], phased, phases),
        loads=loads,
    )
    return Part(network, nodes, trees, numbers, segments, phased)


def _sources(wiring: Wiring, trees: Ints, node: Ints, phased: Flags, phases: int) -> Sources:
    """Return stiff sources: the voltage where a supply begins is the supply's."""
    volt = wiring.start.volt[trees]
    emf = np.full((phases, trees.size), volt, complex)
    if phases > 1:
        emf = np.where(phased, three_phase(volt), emf)
    none = np.zeros(trees.size, complex)
    system = wiring.roles.net.points.tables["circuits"]["supply_system"].to_list()
    earthing = [
        _EARTHING.get(system[row] or "", Earthing.TN_S) for row in wiring.roles.circuit[trees].tolist()
    ]
    return Sources(
        node=node, emf=emf, line=none, neutral=none, earth=none, earthing=np.array(earthing, np.int64)
    )


def behind(part: Part, wires: Complexes) -> Grid:
    """Return a network whose sources have impedances: of line, way back, earth (3, T)."""
    line, neutral, earth = wires[:, part.trees]
    return replace(
        part.network, sources=replace(part.network.sources, line=line, neutral=neutral, earth=earth)
    )


def _branches(wiring: Wiring, place: Ints) -> tuple[Branches, Ints]:
    """Return leads, mates and what devices join, each with its number among leads and mates."""
    roles, merged, cables, contacts = wiring.roles, wiring.merged, wiring.cables, wiring.contacts
    net = roles.net
    points = net.points
    side = [merged.node[end] for end in points.edges]
    leads, mates, inner = points.lead_from.size, points.mate_a.size, merged.tail.size
    run = net.run[points.edges[0]]
    zero = np.zeros(mates + inner)
    ohm = np.concatenate([cables.ohm, zero])
    x = np.concatenate([_reactance(wiring, run[:leads]), zero])
    tail, head = joined([side[0], merged.tail]), joined([side[1], merged.head])
    cut = [np.concatenate([~has[run], there]) for has, there in
           ((roles.back, merged.cut_back), (roles.earth, merged.cut_earth))]  # fmt: skip
    at = np.flatnonzero((place[tail] >= 0) & (tail != head))
    wire = (ohm + 1j * x)[at]
    branches = Branches(
        tail=place[tail[at]],
        head=place[head[at]],
        line=wire,
        neutral=np.where(cut[0][at], np.inf, wire),
        earth=np.where(cut[1][at], np.inf, wire),
        contact=np.concatenate([np.zeros(leads), contacts.ohm, np.zeros(inner)])[at],
        theta_c=np.concatenate([cables.theta_c, np.full(mates + inner, 20.0)])[at],
    )
    return branches, np.where(at < leads + mates, at, -1)


def _reactance(wiring: Wiring, run: Ints) -> Floats:
    """Return the reactance of each lead's conductors; none for direct current."""
    tree = wiring.roles.tree[run]
    ac = ~np.append(wiring.start.dc, False)[tree]
    return np.where(ac, REACTANCE * wiring.roles.net.points.lengths, 0)


def _loads(wiring: Wiring, place: Ints) -> tuple[Loads, Ints]:
    """Return the loads of these nodes; what does not say what it takes, or is open, takes NaN."""
    hung, merged = wiring.hung, wiring.merged
    point = np.array(hung.point, np.int64)
    node = place[merged.node[point]]
    at = np.flatnonzero(node >= 0)
    kept = [hung.part(keeps)[at] for keeps in ("power", "current", "impedance")]
    share = simultaneity(wiring)[point[at]]
    return Loads(
        node=node[at],
        hang=np.array(hung.hang, np.int64)[at],
        rated=np.array(hung.rated, np.float64)[at],
        power=kept[0] * share,
        current=kept[1] * share,
        impedance=kept[2] * share,
    ), at


def simultaneity(wiring: Wiring) -> Floats:
    """Return the share of loads that counts, by point."""
    points = wiring.roles.net.points
    said = np.append(points.tables["circuits"]["simultaneity"].to_numpy(), np.nan)[points.circuit]
    return np.where(np.isnan(said), 1.0, said / 100)
