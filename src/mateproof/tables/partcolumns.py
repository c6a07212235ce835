"""One known part as one row: the columns of `schema.PART`, None where nothing is stated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from mateproof.parts.fact import Fact
from mateproof.parts.measured import measured
from mateproof.parts.part import Part
from mateproof.parts.system import ConnectionSystem
from mateproof.tables.known import Known
from mateproof.vocabulary.conductors import EARTH_MARKS
from mateproof.vocabulary.values import Exact, Value
from mateproof.vocabulary.ways import CASES

Row = dict[str, Any]


def part_row(known: Known) -> Row:
    """Return the row of one known part."""
    part, system = known.part, known.system
    return {
        "part_class": str(part.part_class),
        "known": True,
        "stub": part.stub,
        **_face(part, system),
        **_termination(part, system),
        **_surroundings(part),
        **_mating(part),
        **protections(part, system),
        **_accessory(part),
        **_of_system(system, _words(part, "gender")),
    }


def _face(part: Part, system: ConnectionSystem | None) -> Row:
    marking = _words(part, "marking")
    return {
        "system": system.id if system else None,
        "size": _words(part, "size") or (system.size if system else None),
        "poles": _count(part, "poles"),
        "gender": _words(part, "gender"),
        "coding": _words(part, "coding"),
        "colour": _words(part, "colour"),
        "marking": marking,
        "earth_contact": None if marking is None else names_earth(re.split(r"[\s,]+", marking)),
    }


def names_earth(marks: Iterable[str]) -> bool:
    """Return whether one of the pole markings or conductor names means protective earth."""
    return not EARTH_MARKS.isdisjoint(mark.upper() for mark in marks)


def _termination(part: Part, system: ConnectionSystem | None) -> Row:
    poles = _count(part, "poles")
    earth = _number(part, "earth_extra_length")
    return {
        "connection_points": _count(part, "connection_points"),
        "nominal_cross_section_mm2": _number(part, "nominal_cross_section"),
        "pin_spacing_mm": _number(part, "pin_spacing"),
        "strip_length_mm": _number(part, "strip_length"),
        "sheath_strip_length_mm": _sheath(part, system, poles),
        "earth_extra_length_mm": earth if earth is not None or system is None else system.earth_extra_mm,
        "blade_width_mm": system.blade_mm if system else None,
    }


def _sheath(part: Part, system: ConnectionSystem | None, poles: int | None) -> float | None:
    if poles is None:
        return None
    for fact in part.of("sheath_strip_length"):
        low, high = _span(fact.conditions.get("poles", ""))
        if (value := measured(fact)) and low <= poles <= high:
            return value.low
    rows = system.sheath_strip if system else ()
    return next((row.length_mm for row in rows if row.poles_low <= poles <= row.poles_high), None)


def _span(poles: str) -> tuple[int, int]:
    """Read the canonical condition `poles`: "2" or "3…5"; absent means any."""
    low, _, high = poles.partition("…")
    return (int(low), int(high or low)) if low else (0, 10**6)


def _surroundings(part: Part) -> Row:
    service, processing = _value(part, "continuous_temperature"), _value(part, "processing_temperature")
    open_place = _value(part, "place", place="open")
    return {
        "continuous_low_c": service.low if service else None,
        "continuous_high_c": service.high if service else None,
        "processing_low_part_c": processing.low if processing else None,
        "processing_high_part_c": processing.high if processing else None,
        "ip": _words(part, "degree_of_protection"),
        "ip_mated": _words(part, "degree_of_protection", mated_with="strain relief"),
        "open_place_allowed": open_place.value if isinstance(open_place, Exact) else None,
    }


def _mating(part: Part) -> Row:
    unloaded, loaded = (_value(part, "mating_cycles", load=load) for load in ("none", "resistive"))
    return {
        **_forces(part),
        **_interruption(part),
        "cycles_unloaded": _int(unloaded),
        "cycles_loaded": _int(loaded),
        "contact_mohm": _most(_value(part, "contact_resistance")),
        "transition_mohm": _most(_value(part, "contact_resistance", path="plug to socket")),
        "locking_lever": _words(part, "locking_lever"),
        "levers_fitted": _count(part, "levers_fitted"),
    }


def protections(part: Part, system: ConnectionSystem | None) -> Row:
    """Return the ways of coming together that part or system speak of, joined by a semicolon; null for none.

    What the part says itself goes before what its system says, and possible before prevented.
    """
    names = ("not_protected_against", "protected_against")
    own = {name: {fact.value.text for fact in part.of(name) if fact.value} for name in names}
    told: dict[str, list[str]] = {name: [] for name in names}
    for case in CASES:
        of_system = (name for name in names if system and case in getattr(system, name))
        said = next((name for name in names if case.value in own[name]), next(of_system, None))
        if said:
            told[said].append(case.value)
    return {name: "; ".join(cases) or None for name, cases in told.items()}


def _forces(part: Part) -> Row:
    """Return the forces; of a family's range both ends, since it depends on the number of poles."""
    force = _first(part, "mating_force")
    locked = _value(part, "retention_force", state="locked")
    return {
        "mating_force_n": force.high if force else None,
        "mating_force_exact_n": force.low if force and force.low == force.high else None,
        "mating_force_low_n": force.low if force else None,
        "retention_locked_n": locked.low if locked else None,
    }


