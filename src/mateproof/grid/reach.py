"""What the feeds reach, surely or perhaps, and where feeds meet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mateproof.grid.arrays import Flags, Floats, Ints, counted, dense, joined, marked
from mateproof.grid.graph import Ways, core
from mateproof.grid.network import Network


@dataclass(frozen=True)
class Reach:
    """Answers about the feeds of a network."""

    net: Network

    @cached_property
    def _fed_nodes(self) -> tuple[Ints, Ints]:
        """Nodes that a feed gives its supply to, and that feed; a bus beside the mains is not fed."""
        net, feeds = self.net, self.net.feeds
        run, first = net.run[feeds.one_point], net.offset
        widths = first[run + 1] - first[run]
        node = np.arange(widths.sum()) + np.repeat(first[run] - (np.cumsum(widths) - widths), widths)
        feed = np.repeat(np.arange(run.size), widths)
        signal = net.kinds[1]
        only_signals = counted(net.node_run[~signal], net.runs) == 0
        power = ~signal[node] | only_signals[net.node_run[node]]
        return node[power], feed[power]

    @cached_property
    def runs(self) -> tuple[Flags, Flags]:
        """By run: surely reached, perhaps reached."""
        net = self.net
        labels, _ = net.sure
        may, _, _ = net.may
        fed = marked(labels[self._fed_nodes[0]], int(labels.max(initial=-1)) + 1)[labels]
        surely = counted(net.node_run[fed], net.runs) > 0
        perhaps = marked(may[net.run[net.feeds.perhaps]], int(may.max(initial=-1)) + 1)[may]
        perhaps |= marked(may[np.flatnonzero(surely)], int(may.max(initial=-1)) + 1)[may]
        return surely, perhaps

    @cached_property
    def met(self) -> tuple[list[tuple[int, ...]], Flags]:
        """The feeds that surely meet on a live conductor, group by group; and which feeds may meet others."""
        net = self.net
        labels, _ = net.sure
        node, feed = self._fed_nodes
        live, _, unknown = net.kinds
        groups = _several(labels[node[live[node]]], feed[live[node]])
        size = net.feeds.one_point.size
        may, opened, _ = net.may
        of_feed = may[net.run[net.feeds.one_point]]
        together = counted(of_feed, int(may.max(initial=-1)) + 1)[of_feed] > 1
        maybe = together & opened[of_feed]
        for group in _several(labels[node[unknown[node]]], feed[unknown[node]]):
            maybe |= marked(np.array(group), size)
        return groups, maybe

    @cached_property
    def ways(self) -> tuple[Floats, Ints]:
        """By point: the way along leads from the nearest feed in m, and the steps to it."""
        net = self.net
        a, b = net.point_edges
        point_a, _, point_b, _ = net.wired
        lengths = np.zeros(a.size + point_a.size)
        leads = net.points.lengths
        lengths[: leads.size] = leads
        ways = Ways.of(net.points.size, joined([a, point_a]), joined([b, point_b]), lengths)
        return ways.spread(net.feeds.one_point)

    @cached_property
    def ring_points(self) -> Flags:
        """The points of runs in which something surely closes a ring."""
        net = self.net
        found = np.zeros(net.points.size, np.bool_)
        if net.rings_of_run.any():
            found |= core(net.points.size, *net.point_edges) & (net.rings_of_run > 0)[net.run]
        node, potential = net.contacts
        labels, rings = net.sure
        if node.size and rings[labels].any():
            _, _, may_ring = net.may
            in_core = core(net.nodes + potential.size, node, net.nodes + potential)[: net.nodes]
            in_core &= (rings[labels] > 0) & may_ring[net.may[0]][net.node_run]
            found |= marked(net.node_run[in_core], net.runs)[net.run]
        return found

    @cached_property
    def ring_perhaps(self) -> Flags:
        """The runs in which a ring may be closed through a device whose wiring is not stated."""
        labels, opened, may_ring = self.net.may
        return (opened & may_ring)[labels]


def _several(label: Ints, feed: Ints) -> list[tuple[int, ...]]:
    """Return the feeds of each label that has two of them or more; each such set once."""
    if not label.size:
        return []
    _, one = dense(label, feed)
    order = np.lexsort((feed[one], label[one]))
    label, feed = label[one][order], feed[one][order]
    cuts = np.flatnonzero(np.diff(label)) + 1
    if cuts.size + 1 == label.size:
        return []
    return list(dict.fromkeys(tuple(group.tolist()) for group in np.split(feed, cuts) if group.size > 1))
