"""Corrections: what a person says instead of a sheet, kept beside what the sheet prints.

    correct(part, [correction])   the part as it counts: every correction is a fact of it, in the place of the
                                  statements that it corrects, which stay inside it (`Fact.correction`)
    printed(part)                 the part as its sheet prints it: `printed(correct(part, …)) == part`
    of(part)                      the corrections in a part

A correction names a property, the exact conditions and, where a sheet states several things under them,
which of them it corrects. It outlives the edition of the sheet that it was made for; `status` tells what
became of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from mateproof.parts.fact import Absence, Correction, Fact, Measure, Origin
from mateproof.parts.part import Part
from mateproof.vocabulary.values import Value


class Status(StrEnum):
    """What a correction corrects in the sheet as the library has it now."""

    CORRECTS = "corrects"
    """The sheet prints what it printed when the correction was made."""
    ADDS = "adds"
    """The sheet is silent, now as then."""
    AGREES = "agrees"
    """The sheet now says the same: the correction may be withdrawn."""
    MOVED = "moved"
    """The sheet now prints something else: look again."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What is true of one property under exact conditions, and who says so (`by`)."""

    property: str
    value: Value | None
    by: Correction
    unit: str = ""
    conditions: Mapping[str, str] = field(default_factory=dict)
    also: tuple[Measure, ...] = ()
    absent: Absence = Absence.PRINTED
    raw: str = ""

    def key(self) -> tuple[str, frozenset[tuple[str, str]], str]:
        """Return what tells two corrections of one item apart."""
        return self.property, frozenset(self.conditions.items()), self.by.which


def correct(part: Part, corrections: Iterable[Corrected]) -> Part:
    """Return the part as it counts."""
    facts = list(part.facts)
    for one in corrections:
        targets = [index for index, fact in enumerate(facts) if _is_target(fact, one, facts)]
        for index in targets:
            facts[index] = _fact(one, facts[index])
        if not targets:
            facts.append(_fact(one, None))
    return replace(part, facts=tuple(facts)) if facts != list(part.facts) else part


def printed(part: Part) -> Part:
    """Return the part as its sheet prints it, without corrections."""
    if not any(fact.correction for fact in part.facts):
        return part
    facts = (fact.correction.replaces if fact.correction else fact for fact in part.facts)
    return replace(part, facts=tuple(fact for fact in facts if fact is not None))


def of(part: Part) -> list[Corrected]:
    """Return the corrections of a part, each once."""
    found: dict[object, Corrected] = {}
    for fact in part.facts:
        if fact.correction:
            by = replace(fact.correction, replaces=None)
            one = Corrected(
                fact.property, fact.value, by, fact.unit, fact.conditions, fact.also, fact.absent, fact.raw
            )
            found.setdefault(one.key(), one)
    return list(found.values())


def status(fact: Fact) -> Status:
    """Return what became of the correction that a fact of a part is."""
    by = fact.correction
    assert by is not None  # noqa: S101 (asked of corrections only)
    if by.replaces is None:
        return Status.MOVED if by.seen else Status.ADDS
    if same(by.replaces, fact):
        return Status.AGREES
    return Status.CORRECTS if by.replaces.raw in by.seen else Status.MOVED


def same(one: Fact, other: Fact) -> bool:
    """Return whether two facts state the same."""
    return (one.value, one.unit, one.absent) == (other.value, other.unit, other.absent)


def under(facts: Iterable[Fact], property: str, conditions: Mapping[str, str]) -> Iterator[Fact]:
    """Yield the facts of a property under exactly these conditions."""
    return (fact for fact in facts if fact.property == property and dict(fact.conditions) == dict(conditions))


def _is_target(fact: Fact, one: Corrected, facts: list[Fact]) -> bool:
    """Return whether a printed fact is what a correction corrects.

    With `which`, that is what is printed so; where nothing is any more, what is stated alone.
    """
    if fact.correction or fact.property != one.property or dict(fact.conditions) != dict(one.conditions):
        return False
    if not one.by.which or fact.raw == one.by.which:
        return True
    stated = [item for item in under(facts, one.property, one.conditions) if not item.correction]
    alone = all(same(item, stated[0]) for item in stated)
    return alone and all(item.raw != one.by.which for item in stated)


def _fact(one: Corrected, replaces: Fact | None) -> Fact:
    """Return a correction as a fact, at the place in the sheet that it is about."""
    at = replaces or Fact(one.property, None)
    return replace(
        at,
        value=one.value,
        unit=one.unit,
        conditions=one.conditions,
        raw=one.raw,
        also=one.also,
        absent=one.absent,
        origin=Origin.CORRECTED,
        correction=replace(one.by, replaces=replaces),
    )
