"""Operating points of meshed parts.

power-grid-model knows no neutral: it is put into the zero-sequence impedance, Z0 = zL + 3·zN, so that
voltages come out between line and local neutral. That is exact only where the neutral divides among the
ways as the lines do, so only where zN / zL is the same in all branches; otherwise nothing is calculated
(`Status.LOOP`).
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import numpy as np

from mateproof.grid.solver.arrays import Complexes
from mateproof.grid.solver.grid import Grid
from mateproof.grid.solver.meshed.mesh import Mesh, meshes, troubles
from mateproof.grid.solver.part import Numbers, Part
from mateproof.grid.solver.parts import Parts
from mateproof.grid.solver.status import Status, Trouble


def meshed(network: Grid, kinds: Parts) -> Iterator[Part]:
    """Yield the answers for all meshed parts of a network."""
    for mesh in meshes(network, kinds):
        found = troubles(network, mesh)
        if not found and find_spec("power_grid_model") is None:
            found = [Trouble(Status.ENGINE, "node", int(mesh.nodes[mesh.origin]))]
        yield Part(mesh.nodes, found[0].status, tuple(found)) if found else _solved(network, mesh)


def _solved(network: Grid, mesh: Mesh) -> Part:
    from mateproof.grid.solver.meshed import engine  # noqa: PLC0415 (an extra)

    answer = engine.solve(network, mesh)
    if answer is None:
        place = Trouble(Status.COLLAPSE, "node", int(mesh.nodes[mesh.origin]))
        return Part(mesh.nodes, Status.COLLAPSE, (place,))
    volt, amps, given = answer
    numbers = Numbers(
        branches=mesh.branches,
        sources=np.array([mesh.source]),
        fed_by=np.full(len(mesh.nodes), mesh.source),
        volt=volt,
        neutral_volt=_neutral_volt(network, mesh, volt, given),
        amps=amps,
        source_amps=given[:, None],
    )
    return Part(mesh.nodes, Status.CALCULATED, (), numbers)


def _neutral_volt(network: Grid, mesh: Mesh, volt: Complexes, given: Complexes) -> Complexes:
    """Return the voltage of the neutral: its share k / (1 + phases·k) of what all lines together lost."""
    behind = network.sources.neutral[mesh.source] * given.sum()
    lost = volt[:, mesh.origin].sum() - volt.sum(axis=0)
    rise: Complexes = behind + lost * mesh.ratio / (1 + network.phases * mesh.ratio)
    return rise
