"""Devices and the connectors mounted on them."""

from __future__ import annotations

from mateproof.plan.language.connector import MountedEntry
from mateproof.plan.language.device import DeviceEntry
from mateproof.plan.model import Device, Plan
from mateproof.plan.problems import Problems
from mateproof.plan.resolve.ends import Ends
from mateproof.plan.resolve.entries import Entries, Read
from mateproof.plan.resolve.written import Written
from mateproof.plan.saying.words import meant

_OWN = (
    "part", "current", "power", "power_factor", "load", "lines", "inrush", "wiring", "feeds", "bus_supply",
    "bus_current", "bus_units", "survives", "connectors",
)  # fmt: skip
"""Keys that are about the device alone, and not about its connectors."""


def devices(plan: Plan, entries: Entries, ends: Ends) -> None:
    """Add the devices and their ends to the plan."""
    for read in entries.of["devices"].values():
        entries.problems.within = read.within
        _device(plan, entries, ends, read)


def _device(plan: Plan, entries: Entries, ends: Ends, read: Read) -> None:
    entry: DeviceEntry = read.entry
    entries.check("zones", entry.zone, entry, "zone")
    entries.check("circuits", entry.circuit, entry, "circuit")
    for supply in entry.feeds or ():
        entries.check("supplies", supply, entry, "feeds")
    name = read.name.text
    plan.devices.append(
        Device(
            name=name,
            zone=entry.zone or ends.elsewhere,
            part=entry.part,
            circuit=entry.circuit,
            current_a=entry.current,
            wiring=entry.wiring,
            feeds=entry.feeds or (),
            bus_supply_a=entry.bus_supply,
            bus_current_a=entry.bus_current,
            bus_units=entry.bus_units,
            power_w=entry.power,
            power_factor=entry.power_factor,
            load=entry.load,
            lines=entry.lines,
            inrush_a=entry.inrush,
            position=entry.position,
            survives_v=entry.survives,
            at=Written(read.name.span, entry.node),
        )
    )
    inherited = entry.node.without(*_OWN)
    for key, connector in entry.connectors or ():
        _check_form(entry, connector, entries.problems)
        entries.check("circuits", connector.circuit, connector, "circuit")
        at = Written(key.span, connector.node, inherited)
        end = f"{name}.{key.text}"
        ends.device_end(end, name, connector.circuit or entry.circuit, entry, connector, at)
    _check_wiring(entry, entries.problems)


def _check_form(device: DeviceEntry, connector: MountedEntry, problems: Problems) -> None:
    """Tell when a connector is two things, or nothing that is known."""
    if connector.part is not None and connector.face is not None:
        problems.add(connector.span("face"), "part-and-face")
    elif connector.part is None and connector.face is None and device.part is None:
        unread = connector.node.get("part") or connector.node.get("face")
        if not unread:
            problems.add(connector.node.span, "neither-part-nor-face")


def _check_wiring(device: DeviceEntry, problems: Problems) -> None:
    """Tell when the inner wiring names a connector that the device does not have."""
    known = {key.text for key, _ in device.connectors or ()}
    for pole in (pole for pair in device.wiring or () for pole in pair):
        connector, dot, number = pole.partition(".")
        if not (dot and number):
            problems.add(device.span("wiring"), "no-pole", text=pole)
        elif connector not in known:
            hint = meant(connector, known)
            problems.add(device.span("wiring"), "no-such-connector", help=hint, name=connector)
