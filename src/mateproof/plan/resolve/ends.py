"""Connectors: the ends of leads and devices, each with what it takes from what it belongs to."""

from __future__ import annotations

from dataclasses import replace

from mateproof.plan.language.assembly import AssemblyEntry, Fitting
from mateproof.plan.language.connector import Connector, SideEntry
from mateproof.plan.language.device import DeviceEntry
from mateproof.plan.language.part import PartEntry
from mateproof.plan.model import ENVIRONMENT, At, DeclaredPart, End, Plan, Position, Span
from mateproof.plan.resolve.declared import declared
from mateproof.plan.resolve.entries import Entries

NO_FITTING = Fitting()


class Ends:
    """Makes ends, and keeps the faces they declare."""

    def __init__(self, plan: Plan, entries: Entries, assembly: AssemblyEntry, *, elsewhere: bool) -> None:
        self.plan = plan
        self.entries = entries
        self.assembly = assembly
        self.elsewhere = ENVIRONMENT if elsewhere else None
        self.faces: dict[int, DeclaredPart] = {}
        """identity of a node → what it declares: a template shares one node among its copies."""
        self.names: set[str] = set()
        self._places: dict[str, Position] | None = None

    def lead_end(
        self, name: str, lead: str, circuit: str | None, zone: str | None, side: SideEntry, at: At
    ) -> None:
        """Add the connector on one side of a lead; what it does not say, the assembly may."""
        self._add(name, lead, None, circuit, side.zone or zone, side, self.assembly, at)
        end = self.plan.ends[-1]
        end.position, end.free_m = side.position or self._place(end.zone), side.free

    def device_end(
        self, name: str, device: str, circuit: str | None, on: DeviceEntry, entry: Connector, at: At
    ) -> None:
        """Add a connector mounted on a device."""
        self._add(name, None, device, circuit, entry.zone or on.zone, entry, NO_FITTING, at)
        end = self.plan.ends[-1]
        end.position, end.free_m = entry.position or on.position or self._place(end.zone), 0.0

    def _place(self, zone: str | None) -> Position | None:
        """Return where a zone is."""
        if self._places is None:
            self._places = {one.name: one.position for one in self.plan.zones if one.position}
        return self._places.get(zone) if zone else None

    def _add(  # noqa: PLR0913, PLR0917 (one record)
        self,
        name: str,
        lead: str | None,
        device: str | None,
        circuit: str | None,
        zone: str | None,
        entry: Connector,
        default: Fitting,
        at: At,
    ) -> None:
        if entry.zone is not None:
            self.entries.check("zones", entry.zone, entry, "zone")
        before = len(self.names)
        self.names.add(name)
        if len(self.names) == before:
            self.entries.problems.add(at[""], "end-twice", name=name)
        self.plan.ends.append(
            End(
                name=name,
                lead=lead,
                device=device,
                part=entry.part if entry.face is None else self._face(name, entry.face, at[""]),
                circuit=circuit,
                zone=zone or self.elsewhere,
                mounting="flying" if lead else "mounted",
                made=entry.made or default.made,
                coding=entry.coding or default.coding,
                label=entry.label,
                levers=self._levers(entry, default),
                strain_relief=entry.strain_relief or default.strain_relief,
                cap=entry.cap or default.cap,
                at=at,
            )
        )

    def _levers(self, entry: Connector, default: Fitting) -> tuple[str, ...]:
        """Return the levers that are added; an empty list says: none, whatever the default is."""
        said = entry.__dict__
        entry_or_default = entry if "lever" in said or "levers" in said else default
        levers, lever = entry_or_default.levers, entry_or_default.lever
        if levers is not None and lever is not None:
            self.entries.problems.add(entry_or_default.span("lever"), "lever-and-levers")
        return levers if levers is not None else (lever,) if lever else ()

    def _face(self, name: str, face: PartEntry, span: Span) -> str:
        """Declare the face of an end as a part of the same name; return that name."""
        if name in self.entries.of["parts"]:
            self.entries.problems.add(face.node.span, "face-and-part-of-one-name", name=name)
        if (known := self.faces.get(id(face.node))) is None:
            known = self.faces[id(face.node)] = declared(name, span, face, self.entries.problems)
        self.plan.parts.append(replace(known, name=name))
        return name
