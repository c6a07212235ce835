"""Trees that run away from the plain sweep although they have an answer.

Heavy loads of constant impedance or current: a sweep multiplies an error by up to zL·Y, so beyond a drop of
one half it grows. Its steps still tell where they would end: of the last few, the mix whose next step would
be shortest is taken (Anderson); for constant impedances that is GMRES. Loads of constant power have two
answers or none; where the plain sweep does not find the upper one, nothing is said.
"""

from __future__ import annotations

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Floats
from mateproof.grid.solver.sweep import TOLERANCE, Block, Settled

WINDOW = 8
ROUNDS = 200


def settle_steep(block: Block) -> Settled:
    """Return the operating points of trees without constant power; NaN where none was found."""
    done = np.zeros(len(block.forest.start), bool)
    out = np.full_like(block.emf, np.nan)
    for tree, first in enumerate(block.forest.start):
        alone = _tree(block, tree)
        if alone.legs.power is None or not alone.legs.power.any():
            volt = _mixed(alone)
            if volt is not None:
                done[tree], out[:, first : first + len(alone.forest)] = True, volt
    return Settled(out, done, 0)


def _tree(block: Block, tree: int) -> Block:
    wood = block.forest.part(tree, tree + 1)
    first = int(block.forest.start[tree])
    at = slice(first, first + len(wood))
    return Block(wood, block.line[at], block.neutral[at], block.emf[:, at], block.legs.part(at))


def _mixed(block: Block) -> Complexes | None:
    volt, size = block.emf.copy(), np.abs(block.emf).max()
    places: list[Complexes] = []
    steps: list[Complexes] = []
    for _ in range(ROUNDS):
        with np.errstate(all="ignore"):
            new = block.step(volt)
        step = new - volt
        if not np.isfinite(step).all():
            return None
        if np.abs(step).max() <= TOLERANCE * size:
            return volt  # not new: a step beyond, the error is larger
        places, steps = [*places[-WINDOW:], new], [*steps[-WINDOW:], step]
        volt = new - _correction(places, steps)
    return None


def _correction(places: list[Complexes], steps: list[Complexes]) -> Complexes | float:
    """Return what the differences of the last steps say is still wrong with the newest place."""
    if len(steps) < 2:
        return 0.0
    moved = np.array([_real(one - other) for one, other in zip(steps[1:], steps[:-1], strict=True)])
    weight = np.linalg.lstsq(moved.T, _real(steps[-1]), rcond=1e-14)[0]
    went = np.array([one - other for one, other in zip(places[1:], places[:-1], strict=True)])
    correction: Complexes = np.tensordot(weight, went, axes=1)
    return correction


def _real(volt: Complexes) -> Floats:
    flat: Floats = np.ascontiguousarray(volt).view(float).ravel()
    return flat
