"""A forest in the order of a walk: a subtree is a slice, and sums over subtrees and paths are running sums.

Position i is a node; its subtree is i … end[i] - 1. The sum over a subtree is a difference of one running
sum. The sum over the path from the source is a running sum in which every node takes its part off again
where its subtree ends. No loop over nodes or levels: a chain of a million nodes costs what a star of a
million nodes costs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Flags, Floats, Ints, Positions

Numbers = TypeVar("Numbers", Complexes, Floats)


@dataclass(frozen=True, slots=True)
class Forest:
    """n nodes in T trees, tree after tree.

    All arrays (n): `node` and `branch` as the network numbers them (the branch above; -1 at a source), `up`
    the position above (itself at a source), `end` the position after the subtree, `forward` whether the
    branch points away from the source. `start`: positions of the sources (T); `source`: their numbers (T).
    """

    node: Ints
    branch: Ints
    up: Positions
    end: Ints
    forward: Flags
    start: Ints
    source: Ints

    def __len__(self) -> int:
        """Return n."""
        return len(self.node)

    @property
    def tree(self) -> Ints:
        """Return the number of the tree of each position (n)."""
        return np.repeat(np.arange(len(self.start)), np.diff(self.start, append=len(self)))

    def path(self, node: int) -> tuple[Ints, Ints]:
        """Return the nodes from the source to a node and the branches between; elsewhere the node alone."""
        at = np.flatnonzero(self.node == node)
        if not len(at):
            return np.array([node]), np.zeros(0, np.int64)
        place = int(at[0])
        above = np.flatnonzero(self.end[: place + 1] > place)
        return self.node[above], self.branch[above[1:]]

    def part(self, first: int, last: int) -> Forest:
        """Return the trees first … last - 1 as a forest of their own."""
        begin = int(self.start[first])
        at = slice(begin, int(self.start[last]) if last < len(self.start) else len(self))
        return Forest(
            self.node[at], self.branch[at], self.up[at] - np.int32(begin), self.end[at] - begin,
            self.forward[at], self.start[first:last] - begin, self.source[first:last],
        )  # fmt: skip

    def below(self, values: Complexes) -> Complexes:
        """Return the sums over the subtree of each node, the node included (…, n)."""
        total = np.cumsum(values, axis=-1)
        sums = np.take(total, self.end - 1, axis=-1)
        total -= values
        sums -= total
        return sums

    def along(self, values: Numbers) -> Numbers:
        """Return the sums over the path from the source to each node, both included (…, n)."""
        n = len(self)
        sums = np.empty((*values.shape[:-1], n + 1), values.dtype)  # one place more: after the last subtree
        sums[..., :n], sums[..., n] = values, 0
        for row in np.ndindex(values.shape[:-1]):
            np.subtract.at(sums[row], self.end, values[row])
        return np.cumsum(sums[..., :n], axis=-1)
