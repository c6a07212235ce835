"""Names of what is not stated: the inner wiring of devices through which a circuit may go on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from mateproof.grid.arrays import Ints
from mateproof.grid.network import Network

MOST = 5
"""So many missing data are named; of the others only the number is."""


def listed(names: Iterable[str]) -> str | None:
    """Return names joined by a comma, the first few and the number of the others; None without any."""
    found = list(dict.fromkeys(names))
    more = [f"… (+{len(found) - MOST})"] if len(found) > MOST else []
    return ", ".join([*found[:MOST], *more]) or None


class OpenNames:
    """Which devices keep the circuits of a network open."""

    def __init__(self, net: Network) -> None:
        self.net = net

    @cached_property
    def by_label(self) -> dict[int, list[str]]:
        """Label of what may hang together → the wiring that is not stated in it."""
        net = self.net
        labels, _, _ = net.may
        devices = net.points.tables["devices"]["device"].to_list()
        first = dict(zip(net.opened.group.tolist(), net.opened.point.tolist(), strict=True))
        found: dict[int, list[str]] = {}
        for group, device in enumerate(net.opened.device.tolist()):
            label = int(labels[net.run[first[group]]])
            found.setdefault(label, []).append(f"device {devices[device]}: wiring")
        for point in net.feeds.perhaps.tolist():
            found.setdefault(int(labels[net.run[point]]), []).append(self._of_feed(point))
        return found

    def _of_feed(self, point: int) -> str:
        """Return what is not stated where a supply may begin: circuit or supply."""
        points = self.net.points
        if (circuit := int(points.circuit[point])) >= 0:
            return f"circuit {points.tables['circuits']['circuit'][circuit]}: supply"
        if point < points.connectors:
            return f"end {points.name(point)}: circuit"
        at = (points.lead_from == point) | (points.lead_to == point)
        return f"lead {points.tables['leads']['lead'][int(at.argmax())]}: circuit"

    def of_run(self, run: int) -> str | None:
        """Return what is not stated about a run."""
        return listed(self.by_label.get(int(self.net.may[0][run]), ()))

    def of_circuits(self, circuit: Ints, run: Ints, wanted: Sequence[bool]) -> list[str | None]:
        """Return what is not stated about each wanted circuit; `circuit` and `run` are those of points."""
        found: dict[int, dict[str, None]] = {row: {} for row, asked in enumerate(wanted) if asked}
        if found and self.by_label:
            labels = self.net.may[0][run].tolist()
            for row, label in set(zip(circuit.tolist(), labels, strict=True)):
                if row in found:
                    found[row] |= dict.fromkeys(self.by_label.get(label, ()))
        return [listed(sorted(found[row])) if row in found else None for row in range(len(wanted))]
