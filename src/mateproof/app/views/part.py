"""A part on the terminal: its facts by section, what it goes with, and what is doubtful about it."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from mateproof.app import terminal
from mateproof.app.views import corrections
from mateproof.app.words import Words
from mateproof.parts.fact import Absence, Fact, Source
from mateproof.parts.part import Doubt, Part, Relation, RelationKind

Marks = Mapping[tuple[str, Source | None], Sequence[int]]
"""(label, source) of a statement → numbers of the doubts that it is part of."""


def lines(part: Part, words: Words) -> Iterator[str]:
    """Yield everything that is known of a part."""
    yield from title(part, words)
    yield from facts(part.facts, words, marks(part.doubts))
    yield from relations(part.relations, words)
    yield from corrections.section(part, words)
    yield from doubts(part.doubts, words)


def title(part: Part, words: Words) -> Iterator[str]:
    """Yield what a part is."""
    paint = terminal.Paint(sys.stdout)
    about = f" · {part.part_class} · {part.maker}".rstrip(" ·")
    yield paint(terminal.printable(part.item_number), "bold") + terminal.printable(about)
    if part.description:
        yield terminal.printable(part.description)
    if part.stub:
        yield paint(f"({words('known only from other sheets')})", "yellow")


def marks(found: Iterable[Doubt]) -> Marks:
    """Return which statements the doubts are about, numbered as `doubts` numbers them."""
    places: dict[tuple[str, Source | None], list[int]] = defaultdict(list)
    for number, doubt in enumerate(found, 1):
        for place in doubt.places:
            places[place].append(number)
    return places


def facts(found: Iterable[Fact], words: Words, doubted: Marks | None = None) -> Iterator[str]:
    """Yield facts as tables, one for each printed section, with one set of columns for all.

    A fact that a doubt is about has the doubt's number: `?2`.
    """
    paint = terminal.Paint(sys.stdout)
    listed = list(found)
    rows = [_row(fact, words, (doubted or {}).get((fact.label, fact.source), ())) for fact in listed]
    where = "Where" if any(_page(fact.source) for fact in listed) else "Line"
    heads = tuple(map(words, ("Property", "Value", "Conditions", where)))
    shown = list(terminal.blocks(rows, heads, indent="  "))
    if shown:
        yield from ("", *shown[0])
    for section, group in groupby(zip(listed, shown[1:], strict=True), key=lambda pair: pair[0].section):
        yield from ("", paint(terminal.printable(section), "bold")) if section else ("",)
        for fact, block in group:
            doubtful = bool(doubted) and (fact.label, fact.source) in (doubted or {})
            yield from (paint(line, "yellow") for line in block) if doubtful else block


def relations(found: Sequence[Relation], words: Words) -> Iterator[str]:
    """Yield what the sheet names beside the part."""
    paint = terminal.Paint(sys.stdout)
    for kind, name in ((RelationKind.COUNTERPART, "Counterparts"), (RelationKind.ACCESSORY, "Accessories")):
        rows = [
            (item.other, item.description, item.label, place(item.source))
            for item in found
            if item.kind == kind
        ]
        if rows:
            heads = tuple(map(words, ("Item number", "Description", "Heading", "Line")))
            yield from ("", paint(f"{words(name)} ({len(rows)})", "bold"))
            yield from terminal.table(rows, heads, indent="  ")


def doubts(found: Sequence[Doubt], words: Words) -> Iterator[str]:
    """Yield the doubts, each with its number, its places and what to do."""
    paint = terminal.Paint(sys.stdout)
    if found:
        yield from ("", paint(f"{words('Doubts')} ({len(found)})", "bold", "yellow"))
    for number, doubt in enumerate(found, 1):
        places = [line for line in dict.fromkeys(place(source) for _, source in doubt.places) if line]
        where = f" ({words('Lines' if len(places) > 1 else 'Line')} {', '.join(places)})" if places else ""
        yield from terminal.paragraph(f"?{number} {doubt.code}: {doubt.message}{where}", indent="  ")
        if doubt.help:
            yield from terminal.paragraph(doubt.help, indent="     ")


def _row(fact: Fact, words: Words, doubted: Sequence[int]) -> tuple[str, str, str, str]:
    conditions = ", ".join(f"{words.condition(key)} {value}" for key, value in fact.conditions.items())
    said = [value(fact, words)]
    if fact.correction:
        said.append(f"({corrections.beside(fact.correction, words)})")
    said += [f"?{number}" for number in dict.fromkeys(doubted)]
    return words.property(fact.property), " ".join(said), conditions, place(fact.source)


def value(fact: Fact, words: Words) -> str:
    """Return the value with unit and second statements, or how it is absent."""
    if fact.value is None:
        blank = {Absence.NONE: "printed as none", Absence.BLANK: "no value printed"}
        return words(blank[fact.absent]) if fact.absent in blank else fact.raw
    said = [f"{fact.value.text} {fact.unit}", *(f"{also.value.text} {also.unit}" for also in fact.also)]
    return " / ".join(text.strip() for text in said)


def place(source: Source | None) -> str:
    """Return the line, after its page where the file has pages."""
    if source is None:
        return ""
    page = _page(source)
    return f"{page}:{source.line}" if page else str(source.line)


def _page(source: Source | None) -> int | None:
    return source.page if source and not source.page_is_inferred else None
