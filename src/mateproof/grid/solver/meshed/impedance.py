"""Fault loops in meshed parts, by one inverse matrix per wire.

Lines, neutral and protective conductor touch each other at the source and at the fault only. So each wire
is a network of its own, and its impedance between the source and a node stands on the diagonal of the
inverse of its admittances.
"""

from __future__ import annotations

import numpy as np

from mateproof.grid.solver.arrays import Complexes
from mateproof.grid.solver.meshed.mesh import Mesh

LARGEST = 3000
"""Nodes of a part: the matrices are full. Of larger parts nothing is said (NaN)."""


def to_source(mesh: Mesh, ohm: Complexes) -> Complexes:
    """Return the impedance of one wire between the source's node and each node (m); `ohm`: per branch (e).

    NaN for the whole part when a branch has no stated, finite and positive impedance.
    """
    nodes = len(mesh.nodes)
    if nodes > LARGEST or not (np.isfinite(ohm) & (ohm != 0)).all():
        return np.full(nodes, np.nan + 0j)
    matrix, y = np.zeros((nodes, nodes), complex), 1 / ohm
    for one, other in ((mesh.tail, mesh.head), (mesh.head, mesh.tail)):
        np.add.at(matrix, (one, one), y)
        np.subtract.at(matrix, (one, other), y)
    away = np.flatnonzero(np.arange(nodes) != mesh.origin)
    found = np.zeros(nodes, complex)
    found[away] = np.diagonal(np.linalg.inv(matrix[np.ix_(away, away)]))
    return found
