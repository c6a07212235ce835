"""The sweep: currents from voltages up the trees, voltages from currents down, until nothing moves any more.

    up     I(i)  = Σ over the subtree of the load currents at the present voltages, per line
    down   U(i)  = E − Σ over the path of zL·I  −  Σ over the path of zN·(I1 + I2 + I3)

U is between line and local neutral. In a tree whose neutral is earthed at the source only, the neutral
carries exactly the sum of the lines back, so this is the four-wire network itself and no approximation of
it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Flags, Floats, Ints
from mateproof.grid.solver.forest import Forest
from mateproof.grid.solver.legs import Legs

TOLERANCE = 1e-10
"""The error that may remain, as a part of the source's voltage: 0.023 µV of 230 V."""
ROUNDS = 2000
"""So near to the nose of a curve that this is not enough, nothing is said."""
FEW = 0.1
"""Trees that settled go on with the others of their block until so few are left."""
JUMP = 0.5
"""A first step of more than this part of the source's voltage leaves the plain sweep: it may run away."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some trees: n positions, what hangs between them (n) and what feeds them (phases, n)."""

    forest: Forest
    line: Complexes
    neutral: Complexes
    emf: Complexes
    legs: Legs

    def only(self, trees: Flags) -> Block:
        """Return the block of some of the trees."""
        wood = self.forest
        kept = trees[wood.tree]
        at = np.flatnonzero(kept)
        less = np.concatenate(([0], np.cumsum(~kept)))
        start = wood.start[trees]
        forest = replace(
            wood, node=wood.node[at], branch=wood.branch[at], up=(wood.up[at] - less[wood.up[at]]),
            end=(wood.end[at] - less[wood.end[at]]), forward=wood.forward[at],
            start=start - less[start], source=wood.source[trees],
        )  # fmt: skip
        return Block(forest, self.line[at], self.neutral[at], self.emf[:, at], self.legs.part(at))

    def step(self, volt: Complexes) -> Complexes:
        """Return the voltages (phases, n) that the load currents at `volt` leave."""
        amps = self.forest.below(self.legs.lines(volt))
        drop = self.line * amps
        drop += self.neutral * amps.sum(axis=0)
        volt = self.forest.along(drop)
        return np.subtract(self.emf, volt, out=volt)


@dataclass(frozen=True, slots=True)
class Settled:
    """`volt` (phases, n): NaN where a tree did not settle. `done` (T). `rounds`: of the slowest tree."""

    volt: Complexes
    done: Flags
    rounds: int


def settle(block: Block) -> Settled:
    """Sweep until the error left in each tree is below TOLERANCE, by what the last steps moved.

    A tree that shrinks its steps by q has an error of at most q / (1 − q) times its last step (Banach); q
    is the larger one of the last two. A tree that does not shrink them, or whose first step is too long, is
    left undone.
    """
    trees = len(block.forest.start)
    out, done = np.full_like(block.emf, np.nan), np.zeros(trees, bool)
    live, at, number = block, np.arange(len(block.forest)), np.arange(trees)
    volt, scale, near = block.emf, _size(block.emf, block.forest.start), np.zeros(trees, bool)
    before, ratio = np.ones(trees), np.zeros(trees)
    for rounds in range(1, ROUNDS + 1):
        with np.errstate(all="ignore"):  # a tree that runs away is seen by its steps, and left
            new = live.step(volt)
        moved = _size(new - volt, live.forest.start) / scale
        volt = new
        small, lost, ratio = _judged(moved, before, ratio, JUMP if rounds == 1 else 1.0)
        before = np.maximum(moved, _DUST)
        near |= small & (rounds > 1)
        lost &= ~near
        left = ~near & ~lost
        if left.all() or (left.mean() > FEW and not lost.any()):
            continue
        if near.all() and live is block:
            return Settled(volt, near, rounds)
        kept = near[live.forest.tree]
        out[:, at[kept]], done[number[near]] = volt[:, kept], True
        if not left.any():
            return Settled(out, done, rounds)
        kept = left[live.forest.tree]
        live, at, number, volt = live.only(left), at[kept], number[left], volt[:, kept]
        before, ratio, scale, near = before[left], ratio[left], scale[left], near[left]
    return Settled(out, done, ROUNDS)


def _judged(moved: Floats, before: Floats, ratio: Floats, most: float) -> tuple[Flags, Flags, Floats]:
    """Return which trees are near enough, which do not shrink their steps, and by how much each did (T)."""
    now = moved / before
    worse = np.maximum(now, ratio)
    small = (moved * worse <= TOLERANCE * (1 - worse)) | (moved <= _DUST)
    return small, ~small & ~(now < most), now


_DUST = 1e-13
"""Steps that are nothing but the rounding of floating point numbers."""


def _size(volt: Complexes, start: Ints) -> Floats:
    """Return the largest voltage of each tree (T)."""
    return np.maximum.reduceat(np.abs(volt).max(axis=0), start)
