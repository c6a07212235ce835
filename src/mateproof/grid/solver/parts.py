"""Which nodes hang together, and what kind of network that is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.graph import components
from mateproof.grid.solver.arrays import Flags, Ints
from mateproof.grid.solver.grid import Grid


@dataclass(frozen=True, slots=True)
class Parts:
    """The connected parts of a network.

    `label`: the smallest node of the part, for every node (N). The flags say of every node what its part is
    (N): `island`: no source. `many`: more than one source. `loop`: a way back to itself exists.
    """

    label: Ints
    island: Flags
    many: Flags
    loop: Flags

    @property
    def meshed(self) -> Flags:
        """Return which nodes lie in a part with one source and a loop (N)."""
        return self.loop & ~self.many & ~self.island

    @property
    def radial(self) -> Flags:
        """Return which nodes lie in a part with one source and without a loop (N)."""
        return ~(self.island | self.many | self.loop)


def parts(network: Grid) -> Parts:
    """Return the connected parts: a part with V nodes has no loop when it has V - 1 branches."""
    nodes, tail = network.nodes, network.branches.tail
    label = components(nodes, tail, network.branches.head)
    sources = np.bincount(label[network.sources.node], minlength=nodes)[label]
    members = np.bincount(label, minlength=nodes)[label]
    branches = np.bincount(label[tail], minlength=nodes)[label]
    return Parts(label, sources == 0, sources > 1, branches >= members)
