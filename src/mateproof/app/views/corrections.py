"""Corrections on the terminal: what counts, what is printed, and who says so."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from mateproof.app import terminal
from mateproof.app.words import Words
from mateproof.parts import corrections
from mateproof.parts.corrections import Corrected, Status
from mateproof.parts.fact import Correction, Fact
from mateproof.parts.library import saying
from mateproof.parts.part import Part

_NOTES = {Status.AGREES: "the sheet agrees now", Status.MOVED: "the sheet prints another value"}


def lines(
    parts: Iterable[Part], words: Words, *, only: Corrected | None = None, note: str = ""
) -> Iterator[str]:
    """Yield the corrections of parts, or the one of them that was just made or withdrawn."""
    paint = terminal.Paint(sys.stdout)
    for part in parts:
        found = [
            fact
            for fact in part.facts
            if fact.correction and (only is None or _is(fact, fact.correction, only))
        ]
        if found:
            yield paint(terminal.printable(part.item_number), "bold")
        for fact in _once(found):
            yield from _said(fact, words, note)


def section(part: Part, words: Words) -> Iterator[str]:
    """Yield the corrections of one part under their heading, where there are any."""
    found = list(_once(fact for fact in part.facts if fact.correction))
    if found:
        paint = terminal.Paint(sys.stdout)
        yield from ("", paint(f"{words('Corrections')} ({len(found)})", "bold", "cyan"))
    for fact in found:
        yield from _said(fact, words)


def beside(by: Correction, words: Words) -> str:
    """Return what the sheet prints instead."""
    said = saying.value(by.replaces) if by.replaces else words("nothing")
    return f"{words('corrected')}; {words('printed')}: {said}"


def _said(fact: Fact, words: Words, note: str = "") -> Iterator[str]:
    by = fact.correction
    assert by is not None  # noqa: S101 (asked of corrections only)
    when = ", ".join(f"{words.condition(key)} {value}" for key, value in fact.conditions.items())
    name = words.property(fact.property) + (f" ({when})" if when else "")
    at = by.replaces.source if by.replaces else None
    where = f" ({at.file}:{at.line})" if at else ""
    said = f"{name}: {saying.value(fact)}, {beside(by, words)}{where}"
    yield from terminal.paragraph(said, indent="  ")
    yield from terminal.paragraph(f"{by.name}, {by.when[:10]}: {by.reason}", indent="    ")
    told = note or words(_NOTES.get(corrections.status(fact), ""))
    if told:
        yield terminal.Paint(sys.stdout)(f"    ! {told}", "yellow")


def _once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield each correction once: one of a statement that is printed twice is two facts."""
    seen: list[tuple[object, ...]] = []
    for fact in facts:
        key = (fact.property, fact.conditions, fact.value, fact.correction and fact.correction.which)
        if key not in seen:
            seen.append(key)
            yield fact


def _is(fact: Fact, by: Correction, one: Corrected) -> bool:
    """Return whether a fact is this correction."""
    return (fact.property, frozenset(fact.conditions.items()), by.which) == one.key()
