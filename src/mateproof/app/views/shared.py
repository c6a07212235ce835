"""What a sheet about several items says of all of them, and what of each, so that none is read twice."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from mateproof.parts.fact import Fact
from mateproof.parts.part import Part, Relation


class Shared(NamedTuple):
    """What all items have in common, and what is left of each: the items in their order."""

    facts: tuple[Fact, ...]
    relations: tuple[Relation, ...]
    own: tuple[tuple[Part, tuple[Fact, ...], tuple[Relation, ...]], ...]


def share(parts: Sequence[Part]) -> Shared:
    """Return what several items have in common; of a single one, everything is its own."""
    items = [part for part in parts if not part.stub]
    if len(items) < 2:
        return Shared((), (), tuple((item, item.facts, item.relations) for item in items))
    stated = _common([{_key(fact) for fact in item.facts} for item in items])
    named = _common([set(item.relations) for item in items])
    own = (
        (
            item,
            tuple(fact for fact in item.facts if _key(fact) not in stated),
            tuple(relation for relation in item.relations if relation not in named),
        )
        for item in items
    )
    first = items[0]
    return Shared(
        tuple(fact for fact in first.facts if _key(fact) in stated),
        tuple(relation for relation in first.relations if relation in named),
        tuple(own),
    )


def _common(sets: Sequence[set[Hashable]] | Sequence[set[Relation]]) -> set[Hashable]:
    first, *others = sets
    return set(first).intersection(*others)


def _key(fact: Fact) -> Hashable:
    """Facts hold mappings and have no hash of their own."""
    said = (fact.property, fact.value, fact.unit, frozenset(fact.conditions.items()), fact.also, fact.absent)
    return (*said, fact.section, fact.label, fact.raw, fact.source)
