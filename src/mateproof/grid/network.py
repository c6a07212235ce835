"""What hangs together surely, and what may: runs of leads and mates, and devices that join them pole by pole.

A run is what leads and mates join: all its conductors run side by side, conductor k from pole k to pole k. So
its nodes are (run, k). A device whose inner wiring is stated joins some nodes; one whose wiring is not stated
may join any, and what hangs together through it is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from mateproof.grid.arrays import NONE, Flags, Ints, counted, dense, joined, marked
from mateproof.grid.feeds import Feeds
from mateproof.grid.graph import components, rings
from mateproof.grid.opened import Opened
from mateproof.grid.points import Points
from mateproof.vocabulary.buses import SIGNALS
from mateproof.vocabulary.conductors import EARTH_MARKS

_MOST_POLES = 100
"""A wiring that names a pole beyond this is refused by a rule; here it joins nothing."""


@dataclass(frozen=True)
class Network:
    """Points, feeds and devices of all plans, and what hangs together."""

    points: Points
    feeds: Feeds
    opened: Opened
    pairs: pl.DataFrame | None
    """what `wiring.pairs` says; None without any inner wiring"""

    # Runs -----------------------------------------------------------------------------------------

    @cached_property
    def point_edges(self) -> tuple[Ints, Ints]:
        """Leads, mates, and what a feeding device joins: its connectors of one circuit."""
        pairs = (self.points.edges, self.feeds.edges)
        return joined([a for a, _ in pairs]), joined([b for _, b in pairs])

    @cached_property
    def _runs(self) -> tuple[Ints, Ints, Ints]:
        """Number of the run of each point, the first point of each run, and its rings."""
        a, b = self.point_edges
        labels = components(self.points.size, a, b)
        number, first = dense(labels)
        return number, first, rings(labels, a)[labels[first]]

    @property
    def run(self) -> Ints:
        """The run of each point."""
        return self._runs[0]

    @property
    def runs(self) -> int:
        """The number of runs."""
        return self._runs[1].size

    @property
    def rings_of_run(self) -> Ints:
        """How many rings leads and mates alone close in each run."""
        return self._runs[2]

    # Nodes ----------------------------------------------------------------------------------------

    @cached_property
    def wired(self) -> tuple[Ints, Ints, Ints, Ints]:
        """Point, pole (from 0), point, pole of each pair that joins two nodes."""
        if self.pairs is None or not self.pairs.height:
            return NONE, NONE, NONE, NONE
        point_a, point_b = self.pairs["point_a"].to_numpy(), self.pairs["point_b"].to_numpy()
        poles = [self.pairs[f"pole_{side}"].fill_null(0).to_numpy() - 1 for side in "ab"]
        feed = np.full(self.points.size + 1, -1)  # the last one for connectors that there are not
        feed[self.feeds.point] = self.feeds.feed
        good = (point_a >= 0) & (point_b >= 0)
        good &= (feed[point_a] < 0) | (feed[point_a] != feed[point_b])  # joined already, as one feed
        for pole, side in zip(poles, "ab", strict=True):
            most = self.pairs[f"poles_{side}"].fill_null(_MOST_POLES).to_numpy()
            good &= (pole >= 0) & (pole < most) & (pole < _MOST_POLES)
        return point_a[good], poles[0][good], point_b[good], poles[1][good]

    @cached_property
    def offset(self) -> Ints:
        """Number of the first node of each run, at the end of all; a node is offset of run + conductor."""
        width = np.ones(self.runs, np.int64)
        known = self.points.circuit >= 0
        counts = self.points.tables["circuits"]["conductor_count"].fill_null(1).to_numpy()
        np.maximum.at(width, self.run[known], counts[self.points.circuit[known]])
        point_a, pole_a, point_b, pole_b = self.wired
        np.maximum.at(width, self.run[point_a], pole_a + 1)
        np.maximum.at(width, self.run[point_b], pole_b + 1)
        return np.concatenate([np.zeros(1, np.int64), np.cumsum(width)])

    @property
    def nodes(self) -> int:
        """The number of nodes."""
        return int(self.offset[-1])

    @cached_property
    def node_run(self) -> Ints:
        """The run of each node."""
        return np.repeat(np.arange(self.runs), np.diff(self.offset))

    @cached_property
    def run_circuit(self) -> Ints:
        """The first circuit of each run; -1 for none."""
        found = np.full(self.runs, np.iinfo(np.int64).max)
        known = self.points.circuit >= 0
        np.minimum.at(found, self.run[known], self.points.circuit[known])
        return np.where(found < np.iinfo(np.int64).max, found, -1)

    @cached_property
    def kinds(self) -> tuple[Flags, Flags, Flags]:
        """Which nodes are live (neither earth nor signal), which carry signals, which are not known."""
        circuits = self.points.tables["circuits"]
        said = circuits.select("conductor_names", "bus", "bus_conductors").rows()
        known = {case: _kinds(*case) for case in dict.fromkeys(said)}
        most = int(np.diff(self.offset).max(initial=1))
        table = np.full((len(said) + 1, most), "?")
        for row, case in enumerate(said):
            listed = known[case][:most]
            table[row, : len(listed)] = listed
        conductor = np.arange(self.nodes) - self.offset[self.node_run]
        kind = table[self.run_circuit[self.node_run], conductor]
        return kind == "L", kind == "S", kind == "?"

    # What devices join ----------------------------------------------------------------------------

    @cached_property
    def contacts(self) -> tuple[Ints, Ints]:
        """Node and potential of each pole that is joined inside: devices are stars of potentials."""
        point_a, pole_a, point_b, pole_b = self.wired
        if not point_a.size:
            return NONE, NONE
        point, pole = joined([point_a, point_b]), joined([pole_a, pole_b])
        number, first = dense(point, pole)
        half = point_a.size
        potential = components(first.size, number[:half], number[half:])
        return self.offset[self.run[point[first]]] + pole[first], potential

    @cached_property
    def sure(self) -> tuple[Ints, Ints]:
        """Label of each node by what surely hangs together, and how many rings each label has."""
        node, potential = self.contacts
        if not node.size:
            labels = np.arange(self.nodes)
            return labels, np.zeros(self.nodes, np.int64)
        size = self.nodes + potential.size
        labels = components(size, node, self.nodes + potential)
        used = np.concatenate([np.ones(self.nodes, np.bool_), marked(potential, potential.size)])
        edges, members = counted(labels[node], size), counted(labels[used], size)
        return labels[: self.nodes], np.where(members > 0, edges - members + 1, 0)

    @cached_property
    def may(self) -> tuple[Ints, Flags, Flags]:
        """Label of each run by what may hang together; by label whether it is open, and may be a ring."""
        run_a, group_a = self._groups_stated()
        run_b, group_b = self.run[self.opened.point], self.opened.group
        first = int(group_a.max(initial=-1)) + 1
        runs, groups = joined([run_a, run_b]), self.runs + joined([group_a, first + group_b])
        size = int(groups.max(initial=self.runs - 1)) + 1
        labels = components(size, runs, groups)
        opened = marked(labels[self.runs + first + group_b], size)
        return labels[: self.runs], opened, rings(labels, runs) > 0

    def _groups_stated(self) -> tuple[Ints, Ints]:
        """Run and group of each connector with a stated wiring: a group is what pairs join."""
        point_a, _, point_b, _ = self.wired
        if not point_a.size:
            return NONE, NONE
        number, first = dense(joined([point_a, point_b]))
        group = components(first.size, number[: point_a.size], number[point_a.size :])
        return self.run[joined([point_a, point_b])[first]], group


def _kinds(names: str | None, bus: str | None, carrying: str | None) -> list[str]:
    """Return L, E (earth) or S (signal) for each conductor; nothing where they are not stated."""
    listed = names.split(" ") if names else []
    signals = SIGNALS | set(carrying.split(" ") if carrying else listed if bus and len(listed) == 2 else ())
    return ["S" if name in signals else "E" if name.upper() in EARTH_MARKS else "L" for name in listed]
