"""Trees that cannot be calculated because something in them is not stated, or has no way back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.solver.arrays import Codes, Complexes, Ints
from mateproof.grid.solver.blocks import Whole
from mateproof.grid.solver.forest import Forest
from mateproof.grid.solver.grid import Grid
from mateproof.grid.solver.legs import NEUTRAL, Legs
from mateproof.grid.solver.status import Status, Trouble


@dataclass(frozen=True, slots=True)
class Gaps:
    """`status` of each tree (T) and the places behind it."""

    status: Codes
    troubles: list[Trouble]


def gaps(network: Grid, trees: Whole) -> Gaps:
    """Return which trees have gaps; their neutral is infinite where there is none."""
    wood, neutral = trees.forest, trees.neutral
    found = Gaps(np.zeros(len(wood.start), np.uint8), [])
    tree = wood.tree
    dark = np.isnan(trees.line) | np.isnan(neutral)
    for at in np.flatnonzero(dark):
        kind, index = (
            ("branch", wood.branch[at]) if wood.branch[at] >= 0 else ("source", wood.source[tree[at]])
        )
        _add(found, Status.MISSING, tree[at], kind, index)
    for at in np.flatnonzero(np.isnan(network.sources.emf[:, wood.source]).any(axis=0)):
        if not dark[wood.start[at]]:
            _add(found, Status.MISSING, int(at), "source", wood.source[at])
    _loads(network, wood, found)
    _returns(wood, neutral, trees.legs, found)
    return found


def _loads(network: Grid, wood: Forest, found: Gaps) -> None:
    loads = network.loads
    dark = np.flatnonzero(np.isnan(loads.rated + loads.power + loads.current + loads.impedance))
    if len(dark):
        of_node = np.full(network.nodes, -1)
        of_node[wood.node] = wood.tree
        for load in dark[of_node[loads.node[dark]] >= 0]:
            _add(found, Status.MISSING, of_node[loads.node[load]], "load", load)


def _returns(wood: Forest, neutral: Complexes, hung: Legs, found: Gaps) -> None:
    """Loads on the neutral below a branch that has none."""
    cut = np.isinf(neutral)
    if not cut.any():
        return
    tree, without = wood.tree, wood.along(cut.astype(float)) > 0.5
    rows = [row for row, (_, other) in enumerate(hung.pairs) if other == NEUTRAL]
    drawn = np.zeros(len(wood), bool)
    for part in (hung.power, hung.current, hung.admittance):
        if part is not None:
            drawn |= (part[rows] != 0).any(axis=0)
    for at in np.flatnonzero(drawn & without):
        _add(found, Status.NO_RETURN, tree[at], "node", wood.node[at])


def _add(found: Gaps, status: Status, tree: int, kind: str, index: Ints | int) -> None:
    found.troubles.append(Trouble(status, kind, int(index)))
    found.status[tree] = found.status[tree] or status
