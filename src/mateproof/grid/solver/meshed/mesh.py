"""One meshed part of a network, numbered for itself, and what keeps it from being calculated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Ints
from mateproof.grid.solver.grid import Grid, Hang, in_service
from mateproof.grid.solver.legs import NEUTRAL, legs_of
from mateproof.grid.solver.parts import Parts
from mateproof.grid.solver.status import Status, Trouble

SAME = 1e-9
"""Ratios of impedances that differ by less, relatively, are one ratio."""


@dataclass(frozen=True, slots=True)
class Mesh:
    """A part with one source: m `nodes`, e `branches`, `loads`, `source`, by their numbers in the network.

    `tail`, `head` (e): places in `nodes`; `origin`: the place of the source. `line`, `neutral`: Ω in
    service (e).
    """

    nodes: Ints
    branches: Ints
    loads: Ints
    source: int
    origin: int
    tail: Ints
    head: Ints
    line: Complexes
    neutral: Complexes

    @property
    def ratio(self) -> complex:
        """Return the impedance of the neutral as a part of the line's; one for all branches."""
        return complex(self.neutral[0] / self.line[0])


def meshes(network: Grid, kinds: Parts) -> Iterator[Mesh]:
    """Yield every part of a network that has one source and a loop."""
    rows, place = network.branches, np.full(network.nodes, -1)
    for label in np.unique(kinds.label[kinds.meshed]):
        here = kinds.label == label
        nodes = np.flatnonzero(here)
        place[nodes] = np.arange(len(nodes))
        branches = np.flatnonzero(here[rows.tail])
        source = int(np.flatnonzero(here[network.sources.node])[0])
        yield Mesh(
            nodes, branches, np.flatnonzero(here[network.loads.node]), source,
            int(place[network.sources.node[source]]), place[rows.tail[branches]], place[rows.head[branches]],
            in_service(rows.line, rows)[branches], in_service(rows.neutral, rows)[branches],
        )  # fmt: skip


def troubles(network: Grid, mesh: Mesh) -> list[Trouble]:
    """Return what keeps a mesh from being calculated; nothing when it can be."""
    hung, feeds, at = network.loads, network.sources, mesh.source
    dark = np.isnan(mesh.line) | np.isnan(mesh.neutral)
    found = [Trouble(Status.MISSING, "branch", one) for one in mesh.branches[dark].tolist()]
    lacking = np.isnan(hung.rated + hung.power + hung.current + hung.impedance)[mesh.loads]
    found += [Trouble(Status.MISSING, "load", one) for one in mesh.loads[lacking].tolist()]
    if np.isnan(feeds.emf[:, at]).any() or np.isnan(feeds.line[at] + feeds.neutral[at]):
        found.append(Trouble(Status.MISSING, "source", at))
    if found:
        return found
    between = [hang for hang in Hang if legs_of(hang)[0][1] != NEUTRAL]
    across = np.isin(hung.hang[mesh.loads], between)
    found = [Trouble(Status.LOOP, "load", one) for one in mesh.loads[across].tolist()]
    empty = (mesh.line == 0) | np.isinf(mesh.neutral)
    found += [Trouble(Status.LOOP, "branch", one) for one in mesh.branches[empty].tolist()]
    if not found:
        found += [Trouble(Status.LOOP, "branch", one) for one in _uneven(mesh)[:1]]
    stiff = feeds.line[at] == 0 and feeds.neutral[at] != 0
    if stiff or np.isinf(feeds.neutral[at]) or not _balanced(feeds.emf[:, at]):
        found.append(Trouble(Status.LOOP, "source", at))
    return found


def _uneven(mesh: Mesh) -> list[int]:
    """Branches whose neutral is another part of the line than elsewhere: then it divides unlike the lines."""
    off = np.abs(mesh.neutral / mesh.line - mesh.ratio) > SAME * (1 + abs(mesh.ratio))
    return [int(one) for one in mesh.branches[off]]


def _balanced(emf: Complexes) -> bool:
    """Whether the lines of a source are alike and a third of a turn apart."""
    turns = emf * np.exp(2j * np.pi / 3 * np.arange(len(emf)))
    return bool(np.allclose(turns, turns[0], rtol=1e-12, atol=0))
