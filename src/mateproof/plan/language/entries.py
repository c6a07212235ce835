"""Every kind of entry below the root, in the order in which the reference explains them."""

from __future__ import annotations

from mateproof.plan.language.assembly import AssemblyEntry
from mateproof.plan.language.calculation import CalculationEntry
from mateproof.plan.language.connector import MountedEntry, SideEntry
from mateproof.plan.language.entry import Entry
from mateproof.plan.language.limits import BusLimitsEntry, LimitsEntry, MisplugEntry
from mateproof.plan.language.listed import ListEntry
from mateproof.plan.language.mate import MateEntry, MatingEntry
from mateproof.plan.language.order import OrderEntry, SpareEntry
from mateproof.plan.language.part import RatingEntry, TerminationEntry
from mateproof.plan.language.protection import ProtectionEntry
from mateproof.plan.language.repeat import TemplateEntry, UseEntry
from mateproof.plan.language.root import NAMED
from mateproof.plan.language.zone import EnvironmentEntry

REPEATED: tuple[type[Entry], ...] = (*NAMED.values(), MateEntry)
"""Entries that may hold `for` or `rows`."""
ENTRIES: tuple[type[Entry], ...] = (
    NAMED["supplies"],
    NAMED["circuits"],
    ProtectionEntry,
    NAMED["zones"],
    EnvironmentEntry,
    NAMED["cables"],
    AssemblyEntry,
    NAMED["leads"],
    SideEntry,
    NAMED["devices"],
    MountedEntry,
    MatingEntry,
    MateEntry,
    NAMED["parts"],
    RatingEntry,
    TerminationEntry,
    LimitsEntry,
    MisplugEntry,
    BusLimitsEntry,
    CalculationEntry,
    OrderEntry,
    SpareEntry,
    NAMED["waivers"],
    TemplateEntry,
    UseEntry,
    ListEntry,
)
