"""Two mates of each of many cells: the first one by name that has a partner, with its first one."""

from __future__ import annotations

import numpy as np
import polars as pl

from mateproof.mating.codes import Codes
from mateproof.mating.search import Box, search
from mateproof.mating.swaps.counting import Cells
from mateproof.mating.swaps.crowd import Crowd
from mateproof.mating.swaps.pairing import EQUAL
from mateproof.mating.witness import by_name, keep_lowest, lowest

_TWO = 2
"""So many mates of an atom are enough: a partner rules out all of it, or none but itself."""


def first(mates: Crowd, cells: Cells, asked: Codes) -> tuple[Codes, Codes]:
    """Return a mate of the first group, and one of the second, of the cells that are asked."""
    low = lowest(mates.atom, len(mates.group), _TWO)
    ones, others = (np.full(len(asked), -1) for _ in range(2))
    for bits in np.unique(cells.shared[asked]).tolist():
        here = np.flatnonzero(cells.shared[asked] == bits)
        boxes, parts = _boxes(cells, here, cells.pair[asked[here]], bits, mates)
        listed = by_name(parts[0], low), by_name(parts[1], low)
        apart = [EQUAL[number] for number in cells.equal if not bits >> number & 1]
        differ = [(mates.keys[own][mates.atom], mates.keys[its][mates.atom]) for own, its in apart]
        keep_lowest(boxes.cell, search(listed, boxes, differ, np.equal), ones, others)
    return ones, others


def _boxes(cells: Cells, at: Codes, pairs: Codes, bits: int, mates: Crowd) -> tuple[Box, tuple[Codes, Codes]]:
    """Return the boxes of some cells, and the parts of all atoms: whole groups, or blocks that agree."""
    if not bits:
        none = np.zeros(len(at), bool)
        return Box(at, cells.one[pairs], cells.other[pairs], none), (mates.group, mates.group)
    blocks = cells.blocks[bits]
    agreeing = pl.DataFrame({"pair": blocks.pair, "first": blocks.first, "second": blocks.second})
    found = pl.DataFrame({"cell": at, "pair": pairs}).join(agreeing, on="pair")
    cell, one, other = (found[name].to_numpy() for name in ("cell", "first", "second"))
    return Box(cell, one, other, np.zeros(len(cell), bool)), (blocks.here, blocks.there)
