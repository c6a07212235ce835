"""What one edition of a sheet states differently than another, statement by statement, with both places.

Compared is what is printed: a correction is no statement of a sheet. The same statement printed twice (title
and table) counts once, and the order of statements does not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mateproof.parts.corrections import printed
from mateproof.parts.fact import Fact, Source
from mateproof.parts.library import saying
from mateproof.parts.part import Part, Relation


@dataclass(frozen=True, slots=True)
class FactChange:
    """One statement that a new sheet makes differently; None where a side does not make it."""

    property: str
    conditions: tuple[tuple[str, str], ...]
    before: str | None
    after: str | None
    before_at: Source | None = None
    after_at: Source | None = None

    def __str__(self) -> str:
        """Return `colour: grey → blue`."""
        when = (
            f" ({', '.join(f'{key} {value}' for key, value in self.conditions)})" if self.conditions else ""
        )
        return f"{self.property}{when}: {self.before or 'not stated'} → {self.after or 'not stated'}"


@dataclass(frozen=True, slots=True)
class RelationChange:
    """Another item that a new sheet names differently, or that one of the two does not name."""

    kind: str
    other: str
    before: str | None
    after: str | None
    before_at: Source | None = None
    after_at: Source | None = None

    def __str__(self) -> str:
        """Return `accessory 770-101: Locking lever; black → not named`."""
        return f"{self.kind} {self.other}: {_named(self.before)} → {_named(self.after)}"


@dataclass(frozen=True, slots=True)
class Change:
    """A part whose sheet says something else than before; empty when only its evidence moved."""

    item_number: str
    facts: tuple[FactChange, ...] = ()
    relations: tuple[RelationChange, ...] = ()

    @property
    def all(self) -> tuple[FactChange | RelationChange, ...]:
        """The changed facts, then the changed relations."""
        return (*self.facts, *self.relations)

    @property
    def overwrites(self) -> bool:
        """True when a known statement goes or becomes another one; False when statements are only added."""
        return any(one.before is not None for one in self.all)


def changes(before: Part, after: Part) -> Change:
    """Return what `after` states differently, in printed order."""
    before, after = printed(before), printed(after)
    return Change(
        after.item_number,
        tuple(_facts(_statements(before), _statements(after))),
        tuple(_relations(_named_items(before.relations), _named_items(after.relations))),
    )


_Key = tuple[str, tuple[tuple[str, str], ...]]
_Facts = Mapping[_Key, Sequence[Fact]]
_Named = Mapping[tuple[str, str], Sequence[Relation]]


def _facts(old: _Facts, new: _Facts) -> Iterable[FactChange]:
    for key in dict.fromkeys([*new, *old]):
        was, now = old.get(key, ()), new.get(key, ())
        if _values(was) != _values(now):
            yield FactChange(*key, _text(was), _text(now), _place(was, now), _place(now, was))


def _statements(part: Part) -> _Facts:
    """Return the facts by property and conditions; several are one statement with several values."""
    found: dict[_Key, list[Fact]] = defaultdict(list)
    for name in ("maker", "description"):
        if getattr(part, name):
            found[(name, ())].append(Fact(name, None, raw=getattr(part, name)))
    for fact in part.facts:
        found[(fact.property, tuple(sorted(fact.conditions.items())))].append(fact)
    return found


def _values(facts: Iterable[Fact]) -> set[tuple[object, ...]]:
    return set(map(_value, facts))


def _value(fact: Fact) -> tuple[object, ...]:
    return fact.value, fact.unit, fact.absent, fact.also, fact.value is None and fact.raw


def _text(facts: Sequence[Fact]) -> str | None:
    return ", ".join(dict.fromkeys(map(saying.value, facts))) or None if facts else None


def _place(of: Sequence[Fact], beside: Sequence[Fact]) -> Source | None:
    """Return where the first statement stands that the other side does not make, else the first."""
    known = _values(beside)
    return next((fact.source for fact in of if _value(fact) not in known), of[0].source if of else None)


def _named_items(relations: Iterable[Relation]) -> _Named:
    found: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        found[str(relation.kind), relation.other].append(relation)
    return found


def _relations(old: _Named, new: _Named) -> Iterable[RelationChange]:
    for key in dict.fromkeys([*new, *old]):
        was, now = old.get(key, ()), new.get(key, ())
        if _described(was) != _described(now):
            yield RelationChange(*key, _described(was), _described(now), _source(was), _source(now))


def _described(relations: Sequence[Relation]) -> str | None:
    """Return how items are described, under which heading; None when they are not named at all."""
    said = (f"{item.description} [{item.label}]" if item.label else item.description for item in relations)
    return " / ".join(dict.fromkeys(said)) if relations else None


def _source(relations: Sequence[Relation]) -> Source | None:
    return relations[0].source if relations else None


def _named(text: str | None) -> str:
    return "not named" if text is None else text or "named"
