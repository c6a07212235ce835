"""What the kinds of fixes look things up in: ends and where they are written, parts, and files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mateproof.app.checking import Checked
from mateproof.assign.closure import close
from mateproof.parts.part import Part, PartClass
from mateproof.plan.editing.source import Source
from mateproof.plan.model import End, Mate, Plan, Span
from mateproof.vocabulary.ordering import State


@dataclass(frozen=True, slots=True)
class Wish:
    """What to write at one place so that one subject is right; if all subjects wish it, it is a fix."""

    where: Span
    """Key whose mapping is edited."""
    key: str
    new: str | None
    """None removes the key."""
    old: str | None = None
    """None adds it."""
    entry: bool = False
    """The pair at `where` itself is removed."""

    @property
    def title(self) -> tuple[str, str]:
        """What it does, in both languages."""
        if self.entry:
            return f"delete “{self.key}”", f"„{self.key}“ löschen"
        if self.new is None:
            return f"delete “{self.key}: {self.old}”", f"„{self.key}: {self.old}“ löschen"
        if self.old is None:
            return f"add “{self.key}: {self.new}”", f"„{self.key}: {self.new}“ ergänzen"
        return f"write “{self.new}” instead of “{self.old}”", f"„{self.new}“ statt „{self.old}“ schreiben"


@dataclass
class View:
    """One plan of a check."""

    checked: Checked
    plan: Plan
    texts: Mapping[str, str]
    """Text of each of its files."""
    sources: dict[str, Source] = field(default_factory=dict)
    every: bool = False
    """Accessories are asked for: also where only the order of the sheet decides between equals."""

    def source(self, number: int) -> Source | None:
        """Return one of the plan's files."""
        name = self.plan.files[number]
        if name not in self.texts:
            return None
        return self.sources.setdefault(name, Source(name, self.texts[name]))

    @cached_property
    def ends(self) -> Mapping[str, End]:
        """Name → end."""
        return {end.name: end for end in self.plan.ends}

    @cached_property
    def mates(self) -> Mapping[str, Mate]:
        """Name → mate."""
        return {mate.name: mate for mate in self.plan.mates}

    @cached_property
    def added(self) -> Mapping[tuple[str, str], tuple[str, str]]:
        """(role, mate or end) → end and item of the accessory to add, where nothing else is as good."""
        rows = close(self.checked.tables.only(self.plan.name)).iter_rows(named=True)
        chosen = (row for row in rows if row["state"] == State.ADDED and (row["sure"] or self.every))
        named = (row for row in chosen if row["end"] and row["quantity"] == 1)
        return {(row["role"], row["mate"] or row["end"]): (row["end"], row["accessory"]) for row in named}

    @cached_property
    def sharing(self) -> Mapping[Span, int]:
        """Place of a side or connector → ends that are written there (templates, ranges)."""
        found: dict[Span, int] = {}
        for end in self.plan.ends:
            found[end.at[""]] = found.get(end.at[""], 0) + 1
        return found

    def part(self, item: str | None) -> Part | None:
        """Return a part of the library."""
        return self.checked.library.get(item or "")

    def listed(self, part: str | None, kind: PartClass) -> list[Part]:
        """Return the accessories of one class that a part lists, in the order of its sheet."""
        said = self.checked.tables.evidence_of(self.plan.name, part or "", "accessory")
        items = dict.fromkeys(evidence.value for evidence in said)
        parts = [self.checked.library[item] for item in items if item in self.checked.library]
        return [found for found in parts if found.part_class is kind]

    def wish(self, role: str, subject: str, *keys: str) -> Wish | None:
        """Return what adds the accessory that a subject lacks; None where more than one would do."""
        name, item = self.added.get((role, subject), ("", ""))
        end = self.ends.get(name)
        if end is None or any(self.own(end, key) for key in keys):
            return None
        return Wish(end.at[""], keys[0], item)

    def own(self, end: End, key: str) -> bool:
        """Return whether an end's own mapping writes a key, not a default."""
        source = self.source(end.at[""][0])
        mapping = source.mapping(*end.at[""][1:3]) if source else None
        return mapping is not None and any(name.value == key for name, _ in mapping.value)


def words(part: Part, property: str) -> set[str]:
    """Return what a part is said to be in one respect."""
    return {fact.value.text for fact in part.of(property) if fact.value}
