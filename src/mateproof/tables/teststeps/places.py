"""Where a circuit is measured: at its devices, its open connectors and its bare ends."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mateproof.tables.teststeps.network import Network, Node


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a circuit; `missing` names what keeps open whether the circuit is there at all."""

    name: str
    kind: str
    """device, connector or bare end"""
    zone: str | None
    ohm: float | None
    """highest resistance of the leads from the feed (20 °C, without contacts); None while not stated"""
    missing: str | None


def places(net: Network) -> dict[str | None, list[Place]]:
    """Return circuit → its places, in the order of the plan; what feeds it is not among them.

    Places whose circuit is not stated come last.
    """
    found: dict[str | None, list[Place]] = {circuit: [] for circuit in (*net.circuits, None)}
    reached = _reached(net)
    doubts = dict(_doubts(net, reached))
    for circuit, kind, name, zone, nodes in _candidates(net):
        here = [reached[node] for node in nodes if node in reached]
        open_ = doubts.get(circuit)
        sure = bool(here) if net.feeds_stated else open_ is None
        missing = None if sure else open_ or f"circuit {circuit}: feeds"
        place = Place(name, kind, zone, here[0] if here else None, missing)
        found.setdefault(circuit, []).append(place)
    return {circuit: here for circuit, here in found.items() if here}


Candidate = tuple[str | None, str, str, str | None, list[Node]]
"""circuit, kind, name, zone and nodes of a place"""


def _candidates(net: Network) -> Iterator[Candidate]:
    for device, attached in net.attached.items():
        yield from _of_device(net, device, attached)
    for name, end in net.ends.items():
        if not end["mated"]:
            yield end["circuit"], "connector", name, end["zone"], [("connector", name, "")]
    for lead in net.leads:
        bare = (node for node in net.sides(lead) if node[0] == "bare end")
        yield from ((lead["circuit"], node[0], node[1], lead["zone"], [node]) for node in bare)


def _of_device(net: Network, device: str, attached: Mapping[Node, str | None]) -> Iterator[Candidate]:
    """Yield the device once for each circuit; its open connectors are places of their own."""
    of_circuit: dict[str | None, list[Node]] = defaultdict(list)
    for node, circuit in attached.items():
        if not net.feeds(device, circuit) and not _is_open(net, node):
            of_circuit[circuit].append(node)
    zone = net.devices[device]["zone"] if device in net.devices else None
    for circuit, nodes in of_circuit.items():
        yield circuit, "device", device, zone, nodes


def _is_open(net: Network, node: Node) -> bool:
    return node[0] == "connector" and not net.ends[node[1]]["mated"]


def _reached(net: Network) -> dict[Node, float | None]:
    """Return what hangs on a feed by leads, mates and stated wirings, with the resistance of its leads."""
    found: dict[Node, float | None] = {
        node: 0.0
        for device, attached in net.attached.items()
        for node, circuit in attached.items()
        if net.feeds(device, circuit)
    }
    waiting = deque(found)
    while waiting:
        here = waiting.popleft()
        sofar = found[here]
        for other, ohm in net.ways.get(here, ()):
            if other not in found:
                found[other] = None if sofar is None or ohm is None else sofar + ohm
                waiting.append(other)
    return found


def _doubts(net: Network, reached: dict[Node, float | None]) -> Iterator[tuple[str | None, str]]:
    """Yield circuit and a device that it may pass through, whose inner wiring nobody has stated.

    The first such device of a circuit comes last, so that it is the one that is kept in a dictionary.
    """
    for device, attached in reversed(net.attached.items()):
        if device in net.inside or (net.feeds_stated and not any(node in reached for node in attached)):
            continue
        for circuit, count in Counter(attached.values()).items():
            if count > 1 and not net.feeds(device, circuit):
                yield circuit, f"device {device}: wiring"
