"""A network many times over, side by side, so that many scenarios are one forest for the solver."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from mateproof.grid.solver.forest import Forest
from mateproof.grid.solver.grid import Branches, Grid, Loads, Sources
from mateproof.grid.solver.layout import Layout
from mateproof.grid.solver.parts import Parts


def copies(network: Grid, times: int) -> Grid:
    """Return `times` copies as one network: copy c has the nodes c·N … (c + 1)·N - 1, and so on."""
    rows, feeds, hung = network.branches, network.sources, network.loads
    nodes = network.nodes
    branches = {name: np.tile(getattr(rows, name), times) for name in rows.__slots__}
    branches |= {end: _shifted(getattr(rows, end), nodes, times) for end in ("tail", "head")}
    sources = {name: np.tile(getattr(feeds, name), times) for name in feeds.__slots__}
    loads = {name: np.tile(getattr(hung, name), times) for name in hung.__slots__}
    sources["node"], loads["node"] = _shifted(feeds.node, nodes, times), _shifted(hung.node, nodes, times)
    return Grid(
        nodes=nodes * times, branches=Branches(**branches), sources=Sources(**sources), loads=Loads(**loads)
    )


def copied(laid: Layout, network: Grid, times: int) -> Layout:
    """Return the layout of `copies(network, times)` from that of the network."""
    wood, n = laid.forest, len(laid.forest)
    forest = Forest(
        node=_shifted(wood.node, network.nodes, times),
        branch=np.where(
            np.tile(wood.branch, times) < 0, -1, _shifted(wood.branch, len(network.branches), times)
        ),
        up=_shifted(wood.up, n, times).astype(np.int32),
        end=_shifted(wood.end, n, times),
        forward=np.tile(wood.forward, times),
        start=_shifted(wood.start, n, times),
        source=_shifted(wood.source, len(network.sources), times),
    )
    return Layout(forest, None if laid.parts is None else _parts(laid.parts, network.nodes, times))


def _parts(kinds: Parts, nodes: int, times: int) -> Parts:
    flags = {name: np.tile(getattr(kinds, name), times) for name in ("island", "many", "loop")}
    return replace(kinds, label=_shifted(kinds.label, nodes, times), **flags)


def _shifted(numbers: NDArray[np.integer], by: int, times: int) -> NDArray[np.int64]:
    """Return the numbers of every copy, one copy after the other."""
    shifted: NDArray[np.int64] = (np.arange(times)[:, None] * by + numbers).ravel()
    return shifted
