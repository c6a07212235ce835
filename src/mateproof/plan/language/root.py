"""The keys at the root of a plan."""

from __future__ import annotations

from typing import Annotated, Any

from mateproof.plan.language.assembly import AssemblyEntry
from mateproof.plan.language.cable import CableEntry
from mateproof.plan.language.calculation import CalculationEntry
from mateproof.plan.language.circuit import CircuitEntry
from mateproof.plan.language.device import DeviceEntry
from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.base import Schema
from mateproof.plan.language.kinds.compound import ListOf, Named, Of
from mateproof.plan.language.kinds.texts import Choice, Text
from mateproof.plan.language.lead import LeadEntry
from mateproof.plan.language.limits import LimitsEntry
from mateproof.plan.language.listed import SOURCE
from mateproof.plan.language.mate import MATE, MatingEntry
from mateproof.plan.language.order import OrderEntry
from mateproof.plan.language.part import PartEntry
from mateproof.plan.language.repeat import VARIABLES, TemplateEntry, UseEntry
from mateproof.plan.language.supply import SupplyEntry
from mateproof.plan.language.waiver import SEVERITY, WaiverEntry
from mateproof.plan.language.zone import EnvironmentEntry, ZoneEntry


class Format(Choice):
    """The version of the language."""

    def schema(self) -> Schema:
        """Return the number that other YAML readers see."""
        return {"enum": [int(word) for word in self.words]}


FORMAT = Format(("1",), "the format of a plan")
MARKETS = ("IEC", "USA")
LANGUAGES = ("en", "de")
NAMED: dict[str, type[Entry]] = {
    "supplies": SupplyEntry,
    "circuits": CircuitEntry,
    "zones": ZoneEntry,
    "cables": CableEntry,
    "parts": PartEntry,
    "devices": DeviceEntry,
    "leads": LeadEntry,
    "waivers": WaiverEntry,
}
"""Sections whose entries have names and may be repeated, in the order in which they are read."""
LISTED = (*(section for section in NAMED if section != "waivers"), "mates")
"""Sections that a list can hold."""
SETTINGS: dict[str, type[Entry]] = {
    "environment": EnvironmentEntry,
    "assembly": AssemblyEntry,
    "mating": MatingEntry,
    "limits": LimitsEntry,
    "calculation": CalculationEntry,
    "order": OrderEntry,
}
"""Sections that are one entry; files may share it key by key."""


class RootEntry(Entry):
    """A plan. Several files may each hold some of a section; what is written twice is an error."""

    format: Annotated[str | None, FORMAT, "Version of this language; required in the first file."] = None
    name: Annotated[
        str | None, Text(example="East façade"), "Name of the plan; the file's when not written."
    ] = None
    market: Annotated[
        str | None, Choice(MARKETS, "a market"), "Selects the ratings that count; IEC when not written."
    ] = None
    profile: Annotated[
        str | None,
        Text("the name of a profile", "site"),
        "Settings for a kind of project; what the plan writes itself wins.",
    ] = None
    language: Annotated[
        str | None, Choice(LANGUAGES, "a language"), "Of the documents; en when not written."
    ] = None
    approvals: Annotated[
        tuple[str, ...] | None, ListOf(Text("an approval", "DNV GL")), "Asked of every part."
    ] = None
    include: Annotated[
        tuple[str, ...] | None,
        ListOf(Text("a file", "zones.yaml")),
        "Further files of the plan, relative to this one.",
    ] = None
    variables: Annotated[
        Any, VARIABLES, "Values that are written once; `<name>` stands for one wherever a value stands."
    ] = None
    environment: Annotated[
        Any,
        Of(EnvironmentEntry, "a mapping", "{temperature: 5..40 °C}"),
        "What holds in every zone that does not say otherwise.",
    ] = None
    assembly: Annotated[
        Any,
        Of(AssemblyEntry, "a mapping", "{ferrule: none, made: on_site}"),
        "Defaults for the connectors of leads.",
    ] = None
    mating: Annotated[
        Any,
        Of(MatingEntry, "a mapping", "{cycles: 20, under_load: no, made: on_site}"),
        "Defaults for mates.",
    ] = None
    severity: Annotated[
        Any, SEVERITY, "What rules weigh in this plan, by code or name; off: the rule is not asked."
    ] = None
    limits: Annotated[
        Any,
        Of(LimitsEntry, "a mapping", "{misplug: {harm: fire, barrier: colour}}"),
        "What the planner accepts.",
    ] = None
    calculation: Annotated[
        Any,
        Of(CalculationEntry, "a mapping", "{contact_resistance: each_half, hours: 2500 h}"),
        "What currents, voltage drop and faults are calculated with.",
    ] = None
    order: Annotated[
        Any,
        Of(OrderEntry, "a mapping", "{spare: 5 %, colour: white}"),
        "What is ordered beside what the plan names.",
    ] = None
    supplies: Annotated[
        Any,
        Named(Of(SupplyEntry, "a supply", "{system: SELV, voltage: 24 V}"), "a supply"),
        "Where power and signals come from.",
    ] = None
    circuits: Annotated[
        Any,
        Named(Of(CircuitEntry, "a circuit", "{voltage: 24 V}"), "a circuit"),
        "Conductors that serve one function.",
    ] = None
    zones: Annotated[
        Any,
        Named(Of(ZoneEntry, "a zone", "{place: closed}"), "a zone"),
        "Places in which ends are within reach of each other.",
    ] = None
    cables: Annotated[
        Any, Named(Of(CableEntry, "a cable", "{conductors: 2}"), "a cable"), "Types of cable."
    ] = None
    parts: Annotated[
        Any,
        Named(Of(PartEntry, "a part", "{class: connector, poles: 2}"), "a part"),
        "Parts that the plan declares, by item number or name.",
    ] = None
    devices: Annotated[
        Any, Named(Of(DeviceEntry, "a device", "{zone: duct-box}"), "a device"), "What leads go to."
    ] = None
    leads: Annotated[
        Any,
        Named(Of(LeadEntry, "a lead", "{cable: light-2x1.5, length: 3 m}"), "a lead"),
        "Cables with two sides.",
    ] = None
    mates: Annotated[
        Any,
        ListOf(MATE, "a list of mates", "[W1.to + W2.from]"),
        "Ends that are meant to be plugged together.",
    ] = None
    waivers: Annotated[
        Any,
        Named(
            Of(
                WaiverEntry,
                "a waiver",
                "{rule: M105, place: W1.to, reason: agreed, name: planner, expires: 2027-03-31}",
            ),
            "a waiver",
        ),
        "Findings that somebody answers for.",
    ] = None
    templates: Annotated[
        Any,
        Named(Of(TemplateEntry, "a template", "{parameters: [n]}"), "a template"),
        "Things to be repeated.",
    ] = None
    lists: Annotated[
        Any,
        Named(SOURCE, Choice(LISTED, "a section"), example="{leads: leads.csv}"),
        "Entries of a section that stand in a spreadsheet: its titles are the keys of the section.",
    ] = None
    use: Annotated[
        Any,
        Named(Of(UseEntry, "a use", "{template: window, for: {n: 1..12}}"), "a use"),
        "Uses of templates.",
    ] = None
    required = ("format",)
    where = "at the root of the plan"
