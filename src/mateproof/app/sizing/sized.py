"""Copies of a plan in which circuits have cables of another cross section."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from mateproof.plan.model import Cable, Lead, Plan
from mateproof.vocabulary.resistance import BY_BUILD

_OTHER = " · "


def sizes(plan: Plan, circuit: str) -> tuple[float, ...]:
    """Return the cross sections (mm²) to try: those whose resistance is known for all its cables."""
    cables = {cable.name: cable for cable in plan.cables}
    builds = {cables[lead.cable].conductor for lead in leads_of(plan, circuit) if lead.cable in cables}
    known = [set(BY_BUILD[build]) for build in builds if build is not None and build in BY_BUILD]
    every = set().union(*BY_BUILD.values())
    return tuple(sorted(every.intersection(*known)))


def leads_of(plan: Plan, circuit: str) -> list[Lead]:
    """Return the leads of a circuit."""
    return [lead for lead in plan.leads if lead.circuit == circuit]


def with_sizes(plan: Plan, name: str, wanted: Mapping[str, float]) -> Plan:
    """Return a copy of the plan, called `name`, with other cross sections of the cables of some circuits.

    `wanted`: circuit → mm². What the planner calculated for the old cross section (`ampacity`) does not hold
    for another one, nor do the item number and the diameter of its cable.
    """
    cables = {cable.name: cable for cable in plan.cables}
    made: dict[str, Cable] = {}
    leads = [_lead(lead, wanted.get(lead.circuit or ""), cables, made) for lead in plan.leads]
    used, before = {lead.cable for lead in leads}, {lead.cable for lead in plan.leads}
    kept = [cable for cable in plan.cables if cable.name in used or cable.name not in before]
    return replace(plan, name=name, cables=[*kept, *made.values()], leads=leads)


def _lead(lead: Lead, size: float | None, cables: Mapping[str, Cable], made: dict[str, Cable]) -> Lead:
    cable = cables.get(lead.cable or "")
    if size is None or cable is None or cable.cross_section_mm2 == size:
        return lead
    name = other_name(cable, size)
    if name not in made:
        made[name] = replace(cable, name=name, cross_section_mm2=size, item=None, diameter_mm=None)
    return replace(lead, cable=name, laid=replace(lead.laid, ampacity_a=None))


def other_name(cable: Cable, size: float) -> str:
    """Return what a type of cable is called that differs in its cross section alone."""
    return f"{cable.name}{_OTHER}{size:g} mm²"


def original(text: str) -> str:
    """Return a text with the plan's own names of cables in it."""
    return re.sub(rf"{_OTHER}[\d.]+ mm²", "", text)
