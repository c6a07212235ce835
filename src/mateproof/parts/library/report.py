"""What putting parts into a library did, item by item; a set of answers, so that nothing is silent."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass, field
from typing import Any

from mateproof.parts.fact import Fact
from mateproof.parts.library import saying
from mateproof.parts.part import Part


@dataclass(frozen=True, slots=True)
class FactChange:
    """One statement that a new sheet makes differently; None where a side does not make it."""

    property: str
    conditions: tuple[tuple[str, str], ...]
    before: str | None
    after: str | None

    def __str__(self) -> str:
        """Return `colour: grey → blue`."""
        when = (
            f" ({', '.join(f'{key} {value}' for key, value in self.conditions)})" if self.conditions else ""
        )
        return f"{self.property}{when}: {self.before or 'not stated'} → {self.after or 'not stated'}"


@dataclass(frozen=True, slots=True)
class Change:
    """A part whose sheet says something else than before; no facts when only its evidence moved."""

    item_number: str
    facts: tuple[FactChange, ...]


@dataclass(slots=True)
class PutReport:
    """Item numbers by what happened to them; each is in one list, sorted as they came."""

    added: list[str] = field(default_factory=list)
    completed: list[str] = field(default_factory=list)
    """known in passing before, now with a sheet of its own."""
    changed: list[Change] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """named in passing; what was known of it says more, so that stays what the library shows."""
    removed: list[str] = field(default_factory=list)
    """known only from an older edition of a sheet, which no longer names it."""

    @property
    def nothing_new(self) -> bool:
        """True when the library already said all of this."""
        return not (self.added or self.completed or self.changed or self.removed)

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of `kept` in `read --library … --json`."""
        return asdict(self)

    def __str__(self) -> str:
        """Return one line of counts, the empty ones left out."""
        counts = [(name, len(getattr(self, name))) for name in self.__dataclass_fields__]
        return ", ".join(f"{count} {name}" for name, count in counts if count) or "no parts"


def changes(before: Part, after: Part) -> Change:
    """Return what `after` states differently, statement by statement, in printed order."""
    old, new = _statements(before), _statements(after)
    found = [
        FactChange(key[0], key[1], _text(old.get(key)), _text(new.get(key)))
        for key in dict.fromkeys([*new, *old])
        if _values(old.get(key)) != _values(new.get(key))
    ]
    return Change(after.item_number, tuple(found))


_Key = tuple[str, tuple[tuple[str, str], ...]]


def _statements(part: Part) -> dict[_Key, list[Fact]]:
    """Return the facts by property and conditions; several are one statement with several values."""
    found: dict[_Key, list[Fact]] = defaultdict(list)
    for name in ("maker", "description"):
        if getattr(part, name):
            found[(name, ())].append(Fact(name, None, raw=getattr(part, name)))
    for fact in part.facts:
        found[(fact.property, tuple(sorted(fact.conditions.items())))].append(fact)
    return found


def _values(facts: list[Fact] | None) -> list[tuple[object, ...]]:
    return [
        (fact.value, fact.unit, fact.absent, fact.also, fact.value is None and fact.raw)
        for fact in facts or ()
    ]


def _text(facts: list[Fact] | None) -> str | None:
    return None if facts is None else ", ".join(map(saying.value, facts))
