"""A second look at "1,000 MΩ" when the whole sheet is known: its other numbers may tell its decimal mark."""

from __future__ import annotations

from dataclasses import replace

from mateproof.parts.fact import Fact
from mateproof.parts.part import Part
from mateproof.sheets.document import Document
from mateproof.sheets.grammar.cell import understand
from mateproof.sheets.grammar.convention import AMBIGUOUS, mark
from mateproof.sheets.labels import meaning
from mateproof.sheets.layouts import Collected
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Exact, Text


def look(collected: Collected, sheet: Document) -> Collected:
    """Return what was collected, with the numbers read that only the marks of the other numbers settle."""
    if not any(AMBIGUOUS.search(item.text) for item in collected.not_understood):
        return collected
    decimal = mark(line.text for line in sheet.lines)
    if not decimal:
        return collected
    settled: set[tuple[int, str]] = set()
    parts = [_part(part, decimal, settled) for part in collected.parts]
    missed = [item for item in collected.not_understood if (item.line, item.text) not in settled]
    return Collected(parts, missed)


def _part(part: Part, decimal: str, settled: set[tuple[int, str]]) -> Part:
    return replace(part, facts=tuple(_fact(fact, decimal, settled) for fact in part.facts))


def _fact(fact: Fact, decimal: str, settled: set[tuple[int, str]]) -> Fact:
    """Read a value again that stayed words; one that its label makes a bound stays words."""
    known = meaning(fact.label)
    if known is None or not _is_open(fact):
        return fact
    cell = understand(fact.raw, PROPERTIES[fact.property], known.unit, decimal)
    if not cell.understood or isinstance(cell.value, Text):
        return fact
    if isinstance(cell.value, Exact) and (known.is_lower_bound or known.is_upper_bound):
        return fact
    if fact.source:
        settled.add((fact.source.line, fact.raw))
    conditions = {**fact.conditions, **cell.conditions}
    return replace(fact, value=cell.value, unit=cell.unit, also=cell.also, conditions=conditions)


def _is_open(fact: Fact) -> bool:
    entry = PROPERTIES.get(fact.property) if fact.mapped and isinstance(fact.value, Text) else None
    return entry is not None and entry.kind == "number" and AMBIGUOUS.search(fact.raw) is not None
