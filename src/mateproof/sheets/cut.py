"""The last line of a text without line end may be cut: "7 m" where millimetres are due was "7 mm".

Many texts end without one and are whole, so only what cannot have been meant is taken back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mateproof.parts.fact import Fact
from mateproof.sheets.document import Document
from mateproof.sheets.layouts import Collected
from mateproof.sheets.reading import NotUnderstood
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Text


def look(collected: Collected, sheet: Document) -> Collected:
    """Return what was collected; a number whose unit may be half of the due one stays words."""
    cut = [fact for part in collected.parts for fact in last_facts(part.facts, sheet) if _is_half(fact)]
    if not cut:
        return collected
    parts = [
        replace(part, facts=tuple([_words(fact) if fact in cut else fact for fact in part.facts]))
        for part in collected.parts
    ]
    line = sheet.lines[-1].number
    missed = [NotUnderstood(line, fact.label, fact.raw) for fact in cut]
    return Collected(parts, collected.not_understood + missed)


def last_facts(facts: tuple[Fact, ...], sheet: Document) -> Iterator[Fact]:
    """Yield the facts of the last line where nothing tells that it is whole."""
    if sheet.open_end:
        last = sheet.lines[-1].number
        yield from (fact for fact in facts if fact.source and fact.source.line == last)


def _is_half(fact: Fact) -> bool:
    due = PROPERTIES[fact.property].unit if fact.mapped and fact.property in PROPERTIES else ""
    return bool(fact.unit) and fact.unit != due and due.startswith(fact.unit)


def _words(fact: Fact) -> Fact:
    return replace(fact, value=Text(fact.raw), unit="", also=())
