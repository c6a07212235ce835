"""Graphs as arrays: what hangs together, where rings are, how far it is. No loop goes over single nodes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.arrays import Flags, Floats, Ints, counted


def components(size: int, a: Ints, b: Ints) -> Ints:
    """Return for each of `size` nodes the smallest node that edges a-b join it with.

    Roots are hooked to their smallest neighbour and every chain is then made one step long: the number of
    rounds grows with the logarithm of the nodes, however long the chains are.
    """
    parent = np.arange(size)
    while a.size:
        a, b = parent[a], parent[b]
        apart = a != b
        a, b = a[apart], b[apart]
        np.minimum.at(parent, np.maximum(a, b), np.minimum(a, b))
        while not np.array_equal(above := parent[parent], parent):
            parent = above
    return parent


def rings(labels: Ints, a: Ints) -> Ints:
    """Return for each label how many edges there are more than a tree would need; 0 for no ring."""
    size = labels.size
    nodes, edges = counted(labels, size), counted(labels[a], size)
    return np.where(nodes > 0, edges - nodes + 1, 0)


def core(size: int, a: Ints, b: Ints) -> Flags:
    """Return the nodes that are left when what hangs by one edge is taken away again and again."""
    while a.size:
        degree = counted(a, size) + counted(b, size)
        kept = (degree[a] > 1) & (degree[b] > 1)
        if kept.all():
            break
        a, b = a[kept], b[kept]
    found = np.zeros(size, np.bool_)
    found[a] = found[b] = True
    return found


@dataclass(frozen=True)
class Ways:
    """Edges with a length, as lists of neighbours: those of node n are `first[n]` to `first[n + 1]`."""

    first: Ints
    heads: Ints
    lengths: Floats

    @staticmethod
    def of(size: int, a: Ints, b: Ints, lengths: Floats) -> Ways:
        """Return the lists of neighbours of an undirected graph."""
        tails, heads = np.concatenate([a, b]), np.concatenate([b, a])
        order = np.argsort(tails, kind="stable")
        first = np.concatenate([np.zeros(1, np.int64), np.cumsum(counted(tails, size))])
        return Ways(first, heads[order], np.concatenate([lengths, lengths])[order])

    def spread(self, starts: Ints) -> tuple[Floats, Ints]:
        """Return the way from the nearest start and the number of steps to it, level by level.

        What is not reached is infinitely far, and -1 steps. In a ring the way is one of several.
        """
        size = self.first.size - 1
        far, steps = np.full(size, np.inf), np.full(size, -1)
        far[starts] = steps[starts] = level = 0
        front = np.unique(starts)
        while front.size:
            level += 1
            counts = self.first[front + 1] - self.first[front]
            before = np.cumsum(counts) - counts
            arcs = np.arange(counts.sum()) + np.repeat(self.first[front] - before, counts)
            heads, tails = self.heads[arcs], np.repeat(front, counts)
            new = steps[heads] < 0
            heads, tails, arcs = heads[new], tails[new], arcs[new]
            steps[heads] = level
            far[heads] = far[tails] + self.lengths[arcs]
            front = np.unique(heads) if heads.size > 1 else heads
        return far, steps

    def longest(self, labels: Ints, ends: Ints) -> Floats:
        """Return for each label the longest way between two of its `ends`, where it is a tree; else 0.

        From any end the farthest end is one of the two that lie farthest apart.
        """
        longest = np.zeros(labels.size)
        if ends.size:
            of = labels[ends]
            _, one_of_each = np.unique(of, return_index=True)
            far, _ = self.spread(ends[one_of_each])
            order = np.lexsort((-far[ends], of))
            _, farthest = np.unique(of[order], return_index=True)
            far, _ = self.spread(ends[order[farthest]])
            np.maximum.at(longest, of, far[ends])
        return longest
