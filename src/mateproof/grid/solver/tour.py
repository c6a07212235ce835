"""The order in which a walk along all branches visits the nodes, without a loop over nodes.

Each branch is two arcs, out and back. After an arc into a node comes the next arc around that node; so the
arcs of a tree are one closed tour (Euler), cut at the source. How far an arc is from the end of its tour is
found by doubling: everybody asks the one it points at, then points twice as far. log₂ rounds do, for a
chain as for a star.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.solver.arrays import Flags, Ints, Positions


@dataclass(frozen=True, slots=True)
class Tour:
    """Arcs 2e (tail → head) and 2e+1 (back) of branch e; all arrays (2E).

    `left`: arcs still to come in the tour. `last`: the arc that ends the tour; only for arcs in `reached`.
    """

    source: Positions
    target: Positions
    left: Ints
    last: Ints
    reached: Flags


def tour(nodes: int, tail: Ints, head: Ints, roots: Ints) -> Tour:
    """Return the tours that begin at `roots` (Q, distinct nodes)."""
    source, target = _woven(tail, head), _woven(head, tail)
    first, around = _around(nodes, source)
    after = _after(first, around, target)
    busy = roots[first[roots] < first[roots + 1]]
    ends = around[first[busy + 1] - 1] ^ 1
    after[ends] = ends
    left, last = _ranked(after, ends)
    is_end = np.zeros(len(after), bool)
    is_end[ends] = True
    return Tour(source, target, left, last, is_end[last])


def _woven(one: Ints, other: Ints) -> Positions:
    woven = np.empty(2 * len(one), np.int32)
    woven[::2], woven[1::2] = one, other
    return woven


def _around(nodes: int, source: Positions) -> tuple[Positions, Ints]:
    """Return where the arcs out of each node begin (nodes + 1), and the arcs sorted by node."""
    around = np.argsort(source, kind="stable")  # quick where nodes are numbered nearly in order
    degree = np.bincount(source, minlength=nodes)
    return np.concatenate(([0], np.cumsum(degree))).astype(np.int32), around


def _after(first: Positions, around: Ints, target: Positions) -> Ints:
    place = np.empty(len(around), np.int32)
    place[around] = np.arange(len(around), dtype=np.int32)
    follow = place.reshape(-1, 2)[:, ::-1].ravel() + np.int32(1)
    full = follow == first[target + 1]
    follow[full] = first[target[full]]
    after: Ints = around[follow]
    return after


def _ranked(after: Ints, ends: Ints) -> tuple[Ints, Ints]:
    left, further = np.ones(len(after), np.int64), np.empty_like(after)
    left[ends] = 0
    for _ in range(max(len(after), 1).bit_length()):
        np.take(left, after, out=further, mode="clip")  # into memory that is there: new pages are dear
        left += further
        np.take(after, after, out=further, mode="clip")
        if np.array_equal(further, after):
            break
        after, further = further, after
    return left, after
