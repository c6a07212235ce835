"""Collects what a layout finds: facts under the current heading, the parts a sheet names, and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mateproof.parts.fact import Absence, Fact, Measure, Origin
from mateproof.parts.part import Part, PartClass, Relation, RelationKind
from mateproof.parts.quick import quick
from mateproof.sheets.document import Document, Line
from mateproof.sheets.reading import NotUnderstood
from mateproof.vocabulary.values import Text, Value

BETWEEN = " › "
"""Stands between a heading and the heading under it in `Fact.section`."""

_fact, _part, _related, _text = quick(Fact), quick(Part), quick(Relation), quick(Text)


class Statement(NamedTuple):
    """What a line states: the fields of a `Fact` without its place."""

    property: str
    value: Value | None
    unit: str = ""
    conditions: Mapping[str, str] = {}
    label: str = ""
    raw: str = ""
    also: tuple[Measure, ...] = ()
    absent: Absence = Absence.PRINTED
    mapped: bool = True
    origin: Origin = Origin.PRINTED


@dataclass(slots=True, eq=False)
class Draft:
    """A part that is being read; `named` is the line that names it.

    `of` has the items that a stub is related to, where it is not related to every item of the sheet.
    """

    item_number: str
    named: Line | None = None
    part_class: PartClass = PartClass.OTHER
    description: str = ""
    relation: RelationKind | None = None
    relation_label: str = ""
    facts: list[Fact] = field(default_factory=list)
    of: list[Draft] = field(default_factory=list)

    def value_of(self, property: str) -> Value | None:
        """Return the first value of a property that was read so far."""
        return next((fact.value for fact in self.facts if fact.property == property and fact.value), None)


class Collector:
    """The state of one reading; layouts call `state`, and `open_stub` for each part the sheet names.

    `main` is the first item that the sheet is about, `further` are the others of a sheet about several.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._place = document.source
        self.main = Draft("")
        self.further: list[Draft] = []
        self.stubs: list[Draft] = []
        self.not_understood: list[NotUnderstood] = []
        self.section = ""
        self.heading = ""
        self.subheading = ""
        self.standard = ""
        self._seen: set[tuple[str, str]] = set()

    def under(self, heading: str, subheading: str = "", standard: str = "") -> None:
        """Move on to a heading: what is stated next stands under it, and is rated to its standard."""
        self.heading, self.subheading, self.standard = heading, subheading, standard
        self.section = f"{heading}{BETWEEN}{subheading}" if subheading else heading

    def state(self, line: Line, said: Iterable[Statement], of: Draft | None = None) -> None:
        """Add what a line states to the facts of the main part, or `of` a stub; they share one place."""
        place, section, facts = self._place(line), self.section, (of or self.main).facts
        for name, value, unit, conditions, label, raw, also, absent, mapped, origin in said:
            facts.append(
                _fact(name, value, unit, conditions, label, section, raw, also, absent, origin, place, mapped)
            )

    def words(self, line: Line, property: str, text: str, label: str, of: Draft | None = None) -> None:
        """Add words to the facts of the main part, or `of` a stub: the most frequent statement."""
        fact = _fact(
            property, _text(text), label=label, section=self.section, raw=text, source=self._place(line)
        )
        (of or self.main).facts.append(fact)

    def is_new(self, text: str, property: str) -> bool:
        """Return whether a sentence is new: in its section, or, for the maker's address, on the sheet."""
        key = (text, "" if property.startswith("maker_") else self.section)
        known = key in self._seen
        self._seen.add(key)
        return not known

    def missed(self, line: Line, text: str, label: str = "") -> None:
        """Count a line, or a value, that was not understood."""
        self.not_understood.append(NotUnderstood(line.number, label, text))

    def open_stub(self, line: Line, item_number: str, kind: RelationKind) -> Draft:
        """Start a part that the sheet names in passing."""
        draft = Draft(item_number, line, relation=kind, relation_label=self.subheading or self.heading)
        self.stubs.append(draft)
        self.words(line, "item_number", item_number, "Item no.", draft)
        return draft

    def parts(self, maker: str) -> list[Part]:
        """Return the parts: the items of the sheet first, then the stubs, both in printed order."""
        related = [(stub.of, self._relation(stub)) for stub in self.stubs]
        items = [
            self._part(item, maker, tuple(one for of, one in related if not of or item in of))
            for item in (self.main, *self.further)
        ]
        return items + [self._part(stub, maker, (), stub=True) for stub in self.stubs]

    def _part(self, of: Draft, maker: str, relations: tuple[Relation, ...], *, stub: bool = False) -> Part:
        return _part(
            of.item_number,
            maker,
            of.part_class,
            tuple(of.facts),
            relations,
            stub=stub,
            description=of.description,
        )

    def _relation(self, stub: Draft) -> Relation:
        kind = stub.relation or RelationKind.ACCESSORY
        source = self.document.source(stub.named) if stub.named else None
        return _related(kind, stub.item_number, stub.description, stub.relation_label, source)
