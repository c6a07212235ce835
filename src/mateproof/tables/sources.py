"""The way back from a table: evidence for what a part is said to be, place for what the plan says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from mateproof.parts.fact import Correction, Fact, Origin
from mateproof.parts.part import Relation, RelationKind
from mateproof.plan.locate import locate, origins
from mateproof.plan.model import Plan
from mateproof.tables.known import Known
from mateproof.vocabulary.findings import Evidence, Place

_OF_SYSTEM = {"same_colour_required": "same_colour", "same_marking_required": "same_marking"}
"""property of the dictionary → field of the connection system that states it for the whole family."""


def evidence_of(
    plans: Sequence[Plan], known: Sequence[Mapping[str, Known]]
) -> Callable[[str, str, str], tuple[Evidence, ...]]:
    """Return the function (plan, part, property) → everything that was said about it."""
    parts = {plan.name: found for plan, found in zip(plans, known, strict=True)}

    @cache
    def look_up(plan: str, part: str, property: str) -> tuple[Evidence, ...]:
        one = parts.get(plan, {}).get(part)
        if one is None:
            return ()
        if property in set(RelationKind):
            named = (relation for relation in one.part.relations if relation.kind == property)
            return tuple(_from_relation(part, relation, one) for relation in named)
        stated = tuple(_from_fact(part, fact) for fact in one.part.of(property))
        field = _OF_SYSTEM.get(property, property)
        return stated or (
            (one.system.evidence[field],) if one.system and field in one.system.evidence else ()
        )

    return look_up


def _from_fact(part: str, fact: Fact) -> Evidence:
    source = fact.source
    conditions = ", ".join(f"{key} {value}" for key, value in fact.conditions.items())
    value = f"{_text(fact)} ({conditions})" if conditions else _text(fact)
    return Evidence(
        part=part,
        property=fact.property,
        value=f"{value} [{_corrected(fact.correction)}]" if fact.correction else value,
        origin=str(fact.origin),
        file=source.file if source else "",
        line=source.line if source else 0,
        label=fact.label,
        sha256=source.sha256 if source else "",
    )


def _text(fact: Fact) -> str:
    return f"{fact.value.text if fact.value else '-'} {fact.unit}".strip()


def _corrected(by: Correction) -> str:
    """Return what the sheet prints instead of a correction, and who corrects it, why and when."""
    printed = _text(by.replaces) if by.replaces else "nothing"
    return f"the sheet prints {printed}; corrected by {by.name}, {by.when[:10]}: {by.reason}"


def _from_relation(part: str, relation: Relation, known: Known) -> Evidence:
    source = relation.source
    return Evidence(
        part=part,
        property=str(relation.kind),
        value=relation.other,
        origin=str(Origin.DECLARED if known.declared else Origin.PRINTED),
        file=source.file if source else "",
        line=source.line if source else 0,
        label=relation.label,
        sha256=source.sha256 if source else "",
    )


def place_of(plans: Sequence[Plan]) -> Callable[[str, str, str, str], Place | None]:
    """Return the function (plan, kind, name, field) → where it is written."""
    named = {plan.name: plan for plan in plans}

    def look_up(plan: str, kind: str, name: str, field: str) -> Place | None:
        return locate(named[plan], kind, name, field) if plan in named else None

    return look_up


def origins_of(plans: Sequence[Plan]) -> Callable[[str, str, str, str], tuple[tuple[str, Place], ...]]:
    """Return the function (plan, kind, name, field) → from where else it comes: a variable, a row."""
    named = {plan.name: plan for plan in plans if plan.origins or plan.listed}

    def look_up(plan: str, kind: str, name: str, field: str) -> tuple[tuple[str, Place], ...]:
        return origins(named[plan], kind, name, field) if plan in named else ()

    return look_up
