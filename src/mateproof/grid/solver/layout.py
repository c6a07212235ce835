"""Lay a network out: its radial parts as a forest in the order of a walk, and what the other parts are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.solver.arrays import Flags, Ints
from mateproof.grid.solver.checking import check
from mateproof.grid.solver.forest import Forest
from mateproof.grid.solver.grid import Grid
from mateproof.grid.solver.parts import Parts, parts
from mateproof.grid.solver.tour import Tour, tour


@dataclass(frozen=True, slots=True)
class Layout:
    """`forest`: the radial parts. `parts`: what all parts are; None when all of the network is radial."""

    forest: Forest
    parts: Parts | None


def layout(network: Grid) -> Layout:
    """Return how a network hangs together.

    Raises NetworkError when something in the arrays cannot be meant: infinite, negative, out of range.
    """
    check(network)
    branches, sources = network.branches, network.sources
    number = np.arange(len(branches))
    walk = tour(network.nodes, branches.tail, branches.head, sources.node)
    if _clean(network, walk):
        return Layout(_forest(network.nodes, number, np.arange(len(sources)), sources.node, walk), None)
    kinds = parts(network)
    kept = kinds.radial[branches.tail]
    used = np.flatnonzero(kinds.radial[sources.node])
    roots = sources.node[used]
    walk = tour(network.nodes, branches.tail[kept], branches.head[kept], roots)
    return Layout(_forest(network.nodes, number[kept], used, roots, walk), kinds)


def _clean(network: Grid, walk: Tour) -> bool:
    """Whether everything is reached, from one source, on one way."""
    down = _down(walk)
    visits = np.bincount(walk.target[down], minlength=network.nodes)
    visits += np.bincount(network.sources.node, minlength=network.nodes)
    one_tour = walk.last[::2] == walk.last[1::2]
    return bool(walk.reached.all() and one_tour.all() and (visits == 1).all())


def _down(walk: Tour) -> Flags:
    """Whether an arc leads away from the source: it comes before its way back."""
    down = np.empty(len(walk.left), bool)
    np.greater(walk.left[::2], walk.left[1::2], out=down[::2])
    np.less(walk.left[::2], walk.left[1::2], out=down[1::2])
    return down


def _forest(nodes: int, branch: Ints, source: Ints, roots: Ints, walk: Tour) -> Forest:
    """Lay the arcs out tree after tree, then read off when each node is entered and left."""
    trees, count = len(roots), len(walk.left)
    at_node = np.zeros(nodes, np.int64)
    at_node[roots] = np.arange(trees)
    tree = at_node[walk.target[walk.last]]
    arcs = np.bincount(tree, minlength=trees)
    place = (np.cumsum(arcs))[tree] - 1 - walk.left
    down = _down(walk)
    entered = np.zeros(count, bool)
    entered[place] = down
    seen = np.cumsum(entered)[place] + tree  # nodes before or at this arc, minus one
    start = (np.cumsum(arcs) - arcs) // 2 + np.arange(trees)
    result = _empty(trees + count // 2)
    into = np.flatnonzero(down)
    position, back = seen[into], into ^ 1
    result.node[start], result.node[position] = roots, walk.target[into]
    result.branch[start], result.branch[position] = -1, branch[into // 2]
    result.end[start], result.end[position] = start + arcs // 2 + 1, seen[back] + 1
    index = np.empty(nodes, np.int32)
    index[result.node] = np.arange(len(result))
    result.up[start], result.up[position] = start, index[walk.source[into]]
    result.forward[position] = into % 2 == 0
    return Forest(result.node, result.branch, result.up, result.end, result.forward, start, source)


def _empty(n: int) -> Forest:
    few = np.zeros(0, np.int64)
    shape = np.zeros(n, np.int64), np.zeros(n, np.int64), np.zeros(n, np.int32), np.zeros(n, np.int64)
    return Forest(*shape, np.ones(n, bool), few, few)
