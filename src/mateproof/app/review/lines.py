"""The side of the page that has the sheet: its lines, and which facts each of them gave."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from mateproof.app.review.facts import Told
from mateproof.sheets.document import Document, Line

MOST = 20_000
"""Lines on one page: what a browser still scrolls."""
_LONGEST = 2000  # characters of one line; what is longer is no line of a sheet


class Shown(NamedTuple):
    """One line with the anchors of its facts, of what was not understood in it, and its doubts."""

    line: Line
    cells: tuple[str, ...]
    facts: tuple[str, ...]
    missed: tuple[str, ...]
    doubtful: bool

    @property
    def kind(self) -> str:
        """`missed`, `told` or neither."""
        return "missed" if self.missed else "told" if self.facts else "rest"

    @property
    def target(self) -> str:
        """The anchor that the line leads to; empty when it gave nothing."""
        return next(iter((*self.missed, *self.facts)), "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines that are shown, by page (None where there are no pages); `more` counts the others."""

    document: Document
    pages: tuple[tuple[int | None, tuple[Shown, ...]], ...]
    numbers: frozenset[int]
    more: int


def sheet(document: Document, told: Told) -> Sheet:
    """Return the lines with what they gave."""
    facts, missed, doubtful = defaultdict(list), defaultdict(list), set()
    for row in told.rows:
        if row.line is not None:
            facts[row.line].append(row.id)
    for id, line, *_ in told.missed:
        missed[line].append(id)
    for doubt in told.doubts:
        doubtful |= {line for _, line in doubt.places}
    shown = [
        Shown(
            line,
            tuple(cell[:_LONGEST] for cell in line.cells),
            tuple(facts[line.number]),
            tuple(missed[line.number]),
            line.number in doubtful,
        )
        for line in document.lines[:MOST]
    ]
    pages = tuple((page, tuple(some)) for page, some in groupby(shown, key=lambda one: one.line.page))
    numbers = frozenset(one.line.number for one in shown)
    return Sheet(document, pages, numbers, max(0, len(document.lines) - MOST))
