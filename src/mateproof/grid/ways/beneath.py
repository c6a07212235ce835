"""What hangs behind each node: loads counted, summed, and gathered by kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from mateproof.grid.arrays import Flags, Floats, Ints
from mateproof.grid.solver.grid import Hang
from mateproof.grid.solver.layout import layout
from mateproof.grid.solver.legs import NEUTRAL, legs_of

if TYPE_CHECKING:
    from mateproof.grid.ways.study import Study
    from mateproof.grid.ways.way import Way

MOST_KINDS = 40
"""More kinds of loads behind one step than this are not listed; their sum is."""


class Beneath:
    """Loads (M) in the order of a walk from the feeds: what hangs behind a node is a slice."""

    def __init__(self, study: Study) -> None:
        self.study = study
        size = study.wiring.merged.size
        self.place, self.end = np.full(size, -1), np.full(size, -1)
        shift = 0
        for part in study.parts:
            wood = layout(part.network).forest
            node = part.nodes[wood.node]
            self.place[node] = np.arange(len(wood)) + shift
            self.end[node] = wood.end + shift
            shift += len(wood)
        hung = study.wiring.hung
        point = np.array(hung.point, np.int64)
        at = np.append(self.place, -1)[study.wiring.merged.node[point]] if point.size else point
        self.order = np.argsort(at, kind="stable")
        self.at = at[self.order]
        circuits = study.names.points.tables["circuits"]["simultaneity"].fill_null(100.0).to_numpy() / 100
        self.share: Floats = np.append(circuits, 1.0)[study.names.points.circuit[point]]
        self.amps: Floats = np.array(hung.amps, np.float64)
        taken = (self.amps * self.share)[self.order]
        self.sums = np.concatenate([np.zeros(1), np.cumsum(taken)])

    def _slice(self, node: int) -> tuple[int, int]:
        if node < 0 or self.place[node] < 0:
            return 0, 0
        first, end = np.searchsorted(self.at, [self.place[node], self.end[node]])
        return int(first), int(end)

    def of_node(self, node: int) -> tuple[int, float]:
        """Return how many loads hang on a node and behind it, and what they take together, A."""
        first, end = self._slice(node)
        return end - first, float(self.sums[end] - self.sums[first])

    def at_node(self, node: int) -> tuple[int, float]:
        """Return the same of the node alone."""
        if node < 0 or self.place[node] < 0:
            return 0, 0.0
        first, end = np.searchsorted(self.at, [self.place[node], self.place[node] + 1])
        return int(end - first), float(self.sums[end] - self.sums[first])

    def loads(self, way: Way) -> Iterator[dict[str, object]]:
        """Yield what hangs behind each step of a way, equal loads together."""
        kinds = self._kinds(way)
        if len(kinds) > MOST_KINDS:
            return
        for step, node in enumerate(way.nodes.tolist()):
            first, end = self._slice(node)
            for kind, which in kinds.items():
                amps, share, keeps, between = kind
                count = int(which[first:end].sum())
                if count:
                    yield {
                        "step": step, "loads": count, "load_a": amps, "simultaneity": 100 * share,
                        "keeps": keeps, "between": between,
                    }  # fmt: skip

    def _kinds(self, way: Way) -> dict[tuple[float, float, str, str], Flags]:
        """Return the kinds of loads in a tree, each with the places of it in the walk."""
        first, end = self._slice(int(way.nodes[0]) if way.nodes.size else -1)
        hung = self.study.wiring.hung
        of: dict[tuple[float, float, str, str], list[int]] = {}
        for place in range(first, end):
            load = int(self.order[place])
            key = (
                float(self.amps[load]), float(self.share[load]), hung.keeps[load],
                _hangs(Hang(hung.hang[load]), way),
            )  # fmt: skip
            of.setdefault(key, []).append(place)
        found = {}
        for key, places in sorted(of.items(), key=lambda item: (-item[0][0] * len(item[1]), item[0])):
            which = np.zeros(self.at.size, np.bool_)
            which[np.array(places, np.int64)] = True
            found[key] = which
        return found


def _hangs(hang: Hang, way: Way) -> str:
    names = (way.lines or "").split(" ")
    lines: Ints = np.unique([line for leg in legs_of(hang) for line in leg if line != NEUTRAL])
    return " ".join(names[line] for line in lines.tolist() if line < len(names))
