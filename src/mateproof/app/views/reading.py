"""A sheet that was read, on the terminal: where it came from, its parts, and how much was understood."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mateproof.app import terminal
from mateproof.app.views import changes, part
from mateproof.app.words import Words
from mateproof.sheets import Reading

if TYPE_CHECKING:
    from mateproof.parts.library.report import PutReport


def lines(reading: Reading, words: Words) -> Iterator[str]:
    """Yield the sheet's own part in full; the parts it names stand in its counterparts and accessories."""
    paint = terminal.Paint(sys.stdout)
    about = f"{reading.file} · sha256 {reading.sha256[:12]}… · {words('layout')} {reading.layout}"
    yield paint(terminal.printable(about), "dim")
    for item in reading.parts:
        if not item.stub:
            yield from part.lines(item, words)
    yield from missed(reading, words)
    yield from ("", counts(reading, words))


def unmapped(reading: Reading, words: Words) -> Iterator[str]:
    """Yield only what the dictionary or the grammar does not know: what to teach Mateproof next."""
    paint = terminal.Paint(sys.stdout)
    yield paint(terminal.printable(reading.file), "dim")
    if reading.unmapped:
        yield from ("", paint(words("Not in the dictionary"), "bold"))
        rows = [
            (fact.label, fact.raw or part.value(fact, words), str(fact.source.line if fact.source else ""))
            for fact in reading.unmapped
        ]
        yield from terminal.table(rows, tuple(map(words, ("Property", "Value", "Line"))), indent="  ")
    yield from missed(reading, words)
    yield from ("", counts(reading, words))


def kept(reading: Reading, report: PutReport, words: Words) -> Iterator[str]:
    """Yield one line for a sheet that went into a library, and one for every statement that changed."""
    paint = terminal.Paint(sys.stdout)
    doubts = f" · {words.count(len(reading.doubts), 'doubts')}" if reading.doubts else ""
    unwritten = "" if report.written else paint(f"{words('nothing was written')}: ", "yellow")
    yield f"{terminal.printable(reading.file)}: {unwritten}{terminal.printable(f'{report}{doubts}')}"
    yield from changes.changed(report.changed, words)
    yield from changes.standings(report.corrections, words)


def missed(reading: Reading, words: Words) -> Iterator[str]:
    """Yield the lines that gave no fact."""
    if reading.not_understood:
        yield from ("", terminal.Paint(sys.stdout)(words("Lines not understood"), "bold", "yellow"))
        rows = [(str(item.line), item.label, item.text) for item in reading.not_understood]
        yield from terminal.table(rows, tuple(map(words, ("Line", "Property", "Text"))), indent="  ")


def counts(reading: Reading, words: Words) -> str:
    """Return how much became facts, in one line."""
    found = reading.coverage
    names = ("parts", "facts", "unmapped", "not_understood", "doubts")
    return ", ".join(words.count(found[name], name.replace("_", " ")) for name in names)
