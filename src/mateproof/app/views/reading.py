"""A sheet that was read, on the terminal: where it came from, its parts, and how much was understood."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mateproof.app import terminal
from mateproof.app.views import changes, part
from mateproof.app.views.shared import share
from mateproof.app.words import Words
from mateproof.sheets import Reading

if TYPE_CHECKING:
    from mateproof.parts.library.report import PutReport


def lines(reading: Reading, words: Words) -> Iterator[str]:
    """Yield the items that the sheet is about; what all of several share comes first, and once.

    The items that the sheet names in passing stand with the counterparts and accessories.
    """
    paint = terminal.Paint(sys.stdout)
    about = f"{reading.file} · sha256 {reading.sha256[:12]}… · {words('layout')} {reading.layout}"
    yield paint(terminal.printable(about), "dim")
    doubted, common = part.marks(reading.doubts), share(reading.parts)
    if common.facts or common.relations:
        yield from ("", paint(f"{words('All items')} ({len(common.own)})", "bold"))
        yield from part.facts(common.facts, words, doubted)
        yield from part.relations(common.relations, words)
    for item, facts, relations in common.own:
        yield from ("",) if len(common.own) > 1 else ()
        yield from part.title(item, words)
        yield from part.facts(facts, words, doubted)
        yield from part.relations(relations, words)
    yield from part.doubts(reading.doubts, words)
    yield from missed(reading, words)
    yield ""
    yield from coverage(reading, words)


def kept(reading: Reading, report: PutReport, words: Words) -> Iterator[str]:
    """Yield one line for a sheet that went into a library, and one for every statement that changed."""
    paint = terminal.Paint(sys.stdout)
    doubts = f" · {words.count(len(reading.doubts), 'doubts')}" if reading.doubts else ""
    low = f" · {paint(words('low coverage'), 'yellow')}" if reading.is_low else ""
    unwritten = "" if report.written else paint(f"{words('nothing was written')}: ", "yellow")
    yield f"{terminal.printable(reading.file)}: {unwritten}{terminal.printable(f'{report}{doubts}')}{low}"
    yield from changes.changed(report.changed, words)
    yield from changes.standings(report.corrections, words)


def missed(reading: Reading, words: Words) -> Iterator[str]:
    """Yield the lines that gave no fact."""
    if reading.not_understood:
        yield from ("", terminal.Paint(sys.stdout)(words("Lines not understood"), "bold", "yellow"))
        rows = [(str(item.line), item.label, item.text) for item in reading.not_understood]
        yield from terminal.table(rows, tuple(map(words, ("Line", "Property", "Text"))), indent="  ")


def coverage(reading: Reading, words: Words) -> Iterator[str]:
    """Yield how much became facts, and a warning where that is little."""
    yield from terminal.paragraph(counts(reading, words))
    found = reading.coverage
    if reading.is_low:
        some, all = found["lines_with_facts"], found["lines_with_content"]
        said = f"{words('low coverage')}: {some} {words('of')} {all} {words('lines became facts')}"
        yield terminal.Paint(sys.stdout)(said, "bold", "yellow")


def counts(reading: Reading, words: Words) -> str:
    """Return how much became facts, in one line."""
    found = reading.coverage
    all = found["lines_with_content"]
    missed, told = len({item.line for item in reading.not_understood}), found["lines_with_facts"]
    of_all = f"{missed} {words('of')} {words.count(all, 'lines')}"
    return ", ".join(
        (
            words.count(found["parts"], "parts"),
            words.count(found["facts"], "facts"),
            f"{words.count(found['labels'], 'labels')} ({found['labels_unknown']} {words('unknown')})",
            f"{of_all} {words('not understood')} ({_percent(missed, all)})",
            f"{told} {words('with facts')} ({_percent(told, all)})",
            words.count(found["doubts"], "doubts"),
        )
    )


def _percent(some: int, all: int) -> str:
    return f"{round(100 * some / all) if all else 0} %"
