"""The parts of one plan as they count for it: the library's facts, and what the plan declares beside them.

A printed fact is never replaced. What the plan declares counts where the sheet is silent; what it takes
over with `like` counts where both are silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mateproof.parts.fact import Fact, Origin
from mateproof.parts.part import Part, PartClass, Relation, RelationKind
from mateproof.parts.system import ConnectionSystem, by_family
from mateproof.plan import wanted_parts
from mateproof.plan.model import DeclaredPart, Plan

_IDENTITY = frozenset({"item_number", "maker", "gtin", "description", "web_page", "price"})
"""What names one item of one maker; a part that is like it in all else does not bear it."""


@dataclass(frozen=True, slots=True)
class Known:
    """A part as one plan knows it."""

    part: Part
    system: ConnectionSystem | None
    declared: bool
    """The plan defines it, or adds facts to it."""
    own_sheet: bool
    """The library holds a sheet that is about this part, not only one that mentions it."""


class Knowing:
    """Many plans use the same parts: what does not hang on the plan is found out once, and shared."""

    def __init__(self, library: Mapping[str, Part]) -> None:
        self.library = library
        self._printed: dict[str, Known] = {}
        """item number → a part that a plan takes from the library as it is"""
        self._alike: dict[tuple[object, ...], tuple[Known, Part | None]] = {}
        """a declaration without facts of its own, and the identity of what it is like → the part, and that"""

    def parts(self, plan: Plan) -> dict[str, Known]:
        """Return every part that the library holds for this plan or that the plan declares, by name."""
        entries = {entry.name: entry for entry in plan.parts}
        found = {item: self._of_library(item) for item in self._asked(plan)}
        return {**found, **{name: self._declared(name, entries) for name in entries}}

    def _asked(self, plan: Plan) -> Iterator[str]:
        """Yield the parts that this plan asks for, and what their sheets list, as far as they are there."""
        library = self.library
        asked = [
            *wanted_parts(plan),
            *(item for part in plan.parts for item in (part.name, *part.accessories)),
        ]
        listed = (link.other for item in asked if item in library for link in library[item].relations)
        return (item for item in (*asked, *listed) if item in library)

    def _of_library(self, item: str) -> Known:
        if (known := self._printed.get(item)) is None:
            part = self.library[item]
            known = self._printed[item] = Known(part, _system(part), declared=False, own_sheet=not part.stub)
        return known

    def _declared(
        self, name: str, entries: Mapping[str, DeclaredPart], after: frozenset[str] = frozenset()
    ) -> Known:
        """Return a declared part; what it is like may be declared as well, but not in a circle."""
        entry, own = entries[name], self.library.get(name)
        model = None
        if entry.like and entry.like in entries and entry.like not in {name, *after}:
            model = self._declared(entry.like, entries, after | {name}).part
        elif entry.like:
            model = self.library.get(entry.like)
        case = (name, entry.part_class, entry.accessories, entry.counterparts, id(model))
        if not entry.facts and case in self._alike:
            return self._alike[case][0]
        part = _merged(entry, own, model)
        own_sheet = own is not None and not own.stub
        known = Known(part, _system(part), declared=True, own_sheet=own_sheet)
        if not entry.facts:
            self._alike[case] = known, model
        return known


def _merged(entry: DeclaredPart, own: Part | None, model: Part | None) -> Part:
    facts = _beside(own.facts if own else (), entry.facts)
    if model:
        taken_over = (fact for fact in model.facts if fact.property not in _IDENTITY)
        facts = _beside(facts, (replace(fact, origin=Origin.DECLARED) for fact in taken_over))
    return Part(
        item_number=entry.name,
        maker=own.maker if own else "",
        part_class=own.part_class if own else _part_class(entry, model),
        facts=facts,
        relations=(*(own.relations if own else ()), *_counterparts(entry), *_accessories(entry, model)),
        doubts=own.doubts if own else (),
        stub=False,
        description=own.description if own else "",
    )


def _counterparts(entry: DeclaredPart) -> Iterator[Relation]:
    """Yield those the plan lists; none is taken over: a part of another colour or gender has others."""
    return (Relation(RelationKind.COUNTERPART, item, "", "counterparts") for item in entry.counterparts)


def _accessories(entry: DeclaredPart, model: Part | None) -> tuple[Relation, ...]:
    """Return the accessories that the plan lists, or else those of the part it takes over."""
    if entry.accessories:
        kind = RelationKind.ACCESSORY
        return tuple(Relation(kind, item, "", "accessories") for item in entry.accessories)
    listed = model.relations if model else ()
    return tuple(relation for relation in listed if relation.kind is RelationKind.ACCESSORY)


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
