"""What of a circuit can be traced from its feed to its places: what the steps of a test sheet stand on.

The sheet itself is the table `test_steps`; here is what is known of whole circuits, so that a class of wrong
matings can be asked which step would find it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import IntFlag

from mateproof.mating.twins import twins
from mateproof.tables.links import keys
from mateproof.tables.tables import Tables

Circuit = tuple[str, str | None]
"""(plan, circuit)"""
Device = tuple[str, str]
"""(plan, device)"""


class Traced(IntFlag):
    """What is known of one circuit."""

    BOXED = 1
    """It may pass a device whose inner wiring nobody has stated: what lies behind cannot be said."""
    TWIN = 2
    """Devices join all its poles with those of another circuit: no measurement tells the two apart."""
    WORKS = 4
    """Each of its places is a device that is to work with it."""
    STATED = 8
    """It is stated: an end that names no circuit has nothing that is known of one."""


NOTHING = Traced(0)


def traced(tables: Tables) -> Mapping[Circuit, Traced]:
    """Return what devices tell of the circuits of all plans; `STATED` is a matter of the ends."""
    devices = tables["devices"]
    if devices.is_empty():
        return {}
    found: dict[Circuit, Traced] = defaultdict(lambda: NOTHING)
    inside = _Inside(tables)
    for circuit in inside.boxed():
        found[circuit] |= Traced.BOXED
    for circuit in twins(tables, inside.wiring):
        found[circuit] |= Traced.TWIN
    for circuit in _working(tables, inside):
        found[circuit] |= Traced.WORKS
    return found


class _Inside:
    """Devices and what goes into them."""

    def __init__(self, tables: Tables) -> None:
        supplies = keys(tables["circuits"], ("plan", "circuit", "supply"))
        self.supply = {(plan, circuit): supply for plan, circuit, supply in supplies}
        rows = keys(tables["devices"], ("plan", "device", "wiring", "inner_wiring", "feeds"))
        self.wiring: dict[Device, str] = {}
        self.feeds: dict[Device, set[str]] = {}
        for plan, device, wiring, inner, feeds in rows:
            self.wiring[plan, device] = wiring or inner or ""
            self.feeds[plan, device] = set((feeds or "").split("\n"))
        self.connectors = self._connectors(tables)
        self.terminals = set(self._terminals(tables))

    def _connectors(self, tables: Tables) -> Mapping[Device, dict[str, str | None]]:
        """Return device → its connectors by name, each with its circuit."""
        ends = tables["installed"].filter(tables["installed"]["device"].is_not_null())
        found: dict[Device, dict[str, str | None]] = defaultdict(dict)
        for plan, device, end, circuit in keys(ends, ("plan", "device", "end", "circuit")):
            found[plan, device][end] = circuit
        return found

    def _terminals(self, tables: Tables) -> Iterator[tuple[str, str, str | None]]:
        for side in ("from", "to"):
            for plan, device, circuit in keys(tables["leads"], ("plan", f"{side}_device", "circuit")):
                if device is not None:
                    yield plan, device, circuit

    def begins(self, device: Device, circuit: str | None) -> bool:
        """Return whether a circuit begins in a device."""
        supply = self.supply.get((device[0], circuit))
        return supply is not None and supply in self.feeds.get(device, ())

    def boxed(self) -> Iterator[Circuit]:
        """Yield the circuits that a device may pass on, or join, without anybody having said how."""
        for device, connectors in self.connectors.items():
            loose = [name for name in connectors.values() if not self.begins(device, name)]
            if not self.wiring.get(device) and len(loose) > 1:  # nor of a device that has a hole
                yield from ((device[0], circuit) for circuit in loose)
        for plan, name, circuit in self.terminals:
            here = self.connectors.get((plan, name), {}).values()
            if circuit in here and not self.begins((plan, name), circuit):
                yield plan, circuit


def _working(tables: Tables, inside: _Inside) -> Iterator[Circuit]:
    """Yield the circuits all of whose places are devices that are to work with them."""
    idle = set(_elsewhere(tables)) | set(_idle(tables, inside))
    rows = keys(tables["devices"], ("plan", "device", "circuit"))
    for plan, device, circuit in rows:
        goes_in = (plan, device, circuit) in inside.terminals
        mounted = circuit in inside.connectors.get((plan, device), {}).values()
        if circuit is not None and (goes_in or mounted) and (plan, circuit) not in idle:
            yield plan, circuit


def _elsewhere(tables: Tables) -> Iterable[Circuit]:
    """Yield the circuits that end at an open connector or at a bare end."""
    ends = keys(tables["installed"], ("plan", "circuit", "mated"))
    yield from ((plan, circuit) for plan, circuit, mated in ends if not mated)
    sides = ("plan", "circuit", "from_end", "from_device", "to_end", "to_device")
    for plan, circuit, *at in keys(tables["leads"], sides):
        if at[:2] == [None, None] or at[2:] == [None, None]:
            yield plan, circuit


def _idle(tables: Tables, inside: _Inside) -> Iterator[Circuit]:
    """Yield the circuits that go into a device which is not of them, or which does nothing to be seen.

    A box that passes a circuit on is no place where it ends; a device that it begins in is none either.
    """
    rows = list(keys(tables["devices"], ("plan", "device", "circuit", "part_class")))
    for plan, device, own, kind in rows:
        if kind == "distributor" or inside.wiring[plan, device]:
            continue
        for circuit in inside.connectors.get((plan, device), {}).values():
            if circuit != own and not inside.begins((plan, device), circuit):
                yield plan, circuit
    owns = {(plan, device): own for plan, device, own, _ in rows}
    for plan, device, circuit in inside.terminals:
        if circuit != owns.get((plan, device)) and not inside.begins((plan, device), circuit):
            yield plan, circuit
