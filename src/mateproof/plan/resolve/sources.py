"""Supplies, circuits and types of cable."""

from __future__ import annotations

from mateproof.plan.language.circuit import CircuitEntry
from mateproof.plan.language.protection import ProtectionEntry
from mateproof.plan.language.supply import SupplyEntry
from mateproof.plan.model import Cable, Circuit, Protection, Supply
from mateproof.plan.resolve.entries import Entries, Read
from mateproof.plan.resolve.written import Written
from mateproof.vocabulary.conductors import is_line


def supplies(entries: Entries) -> list[Supply]:
    """Return the supplies."""
    return [
        Supply(
            name=read.name.text,
            system=read.entry.system,
            voltage_v=read.entry.voltage,
            nature=read.entry.nature,
            overvoltage_category=read.entry.overvoltage_category,
            prospective_ka=read.entry.prospective_current,
            loop_ohm=read.entry.loop_impedance,
            impedance_ohm=read.entry.impedance,
            earth_ohm=read.entry.earth_resistance,
            r_to_x=read.entry.r_to_x,
            network=read.entry.network,
            at=Written(read.name.span, read.entry.node),
        )
        for read in entries.of["supplies"].values()
    ]


def circuits(entries: Entries) -> list[Circuit]:
    """Return the circuits, with what they take from their supplies."""
    return [_circuit(entries, read) for read in entries.of["circuits"].values()]


def _circuit(entries: Entries, read: Read) -> Circuit:
    entry: CircuitEntry = read.entry
    entries.problems.within = read.within
    entries.check("supplies", entry.supply, entry, "supply")
    if entry.bus_conductors is not None and entry.node.get("bus") is None:
        entries.problems.add(entry.span("bus_conductors"), "bus-conductors-without-bus")
    found = entries.of["supplies"].get(entry.supply or "")
    supply: SupplyEntry = found.entry if found else SupplyEntry()
    own = entry.voltage is not None or several_lines(entry.conductors)
    layers = (entry.node, supply.node) if not own else (entry.node, supply.node.without("voltage"))
    return Circuit(
        name=read.name.text,
        supply=entry.supply,
        function=entry.function,
        voltage_v=entry.voltage if own else supply.voltage,
        nature=entry.nature or supply.nature,
        current_a=entry.current,
        conductors=entry.conductors,
        overvoltage_category=entry.overvoltage_category or supply.overvoltage_category,
        survives_v=entry.survives,
        protection=_protection(entry.protection),
        bus=entry.bus,
        bus_conductors=entry.bus_conductors,
        spare_poles=entry.spare_poles,
        simultaneity=entry.simultaneity,
        hours=entry.hours,
        use=entry.use,
        at=Written(read.name.span, *layers),
    )


def _protection(entry: ProtectionEntry | None) -> Protection | None:
    if entry is None:
        return None
    return Protection(
        kind=entry.kind,
        curve=entry.curve,
        current_a=entry.current,
        residual_ma=entry.residual_current,
        breaking_ka=entry.breaking_capacity,
        trip_a=entry.trip_current,
        let_through_a2s=entry.let_through,
    )


def several_lines(conductors: tuple[str, ...] | None) -> bool:
    """Return whether two conductors are lines: then the supply's voltage to neutral is not the highest."""
    return sum(map(is_line, conductors or ())) > 1


def cables(entries: Entries) -> list[Cable]:
    """Return the types of cable."""
    return [
        Cable(
            name=read.name.text,
            item=read.entry.item,
            conductors=read.entry.conductors,
            conductor=read.entry.conductor,
            cross_section_mm2=read.entry.cross_section,
            diameter_mm=read.entry.diameter,
            insulation=read.entry.insulation,
            voltage_v=read.entry.voltage,
            temperature_low_c=read.entry.temperature and read.entry.temperature.low,
            temperature_high_c=read.entry.temperature and read.entry.temperature.high,
            at=Written(read.name.span, read.entry.node),
        )
        for read in entries.of["cables"].values()
    ]
