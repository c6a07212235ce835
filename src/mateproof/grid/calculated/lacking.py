"""Why something is not calculated: by tree for currents, by point for what follows from the way to it."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from mateproof.grid.arrays import Flags, Ints
from mateproof.grid.calculated.missing import Missing, Texts, spread, together
from mateproof.grid.calculated.names import Names
from mateproof.grid.calculated.network import Wiring
from mateproof.grid.naming import OpenNames
from mateproof.grid.solver.status import Status

_SAID = {
    Status.COLLAPSE: "collapse", Status.LOOP: "ring", Status.NO_RETURN: "neutral",
    Status.SOURCES: "several sources",
    Status.ENGINE: "ring (the extra mesh is not installed)", Status.ISLAND: "feed", Status.MISSING: "data",
}  # fmt: skip
STATUS = {
    Status.CALCULATED: "calculated", Status.ISLAND: "not fed", Status.SOURCES: "several sources",
    Status.MISSING: "missing data", Status.NO_RETURN: "no neutral", Status.COLLAPSE: "collapse",
    Status.LOOP: "loop", Status.ENGINE: "no engine",
}  # fmt: skip
"""What the tables say for each status."""


def unstated(wiring: Wiring, names: OpenNames) -> Missing:
    """Return by tree what keeps its currents from being calculated, impedances apart."""
    found = Missing()
    found.fill(wiring.start.flow)
    found.fill(wiring.hung.unstated)
    net = wiring.roles.net
    run = net.run[net.opened.point]
    for one in np.unique(run[wiring.roles.tree[run] >= 0]).tolist():
        text = names.of_run(one)
        found.add([int(wiring.roles.tree[one])], [text])
    return found


class Lacking:
    """Texts that name what is missing; None where nothing is."""

    def __init__(self, wiring: Wiring, names: Names, opened: OpenNames, dark: Missing) -> None:
        self.wiring, self.names, self.opened, self.dark = wiring, names, opened, dark
        self.found = names.found
        self.trees = wiring.roles.circuit.size

    @cached_property
    def of_segment(self) -> Texts:
        """What is not stated about each lead and mate (S)."""
        return [*self.wiring.cables.missing, *self.wiring.contacts.missing]

    @cached_property
    def flow(self) -> Texts:
        """What is missing for the currents of each tree (T)."""
        points = self.names.points
        self.dark.add(self.tree[points.edges[0]].tolist(), self.of_segment)
        texts = self.dark.texts(self.trees)
        circuits = points.tables["circuits"]["circuit"].to_list()
        meets = self.wiring.roles.meets
        for tree, row in enumerate(self.wiring.roles.circuit.tolist()):
            status = Status.SOURCES if meets[tree] else Status(int(self.found.status[tree]))
            if status is not Status.CALCULATED and texts[tree] is None:
                texts[tree] = f"circuit {circuits[row]}: {_SAID[status]}"
        return texts

    @cached_property
    def unreached(self) -> Texts:
        """Why no feed reaches a point (P); None where one does."""
        net, points = self.wiring.roles.net, self.names.points
        circuits = points.tables["circuits"]["circuit"].to_list()
        found: Texts = [None] * points.size
        known: dict[tuple[int, int], str | None] = {}
        blind = self._not_understood
        for at in np.flatnonzero(self.wiring.merged.node < 0).tolist():
            key = int(net.run[at]), int(points.circuit[at])
            if key not in known:
                own = f"circuit {circuits[key[1]]}: feed" if key[1] >= 0 else None
                known[key] = blind.get(key[0]) or self.opened.of_run(key[0]) or own
            found[at] = known[key]
        return found

    @cached_property
    def _not_understood(self) -> dict[int, str | None]:
        """Run → what is missing where the conductors of the feed in it are not stated or not understood."""
        roles = self.wiring.roles
        runs = roles.net.run[roles.net.feeds.one_point].tolist()
        dark = [tree for tree, one in enumerate(roles.understood) if one is None]
        return {runs[tree]: self.wiring.start.flow.text(tree) for tree in dark}

    @cached_property
    def tree(self) -> Ints:
        """The tree of each point; -1 for none (P)."""
        return np.append(self.wiring.merged.tree, -1)[self.wiring.merged.node]

    @cached_property
    def point_flow(self) -> Texts:
        """What is missing for the voltage of each point (P)."""
        return _either(spread(self.flow, self.tree), self.unreached)

    def way(self, missing: Missing, lacks: Flags) -> Texts:
        """Return what is missing for what follows from the supply and the way to each point (P)."""
        found: Texts = [None] * self.names.points.size
        dark = np.append(self.found.dark, -1)[self.wiring.merged.node]
        of_tree = missing.texts(self.trees)
        flow = self.flow
        known: dict[tuple[int, int], str | None] = {}
        for at in np.flatnonzero(lacks).tolist():
            tree, segment = int(self.tree[at]), int(dark[at])
            if tree < 0:
                found[at] = self.unreached[at]
                continue
            if (tree, segment) not in known:
                text = together(of_tree[tree], self.of_segment[segment] if segment >= 0 else None)
                known[tree, segment] = text or flow[tree]
            found[at] = known[tree, segment]
        return found


def _either(one: Texts, other: Texts) -> Texts:
    return [a if a is not None else b for a, b in zip(one, other, strict=True)]
