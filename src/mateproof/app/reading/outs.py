"""Where readings go, one by one: a document for scripts, or tables for people."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, cast

from mateproof.app import terminal
from mateproof.app.views import reading as view
from mateproof.app.words import Language, Words, default
from mateproof.sheets import Reading
from mateproof.sheets.reading import FORMAT
from mateproof.vocabulary.errors import Problem

if TYPE_CHECKING:
    from mateproof.parts.library.report import PutReport


class Out(Protocol):
    """Where readings go, one by one."""

    def sheet(self, reading: Reading, kept: PutReport | None) -> None:
        """Take one sheet and what keeping it changed."""

    def end(self, problems: Sequence[Problem]) -> None:
        """Take what could not be read, and finish."""


class JsonOut:
    """One JSON document, written sheet by sheet so that many sheets need no memory."""

    def __init__(self) -> None:
        self.count = 0

    def sheet(self, reading: Reading, kept: PutReport | None) -> None:
        """Write one element of `sheets`."""
        sys.stdout.write(f'{{"format": {FORMAT}, "sheets": [\n' if not self.count else ",\n")
        record = reading.to_json() if kept is None else reading.to_json() | {"kept": kept.to_json()}
        terminal.echo(terminal.dumps(record), end="")
        self.count += 1

    def end(self, problems: Sequence[Problem]) -> None:
        """Write what could not be read, and close the document."""
        if not self.count:
            sys.stdout.write(f'{{"format": {FORMAT}, "sheets": [')
        terminal.echo(f'\n], "unreadable": {terminal.dumps(list(map(_problem, problems)))}}}')


class TextOut:
    """Tables for people; with `brief`, one line for one sheet and what it changed in the library."""

    def __init__(self, language: str | None, *, unmapped: bool = False, brief: bool = False) -> None:
        self.words = Words(cast(Language, language) if language else default())
        self.unmapped, self.brief = unmapped, brief
        self.count = 0

    def sheet(self, reading: Reading, kept: PutReport | None) -> None:
        """Print one sheet."""
        if self.count and not self.brief:
            terminal.echo()
        self.count += 1
        _print(self._lines(reading, kept))

    def _lines(self, reading: Reading, kept: PutReport | None) -> Iterable[str]:
        if self.unmapped:
            return view.unmapped(reading, self.words)
        if kept is not None and self.brief:
            return view.kept(reading, kept, self.words)
        return view.lines(reading, self.words)

    def end(self, problems: Sequence[Problem]) -> None:
        """Print the count when there was more than one sheet."""
        if self.count + len(problems) > 1:
            left = f", {len(problems)} {self.words('unreadable')}" if problems else ""
            _print([f"{self.words.count(self.count, 'sheets')}{left}"])


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        terminal.echo(line)


def _problem(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "message": problem.message,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "help": problem.help,
    }
