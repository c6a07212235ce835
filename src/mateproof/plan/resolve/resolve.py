"""Puts the plan together, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from mateproof.plan.expand.sections import Sections
from mateproof.plan.joined import Joined
from mateproof.plan.language.assembly import AssemblyEntry
from mateproof.plan.language.calculation import CalculationEntry
from mateproof.plan.language.entry import keys_of, read_entry
from mateproof.plan.language.limits import (
    DEFAULT_BARRIER,
    DEFAULT_HARM,
    DEFAULT_REACH,
    DEFAULT_WHEN,
    BusLimitsEntry,
    LimitsEntry,
    MisplugEntry,
)
from mateproof.plan.language.mate import MatingEntry
from mateproof.plan.language.order import OrderEntry
from mateproof.plan.language.root import RootEntry
from mateproof.plan.language.zone import EnvironmentEntry
from mateproof.plan.model import Calculation, Limits, Plan, Variable, Weight
from mateproof.plan.problems import Problems
from mateproof.plan.resolve import declared, devices, sources, surroundings
from mateproof.plan.resolve.ends import Ends
from mateproof.plan.resolve.entries import Entries, settings
from mateproof.plan.resolve.leads import Leads
from mateproof.plan.resolve.mates import mates
from mateproof.plan.resolve.ordering import ordering
from mateproof.plan.resolve.waivers import waivers
from mateproof.plan.resolve.written import Written
from mateproof.vocabulary.buses import BUS_LIMITS, BusLimits
from mateproof.vocabulary.values import Exact, Range


def resolve(joined: Joined, sections: Sections, problems: Problems) -> Plan:
    """Return the plan; problems tell of everything that could not be read or does not fit together."""
    root = read_entry(RootEntry, joined.root, problems)
    plan = _empty(root, joined.variables, problems)
    environment = settings(EnvironmentEntry, joined.settings.get("environment"), problems)
    assembly = settings(AssemblyEntry, joined.settings.get("assembly"), problems)
    mating = settings(MatingEntry, joined.settings.get("mating"), problems)
    plan.sheets, plan.origins = problems.sheets, problems.origins
    plan.listed = frozenset(problems.lists)
    plan.limits = _limits(settings(LimitsEntry, joined.settings.get("limits"), problems))
    plan.calculation = _calculation(settings(CalculationEntry, joined.settings.get("calculation"), problems))
    if "order" in joined.settings:
        plan.order = ordering(settings(OrderEntry, joined.settings["order"], problems))
    entries = Entries(sections, problems)
    if problems.broken_off:
        return plan  # what is missing now may stand behind the place where reading stopped
    plan.supplies = sources.supplies(entries)
    plan.circuits = sources.circuits(entries)
    plan.zones = surroundings.zones(entries, environment)
    plan.parts = declared.parts(entries)
    plan.cables = sources.cables(entries)
    elsewhere = surroundings.elsewhere(environment)
    ends = Ends(plan, entries, assembly, elsewhere=elsewhere is not None)
    devices.devices(plan, entries, ends)
    leads = Leads(plan, entries, ends, assembly)
    leads.add()
    mates(plan, sections["mates"], mating, entries, leads)
    problems.within = ""
    zones = {end.zone for end in plan.ends} | {device.zone for device in plan.devices}
    zones |= {lead.zone for lead in plan.leads}
    if elsewhere and elsewhere.name in zones:
        plan.zones.append(elsewhere)
    plan.waivers = waivers(plan, entries)
    return plan


def _empty(root: RootEntry, variables: list[Variable], problems: Problems) -> Plan:
    """Return a plan with its head only."""
    return Plan(
        name=root.name or PurePath(problems.files[0]).stem,
        files=tuple(problems.files),
        market=root.market or "IEC",
        language=root.language or "en",
        approvals=root.approvals or (),
        weights=[Weight(rule.text, severity, rule.span) for rule, severity in root.severity or ()],
        variables=variables,
        profile=root.profile,
        at=Written(root.node.span, root.node),
    )


def _calculation(entry: CalculationEntry) -> Calculation:
    return Calculation(
        contact_resistance=entry.contact_resistance,
        conductor_c=entry.conductor_temperature,
        resistivity=entry.resistivity,
        c_max=entry.c_max,
        c_min=entry.c_min,
        loop_share=entry.loop_share,
        hours=entry.hours,
    )


def _limits(entry: LimitsEntry) -> Limits:
    misplug = entry.misplug or MisplugEntry()
    return Limits(
        misplug_harm=misplug.harm or DEFAULT_HARM,
        misplug_barrier=misplug.barrier or DEFAULT_BARRIER,
        at=Written(entry.node.span, misplug.node, entry.node),
        misplug_when=misplug.when or DEFAULT_WHEN,
        misplug_reach=misplug.reach or DEFAULT_REACH,
        own=dict(_own_limits(entry)),
        buses={bus: _bus(bus, entry.__dict__.get(bus) or BusLimitsEntry()) for bus in BUS_LIMITS},
    )


def _bus(bus: str, entry: BusLimitsEntry) -> BusLimits:
    """Return the limits of a bus: what the plan writes, else what public texts say."""
    usual = BUS_LIMITS[bus]
    return BusLimits(
        supply_a=entry.supply or usual.supply_a,
        units=entry.units or usual.units,
        distance_m=entry.distance or usual.distance_m,
        supply_distance_m=entry.supply_distance or usual.supply_distance_m,
        length_m=entry.length or usual.length_m,
        drop_v=entry.drop or usual.drop_v,
    )


def _own_limits(entry: LimitsEntry) -> Iterator[tuple[str, float]]:
    """Yield the limits that the plan writes itself; the two ends of a range are two limits."""
    for name in keys_of(LimitsEntry):
        value = getattr(entry, name)
        if isinstance(value, (Range, Exact)):
            ends = (value.value,) * 2 if isinstance(value, Exact) else (value.low, value.high)
            yield from zip((f"{name}_low", f"{name}_high"), ends, strict=True)
        elif isinstance(value, float):
            yield name, value
