"""Circuits that devices join pole by pole, so that no measurement tells them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from mateproof.tables.links import keys
from mateproof.tables.tables import Tables

Circuit = tuple[str, str | None]
"""(plan, circuit)"""
Pole = tuple[str, str | None, int]
"""(plan, circuit, number of the pole from 0)"""
_SPLIT = re.compile(r"[\s,]+")


def twins(tables: Tables, wiring: Mapping[tuple[str, str], str]) -> Iterator[Circuit]:
    """Yield the circuits whose every pole is joined with the same pole of another circuit.

    `wiring` is the stated inner wiring by plan and device. Where it names a pole that cannot be found, the
    circuits of both connectors are taken for twins: nothing is promised about them.
    """
    net = _Net(tables)
    for (plan, device), text in wiring.items():
        for pair in text.split(", ") if text else ():
            yield from net.join(plan, device, *pair.partition(" - ")[::2])
    if not net.above:
        return
    alike: dict[tuple[Pole, ...], list[Circuit]] = defaultdict(list)
    for (plan, circuit), names in net.conductors.items():
        count = len((names or "").split())
        if count:
            alike[tuple(net.root((plan, circuit, number)) for number in range(count))].append((plan, circuit))
    yield from (circuit for same in alike.values() if len(same) > 1 for circuit in same)


class _Net:
    """The poles of circuits, and which of them are one."""

    def __init__(self, tables: Tables) -> None:
        rows = keys(tables["circuits"], ("plan", "circuit", "conductor_names"))
        self.conductors: dict[Circuit, str | None] = {(plan, circuit): names for plan, circuit, names in rows}
        mounted = tables["installed"].filter(tables["installed"]["device"].is_not_null())
        ends = keys(mounted, ("plan", "end", "circuit", "marking"))
        self.ends = {(plan, end): (circuit, marking) for plan, end, circuit, marking in ends}
        self.above: dict[Pole, Pole] = {}

    def root(self, pole: Pole) -> Pole:
        """Return the pole that stands for all that are one with it."""
        while (up := self.above.get(pole, pole)) != pole:
            pole = up
        return pole

    def join(self, plan: str, device: str, one: str, other: str) -> Iterator[Circuit]:
        """Join two poles of different circuits; yield the circuits where a pole cannot be found."""
        found = [self._pole(plan, device, text) for text in (one, other)]
        circuits = {circuit for circuit, _ in found}
        if None in circuits or len(circuits) < 2:
            return
        if None in [number for _, number in found]:
            yield from ((plan, circuit) for circuit in circuits)
            return
        a, b = (self.root((plan, circuit, number or 0)) for circuit, number in found)
        if a != b:
            self.above[max(a, b)] = min(a, b)

    def _pole(self, plan: str, device: str, text: str) -> tuple[str | None, int | None]:
        """Return the circuit and the number of "in.1", "in.L"; None where that is not known."""
        connector, _, mark = text.rpartition(".")
        circuit, marking = self.ends.get((plan, f"{device}.{connector}"), (None, None))
        if mark.isdecimal():
            return circuit, int(mark[:9]) - 1
        for names in (marking, self.conductors.get((plan, circuit))):
            listed = _SPLIT.split(names.strip()) if names else []
            if mark in listed:
                return circuit, listed.index(mark)
        return circuit, None
