"""The operating points of all trees of a network, block by block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np

from mateproof.grid.solver.blocks import cuts, whole
from mateproof.grid.solver.forest import Forest
from mateproof.grid.solver.gaps import gaps
from mateproof.grid.solver.grid import Grid
from mateproof.grid.solver.part import Numbers, Part
from mateproof.grid.solver.status import Status, Trouble
from mateproof.grid.solver.steep import settle_steep
from mateproof.grid.solver.sweep import Block, Settled, settle


def radial(network: Grid, wood: Forest) -> Iterator[Part]:
    """Yield the answers for all trees of a network."""
    trees = whole(network, wood)
    found = gaps(network, trees)
    trees.neutral[np.isinf(trees.neutral)] = 0  # nothing flows there, or the tree has a gap
    for status in {Status(code) for code in np.unique(found.status)} - {Status.CALCULATED}:
        yield Part(wood.node[(found.status == status)[wood.tree]], status)
    yield Part(wood.node[:0], Status.CALCULATED, tuple(found.troubles))
    for first, last in cuts(wood):
        good = found.status[first:last] == Status.CALCULATED
        some = trees.block(first, last)
        if good.any():
            yield from answers(some if good.all() else some.only(good))


def answers(block: Block) -> Iterator[Part]:
    """Yield the operating points of a block, and what collapsed."""
    settled = settle(block)
    if not settled.done.all():
        lost = block.only(~settled.done)
        steep = settle_steep(lost)
        yield from _part(lost, steep)
        fallen = lost.only(~steep.done)
        yield Part(fallen.forest.node, Status.COLLAPSE, tuple(_collapsed(fallen)))
    yield from _part(block, settled)


def _part(block: Block, settled: Settled) -> Iterator[Part]:
    """Yield the trees that settled."""
    if not settled.done.all():
        at = settled.done[block.forest.tree]
        block, settled = block.only(settled.done), replace(settled, volt=settled.volt[:, at])
    if len(block.forest):
        yield Part(block.forest.node, Status.CALCULATED, (), _numbers(block, settled))


def _numbers(block: Block, settled: Settled) -> Numbers:
    wood = block.forest
    amps = wood.below(block.legs.lines(settled.volt))
    inner = np.flatnonzero(wood.branch >= 0)
    away = amps[:, inner] * np.where(wood.forward[inner], 1.0, -1.0)
    return Numbers(
        branches=wood.branch[inner],
        sources=wood.source,
        fed_by=wood.source[wood.tree],
        volt=settled.volt,
        neutral_volt=wood.along(block.neutral * amps.sum(axis=0)),
        amps=away,
        source_amps=amps[:, wood.start],
        rounds=settled.rounds,
    )


def _collapsed(block: Block) -> Iterator[Trouble]:
    """Yield the node of each tree up to which the currents at rated voltage would drop most."""
    drop = np.abs(block.step(block.emf) - block.emf).max(axis=0)
    for first, last in pairwise([*block.forest.start.tolist(), len(block.forest)]):
        worst = first + int(np.argmax(drop[first:last]))
        yield Trouble(Status.COLLAPSE, "node", int(block.forest.node[worst]), float(drop[worst]))
