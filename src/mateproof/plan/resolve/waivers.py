"""Waivers: whole, and at a place that the plan has."""

from __future__ import annotations

from functools import cached_property

from mateproof.plan.language.waiver import WaiverEntry
from mateproof.plan.model import Plan, Waiver
from mateproof.plan.resolve.entries import Entries, Read
from mateproof.plan.resolve.written import Written
from mateproof.plan.wanted import wanted_parts


def waivers(plan: Plan, entries: Entries) -> list[Waiver]:
    """Return the waivers of a plan that is complete but for them; half a waiver is told elsewhere."""
    names = _Names(plan)
    found = []
    for read in entries.of["waivers"].values():
        entries.problems.within = read.within
        if (waiver := _waiver(read)) is not None:
            found.append(waiver)
        place = read.entry.place
        # What a pattern fits is seen when the rules have answered: one that fits nothing is a finding.
        if place is not None and "*" not in place and place not in names.all:
            entries.unknown("place", place, read.entry.span("place"), names.all)
    entries.problems.within = ""
    return found


def _waiver(read: Read) -> Waiver | None:
    entry: WaiverEntry = read.entry
    if not (entry.rule and entry.reason and entry.name and entry.expires):
        return None
    return Waiver(
        name=read.name.text,
        rule=entry.rule,
        place=entry.place,
        reason=entry.reason,
        who=entry.name,
        expires=entry.expires,
        at=Written(read.name.span, entry.node),
    )


class _Names:
    """Everything in a plan that a finding can be about; gathered when the first waiver asks."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @cached_property
    def all(self) -> dict[str, None]:
        """Return every name."""
        plan = self._plan
        records = (
            plan.supplies, plan.circuits, plan.zones, plan.cables, plan.devices,
            plan.leads, plan.ends, plan.terminations, plan.wired, plan.mates, plan.parts,
        )  # fmt: skip
        names = dict.fromkeys(record.name for listed in records for record in listed)
        names |= dict.fromkeys(circuit.function for circuit in plan.circuits if circuit.function)
        names |= dict.fromkeys(cable.item for cable in plan.cables if cable.item)
        names |= dict.fromkeys(item for part in plan.parts for item in part.accessories)
        return names | dict.fromkeys(wanted_parts(plan))
