"""Zones, with what the environment says where they say nothing; and the zone of whatever names none."""

from __future__ import annotations

from typing import NamedTuple

from mateproof.plan.language.zone import EnvironmentEntry, ZoneEntry
from mateproof.plan.model import ENVIRONMENT, Span, Zone
from mateproof.plan.resolve.entries import Entries
from mateproof.plan.resolve.written import Written
from mateproof.vocabulary.values import Exact, Range


class _Band(NamedTuple):
    low: float | None = None
    high: float | None = None


def zones(entries: Entries, environment: EnvironmentEntry) -> list[Zone]:
    """Return the zones of the plan."""
    found = []
    for name, entry, within in entries.of["zones"].values():
        entries.problems.within = within
        for near in entry.near or ():
            entries.check("zones", near, entry, "near")
        for near in entry.separable or ():
            entries.check("zones", near, entry, "separable")
        if name.text == ENVIRONMENT and environment.node.items:
            entries.problems.add(name.span, "reserved-name", name=name.text)
        found.append(_zone(name.text, name.span, entry, environment))
    return found


def elsewhere(environment: EnvironmentEntry) -> Zone | None:
    """Return the zone of ends that name none; None when the plan does not describe its environment."""
    if not environment.node.items:
        return None
    return _zone(ENVIRONMENT, environment.node.span, ZoneEntry(), environment)


def _zone(name: str, span: Span, zone: ZoneEntry, environment: EnvironmentEntry) -> Zone:
    layers = (zone, environment)
    temperature = _band(zone.temperature or environment.temperature)
    processing = _band(zone.processing_temperature or environment.processing_temperature)
    return Zone(
        name=name,
        place=zone.place or environment.place,
        temperature_low_c=temperature.low,
        temperature_high_c=temperature.high,
        processing_low_c=processing.low,
        processing_high_c=processing.high,
        degree_of_protection=zone.degree_of_protection or environment.degree_of_protection,
        pollution_degree=zone.pollution_degree or environment.pollution_degree,
        altitude_m=environment.altitude if zone.altitude is None else zone.altitude,
        position=zone.position,
        near=tuple(dict.fromkeys([*(zone.near or ()), *(zone.separable or ())])),
        separable=tuple(name for name in zone.separable or () if name not in (zone.near or ())),
        at=Written(span, *(layer.node for layer in layers)),
    )


def _band(value: Range | Exact | None) -> _Band:
    return _Band(value.low, value.high) if value else _Band()
