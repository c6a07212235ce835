"""Leads: each side is a connector, goes into the connector of another lead, or straight to a device."""

from __future__ import annotations

from typing import NamedTuple

from mateproof.plan.language.assembly import AssemblyEntry, Preparation
from mateproof.plan.language.cable import CableEntry
from mateproof.plan.language.connector import SideEntry
from mateproof.plan.language.entry import keys_of
from mateproof.plan.language.lead import LeadEntry
from mateproof.plan.model import Lead, Plan, Span, Termination, Wired
from mateproof.plan.resolve.ends import Ends
from mateproof.plan.resolve.entries import Entries, Read
from mateproof.plan.resolve.written import Written
from mateproof.plan.yaml.nodes import Map, Scalar

_NO_CABLE = CableEntry()
_NO_SIDE_KEYS = ("part", "face", "into", "device")


class _Into(NamedTuple):
    """A side that goes into another connector, to be checked when all are known."""

    name: str
    side: SideEntry
    within: str


class Leads:
    """Adds leads, their ends and terminations to a plan."""

    def __init__(self, plan: Plan, entries: Entries, ends: Ends, assembly: AssemblyEntry) -> None:
        self.plan = plan
        self.entries = entries
        self.ends = ends
        self.assembly = assembly
        self.looped: dict[str, _Into] = {}
        """sides without a connector of their own, by name"""
        self.wired: set[str] = set()

    def add(self) -> None:
        """Add every lead."""
        for read in self.entries.of["leads"].values():
            self.entries.problems.within = read.within
            self._lead(read)
        for into in self.looped.values():
            self.entries.problems.within = into.within
            self._check_into(into)

    def _lead(self, read: Read) -> None:
        entry: LeadEntry = read.entry
        entries, name = self.entries, read.name.text
        entries.check("cables", entry.cable, entry, "cable")
        entries.check("circuits", entry.circuit, entry, "circuit")
        entries.check("zones", entry.zone, entry, "zone")
        at = Written(read.name.span, entry.node)
        self.plan.leads.append(Lead(name, entry.cable, entry.circuit, entry.length, at))
        found = entries.of["cables"].get(entry.cable) if entry.cable else None
        cable: CableEntry = found.entry if found else _NO_CABLE
        for word, side in (("from", entry.from_), ("to", entry.to)):
            if side is not None:
                self._side(f"{name}.{word}", _key(entry.node, word), read, cable, side)

    def _side(self, name: str, span: Span, read: Read, cable: CableEntry, side: SideEntry) -> None:
        """Add one side as what it says it is."""
        written = [key for key, _ in side.node.pairs() if key.text in _NO_SIDE_KEYS]
        if len(written) != 1:
            self._which(side, written)
            return
        entry: LeadEntry = read.entry
        if side.device is not None:
            self._wired(name, span, read.name.text, side)
            return
        if side.into is not None:
            self.looped[name] = _Into(name, side, read.within)
            self._only(
                side, {"into", *keys_of(Preparation)}, "belongs to the connector, not to what goes into it"
            )
        elif side.part is not None or side.face is not None:
            at = Written(span, side.node, entry.node, self.assembly.node)
            self.ends.lead_end(name, read.name.text, entry.circuit, entry.zone, side, at)
        else:
            return  # the one key could not be read, which has been told
        self.plan.terminations.append(self._termination(name, span, read.name.text, cable, side))

    def _termination(
        self, name: str, span: Span, lead: str, cable: CableEntry, side: SideEntry
    ) -> Termination:
        """Return how this side is prepared: as it says, else as its cable says, else as the assembly says."""
        assembly = self.assembly
        return Termination(
            name=name,
            end=side.into or name,
            lead=lead,
            ferrule=side.ferrule or cable.ferrule or assembly.ferrule,
            method=side.method or cable.method or assembly.method,
            strip_length_mm=_first(side.strip_length, cable.strip_length, assembly.strip_length),
            sheath_strip_mm=_first(side.sheath_strip, cable.sheath_strip, assembly.sheath_strip),
            earth_extra_mm=_first(side.earth_extra, cable.earth_extra, assembly.earth_extra),
            at=Written(span, side.node, cable.node, assembly.node),
        )

    def _wired(self, name: str, span: Span, lead: str, side: SideEntry) -> None:
        self.entries.check("devices", side.device, side, "device")
        self._only(side, {"device"}, "says nothing about conductors that go straight to a device")
        self.wired.add(name)
        self.plan.wired.append(Wired(name, lead, side.device or "", Written(span, side.node)))

    def _which(self, side: SideEntry, written: list[Scalar]) -> None:
        """Tell that a side is two things or none."""
        if written:
            both = " and ".join(f"“{key.text}”" for key in written)
            self.entries.problems.add(written[1].span, f"one side cannot have {both}", "delete all but one")
        else:
            help = "add part: ITEM, face: {…}, into: OTHER.to or device: NAME; leave a bare end out"
            self.entries.problems.add(side.node.span, "this side does not say what it is", help)

    def _only(self, side: SideEntry, allowed: set[str], why: str) -> None:
        """Tell of keys that mean nothing on such a side."""
        for key, _ in side.node.pairs():
            if key.text not in allowed and key.text in keys_of(SideEntry):
                self.entries.problems.add(key.span, f"“{key.text}” {why}", "delete it here")

    def _check_into(self, into: _Into) -> None:
        """Tell when a side goes into something that is no connector."""
        target, names = into.side.into or "", self.ends.names
        if target in names:
            return
        span = into.side.span("into")
        if other := self.looped.get(target):
            message = f"“{target}” has no connector: it goes into “{other.side.into}” itself"
            self.entries.problems.add(span, message, f"write into: {other.side.into}")
        else:
            self.entries.unknown("end", target, span, names)


def _key(node: Map, word: str) -> Span:
    return (node.key(word) or node).span


def _first(*values: float | None) -> float | None:
    return next((value for value in values if value is not None), None)