def _interruption(part: Part) -> Row:
    """Return what the sheet allows in the USA; a current "below" a bound is that bound."""
    current, voltage = (
        _value(part, "breaking_current", market="USA"),
        _value(part, "breaking_voltage", market="USA"),
    )
    versions = {fact.conditions.get("versions", "") for fact in part.of("breaking_current")}
    return {
        "breaking_current_a": current.high if current else None,
        "breaking_voltage_v": voltage.high if voltage else None,
        "breaking_sure": True if versions == {""} else None,
    }


def _first(part: Part, property: str) -> Value | None:
    """Return the one value, under whatever conditions; None when none or several different are stated."""
    found = {measured(fact) for fact in part.of(property)}
    return found.pop() if len(found) == 1 else None


def _accessory(part: Part) -> Row:
    diameter = _value(part, "cable_diameter")
    return {
        "cable_diameter_low_mm": diameter.low if diameter else None,
        "cable_diameter_high_mm": diameter.high if diameter else None,
        "cables": _count(part, "cables"),
        "inputs": _count(part, "inputs"),
        "outputs": _count(part, "outputs"),
        "inner_wiring": _words(part, "inner_wiring"),
        "price_eur": _number(part, "price"),
    }


def _of_system(system: ConnectionSystem | None, gender: str | None) -> Row:
    names = ("same_colour", "same_marking", "levers_fitted_when", "levers_per_flying_pair", "caps_for")
    stated = {name: getattr(system, name, None) for name in (*names, "earth_extra_from_poles")}
    return {
        **stated,
        "coding_on_site": system.coding_on_site.get(gender or "") if system else None,
        "coding_pin_from": system.coding_pin_from if system else None,
    }


def _value(part: Part, property: str, **conditions: str) -> Value | None:
    """Return the one value under exactly these conditions; None when none or several different are stated."""
    found = {measured(fact) for fact in part.of(property) if _holds_under(fact, conditions)}
    return found.pop() if len(found) == 1 else None


def _holds_under(fact: Fact, conditions: dict[str, str]) -> bool:
    told = {key: value for key, value in fact.conditions.items() if key in conditions}
    return told == conditions and (bool(conditions) or not fact.conditions)


def _words(part: Part, property: str, **conditions: str) -> str | None:
    value = _value(part, property, **conditions)
    return value.text if value else None


def _most(value: Value | None) -> float | None:
    return value.high if value else None


def _number(part: Part, property: str) -> float | None:
    value = _value(part, property)
    return value.low if value and value.low == value.high else None


def _count(part: Part, property: str) -> int | None:
    return _int(_value(part, property))


def _int(value: Value | None) -> int | None:
    return int(value.low) if isinstance(value, Exact) and value.low is not None else None
