"""Nodes of the network: points that are joined without impedance are one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.arrays import Flags, Ints, dense, joined
from mateproof.grid.calculated.roles import BACK, Roles
from mateproof.grid.graph import components


@dataclass(frozen=True)
class Nodes:
    """N nodes. `node`: of each point, -1 where no feed reaches it (P). `tree`: of each node (N).

    `tail`, `head`: nodes that a device joins in fewer wires than it has (D); `cut_back`, `cut_earth`: which
    wire ends there.
    """

    node: Ints
    tree: Ints
    tail: Ints
    head: Ints
    cut_back: Flags
    cut_earth: Flags

    @property
    def size(self) -> int:
        """The number of nodes."""
        return self.tree.size


def nodes(roles: Roles) -> Nodes:
    """Return the nodes of all trees.

    Connectors of a device whose lines its wiring joins are one node, as long as they have the same wires;
    one that lacks the neutral or the protective conductor of the others hangs on them by a branch.
    """
    net = roles.net
    size, of_run = net.points.size, roles.tree[net.run]
    one, other = _joined(roles)
    group = components(size, one, other)
    back, earth = roles.back[net.run], roles.earth[net.run]
    there = of_run >= 0
    has_back, has_earth = (_any(group, which & there, size) for which in (back, earth))
    alike = (back == has_back[group]) & (earth == has_earth[group])
    key = np.where(alike, group, size + np.arange(size))
    least = np.flatnonzero(there & ~alike)
    number, first = dense(joined([key[there], group[least]]))
    node = np.full(size, -1)
    node[there] = number[: there.sum()]
    tree = joined([of_run[there], of_run[least]])[first]
    return Nodes(
        node, tree, number[there.sum() :], node[least], (has_back[group] & ~back)[least],
        (has_earth[group] & ~earth)[least],
    )  # fmt: skip


def _any(group: Ints, which: Flags, size: int) -> Flags:
    found = np.zeros(size, np.bool_)
    found[group[which]] = True
    return found


def _joined(roles: Roles) -> tuple[Ints, Ints]:
    """Return both points of what is joined without impedance: connectors of a feed, lines inside devices."""
    net = roles.net
    point_a, pole_a, point_b, _ = net.wired
    slot = roles.slot[net.offset[net.run[point_a]] + pole_a]
    line = (slot >= 0) & (slot < BACK)
    one, other = net.feeds.edges
    return joined([one, point_a[line]]), joined([other, point_b[line]])
