"""The side of the page that has what was read: parts with rows, doubts, and what was not understood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mateproof.app.review.words import Texts
from mateproof.app.views.part import value
from mateproof.app.views.shared import share
from mateproof.parts.fact import Fact, Origin, Source
from mateproof.parts.part import Part, Relation
from mateproof.sheets import Reading
from mateproof.vocabulary.values import Text

MOST = 5000
"""Rows on one page: what a browser still scrolls."""


class Row(NamedTuple):
    """One fact; `id` is its anchor, `line` the number of the line that states it, None without one."""

    id: str
    property: str
    name: str
    label: str
    value: str
    raw: str
    conditions: str
    section: str
    line: int | None
    page: int | None
    doubts: tuple[int, ...]
    unmapped: bool
    words_only: bool
    from_heading: bool


class Named(NamedTuple):
    """Another item that an item goes with."""

    kind: str
    other: str
    description: str
    line: int | None


class Block(NamedTuple):
    """What is said of one item, or of all; `title` is empty for all."""

    title: str
    about: str
    description: str
    stub: bool
    rows: tuple[Row, ...]
    named: tuple[Named, ...]


class Doubted(NamedTuple):
    """One doubt with the lines that it is about: label and number of each."""

    number: int
    code: str
    message: str
    help: str
    places: tuple[tuple[str, int | None], ...]


@dataclass(slots=True)
class Told:
    """Everything that was read, in the order of the page; `more` counts rows that found no room."""

    blocks: list[Block] = field(default_factory=list)
    stubs: list[Block] = field(default_factory=list)
    doubts: list[Doubted] = field(default_factory=list)
    missed: list[tuple[str, int, str, str]] = field(default_factory=list)
    more: int = 0

    @property
    def rows(self) -> Iterable[Row]:
        """Yield all rows."""
        return (row for block in (*self.blocks, *self.stubs) for row in block.rows)

    @property
    def missed_lines(self) -> int:
        """The number of lines in which something was not understood."""
        return len({line for _, line, *_ in self.missed})

    def count(self, what: str) -> int:
        """Return how many rows are `unmapped`, `words_only`, or have `doubts`."""
        return sum(bool(getattr(row, what)) for row in self.rows)


def told(reading: Reading, words: Texts) -> Told:
    """Return what was read from a sheet."""
    found = Told()
    marks: dict[tuple[str, Source | None], list[int]] = defaultdict(list)
    for number, doubt in enumerate(dict.fromkeys(reading.doubts), 1):
        places = tuple((label, source.line if source else None) for label, source in doubt.places)
        found.doubts.append(Doubted(number, doubt.code, doubt.message, doubt.help, places))
        for place in doubt.places:
            marks[place].append(number)
    writer = _Writer(words, marks)
    common = share(reading.parts)
    if common.facts or common.relations:
        title = words("shared", count=len(common.own))
        found.blocks.append(Block(title, "", "", False, writer.rows(common.facts), _named(common.relations)))
    for part, facts, relations in common.own:
        found.blocks.append(_block(part, writer.rows(facts), _named(relations)))
    found.stubs = [_block(part, writer.rows(part.facts), ()) for part in reading.parts if part.stub]
    found.missed = [
        (f"m{n}", item.line, item.label, item.text) for n, item in enumerate(reading.not_understood[:MOST])
    ]
    found.more = writer.more
    return found


class _Writer:
    """Makes rows with numbers of their own, as many as there is room for."""

    def __init__(self, words: Texts, marks: Mapping[tuple[str, Source | None], Sequence[int]]) -> None:
        self.words, self.marks = words, marks
        self.count = self.more = 0

    def rows(self, facts: Sequence[Fact]) -> tuple[Row, ...]:
        room = max(0, MOST - self.count)
        self.more += len(facts[room:])
        made = tuple(self._row(fact, self.count + index) for index, fact in enumerate(facts[:room]))
        self.count += len(made)
        return made

    def _row(self, fact: Fact, number: int) -> Row:
        names, source = self.words.words, fact.source
        when = ", ".join(f"{names.condition(key)} {said}" for key, said in fact.conditions.items())
        return Row(
            f"f{number}",
            fact.property,
            names.property(fact.property),
            fact.label,
            value(fact, names),
            fact.raw,
            when,
            fact.section,
            source.line if source else None,
            source.page if source else None,
            tuple(dict.fromkeys(self.marks.get((fact.label, source), ()))),
            not fact.mapped,
            isinstance(fact.value, Text),
            fact.origin is Origin.RELATION,
        )


def _block(part: Part, rows: tuple[Row, ...], named: tuple[Named, ...]) -> Block:
    about = f"{part.part_class} · {part.maker}".rstrip(" ·")
    return Block(part.item_number, about, part.description, part.stub, rows, named)


def _named(relations: Iterable[Relation]) -> tuple[Named, ...]:
    return tuple(
        Named(str(item.kind), item.other, item.description, item.source.line if item.source else None)
        for item in relations
    )
