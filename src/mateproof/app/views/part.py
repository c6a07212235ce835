"""A part on the terminal: its facts by section, what it goes with, and what is doubtful about it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from mateproof.app import terminal
from mateproof.app.words import Words
from mateproof.parts.fact import Absence, Fact
from mateproof.parts.part import Doubt, Part, Relation, RelationKind


def lines(part: Part, words: Words) -> Iterator[str]:
    """Yield everything that is known of a part."""
    paint = terminal.Paint(sys.stdout)
    about = f" · {part.part_class} · {part.maker}".rstrip(" ·")
    yield paint(terminal.printable(part.item_number), "bold") + terminal.printable(about)
    if part.description:
        yield terminal.printable(part.description)
    if part.stub:
        yield paint(f"({words('known only from other sheets')})", "yellow")
    yield from facts(part.facts, words)
    yield from relations(part.relations, words)
    yield from doubts(part.doubts, words)


def facts(found: Iterable[Fact], words: Words) -> Iterator[str]:
    """Yield facts as tables, one for each printed section, with one set of columns for all."""
    paint = terminal.Paint(sys.stdout)
    listed = list(found)
    rows = [_row(fact, words) for fact in listed]
    heads = tuple(map(words, ("Property", "Value", "Conditions", "Line")))
    shown = list(terminal.blocks(rows, heads, indent="  "))
    if shown:
        yield from ("", *shown[0])
    for section, group in groupby(zip(listed, shown[1:], strict=True), key=lambda pair: pair[0].section):
        yield from ("", paint(terminal.printable(section), "bold"))
        for _, block in group:
            yield from block


def relations(found: Sequence[Relation], words: Words) -> Iterator[str]:
    """Yield what the sheet names beside the part."""
    paint = terminal.Paint(sys.stdout)
    for kind, title in ((RelationKind.COUNTERPART, "Counterparts"), (RelationKind.ACCESSORY, "Accessories")):
        rows = [
            (item.other, item.description, item.label, _line(item.source))
            for item in found
            if item.kind == kind
        ]
        if rows:
            heads = tuple(map(words, ("Item number", "Description", "Heading", "Line")))
            yield from ("", paint(f"{words(title)} ({len(rows)})", "bold"))
            yield from terminal.table(rows, heads, indent="  ")


def doubts(found: Sequence[Doubt], words: Words) -> Iterator[str]:
    """Yield the doubts, each with its places and what to do."""
    paint = terminal.Paint(sys.stdout)
    if found:
        yield from ("", paint(f"{words('Doubts')} ({len(found)})", "bold", "yellow"))
    for doubt in found:
        places = [line for line in dict.fromkeys(_line(source) for _, source in doubt.places) if line]
        where = f" ({words('Lines' if len(places) > 1 else 'Line')} {', '.join(places)})" if places else ""
        yield from terminal.paragraph(f"{doubt.code}: {doubt.message}{where}", indent="  ")
        if doubt.help:
            yield from terminal.paragraph(doubt.help, indent="    ")


def _row(fact: Fact, words: Words) -> tuple[str, str, str, str]:
    conditions = ", ".join(f"{words.condition(key)} {value}" for key, value in fact.conditions.items())
    return words.property(fact.property), value(fact, words), conditions, _line(fact.source)


def value(fact: Fact, words: Words) -> str:
    """Return the value with unit and second statements, or how it is absent."""
    if fact.value is None:
        blank = {Absence.NONE: "printed as none", Absence.BLANK: "no value printed"}
        return words(blank[fact.absent]) if fact.absent in blank else fact.raw
    said = [f"{fact.value.text} {fact.unit}", *(f"{also.value.text} {also.unit}" for also in fact.also)]
    return " / ".join(text.strip() for text in said)


def _line(source: object) -> str:
    return str(getattr(source, "line", ""))
