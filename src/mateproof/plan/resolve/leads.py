"""Leads: each side is a connector, goes into the connector of another lead, or straight to a device."""

from __future__ import annotations

from inspect import get_annotations
from typing import NamedTuple

from mateproof.plan.language.assembly import AssemblyEntry, Preparation
from mateproof.plan.language.cable import CableEntry
from mateproof.plan.language.connector import SideEntry
from mateproof.plan.language.entry import keys_of
from mateproof.plan.language.laying import Laying
from mateproof.plan.language.lead import LeadEntry
from mateproof.plan.model import NOT_LAID, Laid, Lead, Plan, Span, Termination, Wired
from mateproof.plan.resolve.ends import Ends
from mateproof.plan.resolve.entries import Entries, Read
from mateproof.plan.resolve.laying import laid_as
from mateproof.plan.resolve.written import Written
from mateproof.plan.saying.words import listed
from mateproof.plan.yaml.nodes import Map


class _How(NamedTuple):
    """How conductors are prepared, in the order of `Termination`."""

    ferrule: str | None = None
    method: str | None = None
    strip_length: float | None = None
    sheath_strip: float | None = None
    earth_extra: float | None = None


class _Prepared(NamedTuple):
    """What a cable and the assembly say, and where the cable says it."""

    node: Map
    how: _How
    laid: Laid


_PREPARATION = frozenset(_How._fields)
_LAYING = frozenset(get_annotations(Laying))
_WHAT = frozenset({"part", "face", "into", "device"})
_SIDES = frozenset({"from", "to"})


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
        self.unread: set[str] = set()
        """sides that are not what they should be; told once, not again by whoever names them"""
        self.cables: dict[str | None, _Prepared] = {}

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
        check, key, node, cable = self.entries.check, read.name, entry.node, entry.cable
        name = key[4]
        check("cables", cable, entry, "cable")
        check("circuits", entry.circuit, entry, "circuit")
        check("zones", entry.zone, entry, "zone")
        prepared = self.cables.get(cable) or self._cable(cable)
        said = prepared.laid
        laid = said if entry.__dict__.keys().isdisjoint(_LAYING) else laid_as(entry, said)
        bare = entry.from_ is None and entry.to is None  # it lies where its sides do, if it has any
        zone = entry.zone or (self.ends.elsewhere if bare else None)
        at = Written(key[:4], node, prepared.node)
        self.plan.leads.append(Lead(name, cable, entry.circuit, entry.length, at, zone, laid))
        for side_key in node.key_nodes():
            if (which := side_key[4]) in _SIDES:
                side = entry.from_ if which == "from" else entry.to
                if side is not None:
                    self._side(f"{name}.{which}", side_key[:4], read, prepared, side)
                else:
                    self.unread.add(f"{name}.{which}")

    def _cable(self, name: str | None) -> _Prepared:
        """Return how a cable's conductors are prepared where a side does not say; asked once of each."""
        found = self.entries.of["cables"].get(name or "")
        entry: CableEntry = found.entry if found else CableEntry()
        how = _prepared(entry, _prepared(self.assembly, _How()))
        said = _Prepared(entry.node, how, laid_as(entry, NOT_LAID))
        return self.cables.setdefault(name, said)

    def _side(self, name: str, span: Span, read: Read, cable: _Prepared, side: SideEntry) -> None:
        """Add one side as what it says it is."""
        said = side.__dict__
        if len(_WHAT & said.keys()) != 1:
            self.unread.add(name)
            self._which(side)
        elif "device" in said:
            self._wired(name, span, read.name[4], side)
        else:
            lead, entry = read.name[4], read.entry
            at = Written(span, side.node, entry.node, cable.node, self.assembly.node)
            if "into" in said:
                self._into(name, side, read.within)
            else:
                self.ends.lead_end(name, lead, entry.circuit, entry.zone, side, at)
            how = cable.how if _PREPARATION.isdisjoint(said) else _prepared(side, cable.how)
            self.plan.terminations.append(Termination(name, said.get("into", name), lead, *how, at))

    def _into(self, name: str, side: SideEntry, within: str) -> None:
        self.looped[name] = _Into(name, side, within)
        self._only(side, {"into", *_PREPARATION}, "not-of-a-looped-side")

    def _wired(self, name: str, span: Span, lead: str, side: SideEntry) -> None:
        self.entries.check("devices", side.device, side, "device")
        self._only(side, {"device"}, "not-of-a-wired-side")
        self.wired.add(name)
        self.plan.wired.append(Wired(name, lead, side.device or "", Written(span, side.node)))

    def _which(self, side: SideEntry) -> None:
        """Tell that a side is two things or none, unless the one thing it is could not be read."""
        written = [key for key, _ in side.node.pairs() if key.text in {"part", "face", "into", "device"}]
        if len(written) > 1:
            both = listed([key.text for key in written])
            self.entries.problems.add(written[1].span, "two-things", both=both)
        elif not written:
            self.entries.problems.add(side.node.span, "nothing-said")

    def _only(self, side: SideEntry, allowed: set[str], why: str) -> None:
        """Tell of keys that mean nothing on such a side."""
        for key, _ in side.node.pairs():
            if key.text not in allowed and key.text in keys_of(SideEntry):
                self.entries.problems.add(key.span, why, key=key.text)

    def _check_into(self, into: _Into) -> None:
        """Tell when a side goes into something that is no connector."""
        target, names = into.side.into or "", self.ends.names
        if target in names or target in self.unread:
            return
        span = into.side.span("into")
        if other := self.looped.get(target):
            other_end = other.side.into or ""
            self.entries.problems.add(
                span, "into-a-looped-side", instead=(target, other_end), name=target, other=other_end
            )
        else:
            self.entries.unknown("end", target, span, names)


def _prepared(entry: Preparation, default: _How) -> _How:
    """Return what an entry says about preparation, and the default where it says nothing."""
    said = entry.__dict__
    return _How(*(said.get(key, value) for key, value in zip(_How._fields, default, strict=True)))
