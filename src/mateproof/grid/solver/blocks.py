"""A forest cut into blocks of trees that fit into a processor's cache: else sweeps wait for memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from mateproof.grid.solver.arrays import Complexes
from mateproof.grid.solver.forest import Forest
from mateproof.grid.solver.grid import Grid, in_service
from mateproof.grid.solver.legs import Legs, legs
from mateproof.grid.solver.sweep import Block

LENGTH = 16384
"""Positions of a block, unless one tree is longer."""


@dataclass(frozen=True, slots=True)
class Whole:
    """All trees of a network: like `Block`, but `emf` is that of the trees (phases, T)."""

    forest: Forest
    line: Complexes
    neutral: Complexes
    emf: Complexes
    legs: Legs

    def block(self, first: int, last: int) -> Block:
        """Return the trees first … last - 1."""
        wood, begin = self.forest.part(first, last), int(self.forest.start[first])
        at = slice(begin, begin + len(wood))
        emf = self.emf[:, first:last][:, wood.tree]
        return Block(wood, self.line[at], self.neutral[at], emf, self.legs.part(at))


def whole(network: Grid, wood: Forest) -> Whole:
    """Return all trees of a network with their impedances in service and their loads."""
    rows, feeds = network.branches, network.sources
    position = np.full(network.nodes, -1)
    position[wood.node] = np.arange(len(wood))
    return Whole(
        wood,
        on_positions(wood, in_service(rows.line, rows), feeds.line),
        on_positions(wood, in_service(rows.neutral, rows), feeds.neutral),
        feeds.emf[:, wood.source],
        legs(network.loads, position[network.loads.node], len(wood)),
    )


def cuts(wood: Forest) -> Iterator[tuple[int, int]]:
    """Yield first and last + 1 of the trees of each block."""
    bins = wood.start // LENGTH
    yield from pairwise([*np.flatnonzero(np.diff(bins, prepend=-1)).tolist(), len(bins)])


def on_positions(wood: Forest, of_branch: Complexes, of_source: Complexes) -> Complexes:
    """Return values of branches (E) and sources (Q) at the positions that they feed (n)."""
    at = of_branch[wood.branch] if len(of_branch) else np.empty(len(wood), complex)
    at[wood.start] = of_source[wood.source]
    return at
