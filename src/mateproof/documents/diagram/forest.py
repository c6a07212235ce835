"""Layers: how many leads a node is away from where its network begins.

Every connected network is a tree that starts at its most likely feeding point and is explored breadth
first, so that a lead connects neighbouring layers or two nodes of one layer, never more. Leads that close a
ring or join two feeds are left over as chords.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from mateproof.documents.diagram.model import Graph, Kind, Wire

Spot = tuple[bool, int]
"""A column: whether it belongs to continuations, and its layer."""


@dataclass(slots=True)
class Forest:
    """Layer of each node; the wire to its parent; its children in drawing order; roots from top to bottom.

    `chords` are routed between neighbouring layers; `cuts` are drawn as two stubs that name each other. Their
    values say at which node (if any) a cut arrives from the left.
    """

    graph: Graph
    layer: dict[str, int] = field(default_factory=dict)
    parent: dict[str, Wire] = field(default_factory=dict)
    children: dict[str, list[Wire]] = field(default_factory=dict)
    roots: list[str] = field(default_factory=list)
    chords: dict[str, Wire] = field(default_factory=dict)
    cuts: dict[str, str] = field(default_factory=dict)
    others: dict[str, list[Wire]] = field(default_factory=dict)
    """node → chords and cuts that touch it."""

    later: set[str] = field(default_factory=set)
    """nodes that belong to a continuation of a folded network; they have columns of their own."""

    def spot(self, key: str) -> Spot:
        """Return the column of a node."""
        return (key in self.later, self.layer[key])

    def channel(self, wire: Wire) -> Spot:
        """Return the column after which an uncut wire runs."""
        return min(self.spot(wire.a.node), self.spot(wire.b.node))

    def preorder(self) -> Iterator[str]:
        """Yield every node from top to bottom, a parent before its children."""
        stack = self.roots[::-1]
        while stack:
            node = stack.pop()
            yield node
            stack += [wire.beyond(node) for wire in reversed(self.children.get(node, []))]


def forest(graph: Graph) -> Forest:
    """Return the layers of every network of the graph."""
    at: dict[str, list[Wire]] = {key: [] for key in graph.nodes}
    for wire in graph.wires:
        at[wire.a.node].append(wire)
        if wire.b.node != wire.a.node:
            at[wire.b.node].append(wire)
    found = Forest(graph)
    for root in sorted(_roots(graph, at), key=lambda key: graph.zone_order(graph.nodes[key])):
        _explore(found, root, at)
    used = {wire.key for wire in found.parent.values()}
    found.chords = {wire.key: wire for wire in graph.wires if wire.key not in used}
    return found


def _roots(graph: Graph, at: dict[str, list[Wire]]) -> list[str]:
    fed = Counter(_fed(wire) for wire in graph.wires if wire.flow)
    feeds = Counter(wire.beyond(_fed(wire)) for wire in graph.wires if wire.flow)

    def rank(key: str) -> tuple[bool, bool, int]:
        """Unfed before fed, devices before loose ends, many fed leads before few; then the plan's order."""
        return (fed[key] > 0, graph.nodes[key].kind is not Kind.DEVICE, -feeds[key])

    return [min(network, key=rank) for network in _networks(graph, at)]


def _fed(wire: Wire) -> str:
    return wire.b.node if wire.flow > 0 else wire.a.node


def _networks(graph: Graph, at: dict[str, list[Wire]]) -> Iterator[list[str]]:
    """Yield the nodes of each connected network, in the plan's order."""
    order = {key: index for index, key in enumerate(graph.nodes)}
    seen: set[str] = set()
    for start in graph.nodes:
        if start in seen:
            continue
        seen.add(start)
        network, queue = [start], [start]
        while queue:
            node = queue.pop()
            for wire in at[node]:
                other = wire.beyond(node)
                if other not in seen:
                    seen.add(other)
                    network.append(other)
                    queue.append(other)
        yield sorted(network, key=order.__getitem__)


def _explore(found: Forest, root: str, at: dict[str, list[Wire]]) -> None:
    graph = found.graph
    found.roots.append(root)
    found.layer[root] = 0
    queue = deque([root])
    while queue:
        node = queue.popleft()
        ahead = [wire for wire in at[node] if wire.beyond(node) not in found.layer]
        for wire in _ordered(graph, node, ahead):
            other = wire.beyond(node)
            if other not in found.layer:
                found.layer[other] = found.layer[node] + 1
                found.parent[other] = wire
                found.children.setdefault(node, []).append(wire)
                queue.append(other)


def _ordered(graph: Graph, node: str, ahead: list[Wire]) -> list[Wire]:
    """Sort by the zone they lead to, and keep the leads of one connector together."""
    by_zone = sorted(ahead, key=lambda wire: graph.zone_order(graph.nodes[wire.beyond(node)]))
    first: dict[str, int] = {}
    for index, wire in enumerate(by_zone):
        first.setdefault(wire.at(node).slot, index)
    return sorted(by_zone, key=lambda wire: first[wire.at(node).slot])
