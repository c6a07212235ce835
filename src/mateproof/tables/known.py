"""The parts of one plan as they count for it: the library's facts, and what the plan declares beside them.

A printed fact is never replaced. What the plan declares counts where the sheet is silent; what it takes
over with `like` counts where both are silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mateproof.parts.fact import Fact, Origin
from mateproof.parts.part import Part, PartClass
from mateproof.parts.system import ConnectionSystem, by_family
from mateproof.plan.model import DeclaredPart, Plan


@dataclass(frozen=True, slots=True)
class Known:
    """A part as one plan knows it."""

    part: Part
    system: ConnectionSystem | None
    declared: bool


def known_parts(plan: Plan, library: Mapping[str, Part]) -> dict[str, Known]:
    """Return every part that the library holds for this plan or that the plan declares, by name."""
    declared = {entry.name: _merged(entry, library) for entry in plan.parts}
    parts = {**library, **declared}
    return {name: Known(part, _system(part), name in declared) for name, part in parts.items()}


def _merged(entry: DeclaredPart, library: Mapping[str, Part]) -> Part:
    own = library.get(entry.name)
    model = library.get(entry.like) if entry.like else None
    facts = own.facts if own else ()
    facts = _beside(facts, entry.facts)
    if model:
        facts = _beside(facts, (replace(fact, origin=Origin.DECLARED) for fact in model.facts))
    part_class = own.part_class if own else _part_class(entry, model)
    return Part(
        item_number=entry.name,
        maker=own.maker if own else "",
        part_class=part_class,
        facts=facts,
        relations=(*(own.relations if own else ()), *(model.relations if model else ())),
        doubts=own.doubts if own else (),
        stub=False,
        description=own.description if own else "",
    )


def _part_class(entry: DeclaredPart, model: Part | None) -> PartClass:
    if entry.part_class:
        return PartClass(entry.part_class)
    return model.part_class if model else PartClass.CONNECTOR


def _beside(stated: tuple[Fact, ...], further: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the stated facts and those further ones whose property is not stated at all."""
    properties = {fact.property for fact in stated}
    return (*stated, *(fact for fact in further if fact.property not in properties))


def _system(part: Part) -> ConnectionSystem | None:
    family = next((fact.value for fact in part.of("family") if fact.value), None)
    return by_family(family.text) if family else None
