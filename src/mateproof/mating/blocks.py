"""Blocks: all of a group that states the same circuit, the same label, or both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from mateproof.mating.codes import Codes, dense, packed


class Blocks(NamedTuple):
    """`of`: the block of each atom, -1 for one that states too little.

    Of each block: `head`, one of its atoms, and `n`, how many its atoms hold.
    """

    of: Codes
    head: Codes
    n: Codes


def blocks(group: Codes, keys: Sequence[Codes], n: Codes) -> Blocks:
    """Return the blocks of atoms by their group and keys (0: not stated); `n`: how many each atom holds."""
    stated = np.flatnonzero(np.all([key > 0 for key in keys], axis=0))
    found = dense(packed(group[stated], *(key[stated] for key in keys)))
    of = np.full(len(group), -1)
    of[stated] = found.codes
    return Blocks(of, stated[found.first], sums(found.codes, n[stated], found.size))


def sums(codes: Codes, numbers: Codes, size: int) -> Codes:
    """Return the sum of the numbers of each code."""
    found = np.zeros(size, np.int64)
    np.add.at(found, codes, numbers)
    return found
