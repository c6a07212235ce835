"""What all sheets of a run print that was not understood, by frequency: what to teach Mateproof next.

Labels that the dictionary does not know come first, then labels that it knows whose value stayed words, then
lines that are no rows; each with how often and on how many sheets it stands, and the first value with its
place. Capitals and punctuation do not count.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from mateproof.app import terminal
from mateproof.app.reading.tally import Tally
from mateproof.app.words import Language, Words, default
from mateproof.sheets import Reading
from mateproof.vocabulary.printed import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from mateproof.parts.library.report import PutReport

FORMAT = 1
"""Version of the shape that `read --unmapped --json` writes."""
_KINDS = {
    "labels": "Not in the dictionary", "values": "Values not understood", "lines": "Lines not understood",
}  # fmt: skip
_MOST = 20_000
"""Distinct labels or lines that are kept: memory stays flat, however many sheets there are."""


@dataclass(slots=True)
class Seen:
    """One label over all sheets; value, file, page and line are those of the first."""

    label: str
    value: str
    file: str
    page: int | None
    line: int
    count: int = 0
    sheets: int = 0

    @property
    def place(self) -> str:
        """Where the first one stands."""
        return f"{self.file}:{self.page}:{self.line}" if self.page else f"{self.file}:{self.line}"

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of one label."""
        example = {"value": self.value, "file": self.file, "page": self.page, "line": self.line}
        return {"label": self.label, "count": self.count, "sheets": self.sheets, "example": example}


class UnmappedOut:
    """Collects while sheets are read, and shows at the end: a table for people, or one JSON document."""

    def __init__(self, language: str | None, *, as_json: bool = False) -> None:
        self.words = Words(cast(Language, language) if language else default())
        self.as_json = as_json
        self.render: Callable[[Reading, PutReport | None], str] = _found
        self.seen: dict[str, dict[str, Seen]] = {kind: {} for kind in _KINDS}
        self.missed = 0
        self.sheets = 0

    def write(self, text: str) -> None:
        """Add what one sheet printed."""
        found = json.loads(text)
        self.sheets += 1
        self.missed += found["missed"]
        for kind in _KINDS:
            self._add(self.seen[kind], found[kind])

    def _add(self, known: dict[str, Seen], rows: list[list[Any]]) -> None:
        here: set[str] = set()
        for row in rows:
            key = folded(row[0]) or row[0]
            if key not in known and len(known) >= _MOST:
                continue
            seen = known.setdefault(key, Seen(*row))
            seen.count += 1
            seen.sheets += key not in here
            here.add(key)

    def end(self, tally: Tally) -> None:
        """Show all labels, the most frequent first."""
        if self.as_json:
            terminal.echo(terminal.dumps(self._record(tally)))
            return
        for kind, title in _KINDS.items():
            for line in self._table(kind, self.words(title)):
                terminal.echo(line)
        terminal.echo(f"{self.words.count(self.missed, 'lines')} {self.words('not understood')}")
        for line in tally.lines(self.words):
            terminal.echo(terminal.printable(line))

    def by_frequency(self, kind: str) -> list[Seen]:
        """Return the labels of one kind, the most frequent first, equals by their letters."""
        return sorted(
            self.seen[kind].values(), key=lambda seen: (-seen.count, seen.label.lower(), seen.label)
        )

    def _table(self, kind: str, title: str) -> Iterator[str]:
        rows = [(str(seen.count), seen.label, seen.value, seen.place) for seen in self.by_frequency(kind)]
        if rows:
            yield title
            heads = tuple(map(self.words, ("Count", "Label", "Value", "Where")))
            yield from terminal.table(rows, heads, indent="  ")
            yield ""

    def _record(self, tally: Tally) -> dict[str, Any]:
        shown = {kind: [seen.to_json() for seen in self.by_frequency(kind)] for kind in _KINDS}
        return {
            "format": FORMAT,
            "sheets": self.sheets,
            **shown,
            "not_understood": self.missed,
            "unreadable": list(tally.failures.records()),
        }


def _found(reading: Reading, kept: PutReport | None) -> str:  # noqa: ARG001
    """Return what one sheet printed that was not understood, small enough to be sent between processes."""
    labels = [
        (fact.label, fact.raw, reading.file, fact.source.page if fact.source else None, _line(fact.source))
        for fact in reading.unmapped
    ]
    missed = reading.not_understood
    values = [(item.label, item.text, reading.file, None, item.line) for item in missed if item.label]
    lines = [(item.text, "", reading.file, None, item.line) for item in missed if not item.label]
    found = {"labels": labels, "values": values, "lines": lines, "missed": len(missed)}
    return json.dumps(found, ensure_ascii=False)


def _line(source: object) -> int:
    return getattr(source, "line", 0)
