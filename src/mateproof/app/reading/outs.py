"""Where readings go, one by one: a document for scripts, or tables for people.

An `Out` has two halves. `render` makes the text of one sheet; it is pure, and is sent to the process that
reads the sheet. `write` puts one text after the other, in the process of the command.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from mateproof.app import terminal
from mateproof.app.reading.tally import Tally
from mateproof.app.views import reading as view
from mateproof.app.words import Language, Words, default
from mateproof.sheets import Reading
from mateproof.sheets.reading import FORMAT

if TYPE_CHECKING:
    from mateproof.parts.library.report import PutReport

Render = Callable[[Reading, "PutReport | None"], str]


class Out(Protocol):
    """Where readings go."""

    @property
    def render(self) -> Render:
        """Return what makes the text of a sheet and of what keeping it changed; it must be picklable."""

    def write(self, text: str) -> None:
        """Take the text of one sheet."""

    def end(self, tally: Tally) -> None:
        """Take what became of all, and finish."""


class JsonOut:
    """One JSON document, written sheet by sheet so that many sheets need no memory."""

    def __init__(self, *, compact: bool = False) -> None:
        self.render: Render = _compact if compact else _indented
        self.count = 0

    def write(self, text: str) -> None:
        """Write one element of `sheets`."""
        sys.stdout.write(f'{{"format": {FORMAT}, "sheets": [\n' if not self.count else ",\n")
        terminal.echo(text, end="")
        self.count += 1

    def end(self, tally: Tally) -> None:
        """Write what could not be read and what was passed by, and close the document."""
        if not self.count:
            sys.stdout.write(f'{{"format": {FORMAT}, "sheets": [')
        sys.stdout.write('\n], "unreadable": [')
        comma = "\n"
        for record in tally.failures.records():
            terminal.echo(comma + terminal.dumps(record), end="")
            comma = ",\n"
        skipped = terminal.dumps(tally.skipped_json())
        terminal.echo(f'], "read_before": {tally.known}, "copies": {tally.copies}, "skipped": {skipped}}}')


@dataclass(frozen=True, slots=True)
class TextRender:
    """Makes the text of one sheet: `brief` is one line, and what it changed in a library."""

    language: Language
    brief: bool = False

    def __call__(self, reading: Reading, kept: PutReport | None) -> str:
        """Return lines, each with its end."""
        words = Words(self.language)
        if kept is not None and self.brief:
            lines = view.kept(reading, kept, words)
        elif self.brief:
            lines = iter([terminal.printable(f"{reading.file}: {view.counts(reading, words)}")])
        else:
            lines = view.lines(reading, words)
        return "".join(f"{line}\n" for line in lines)


class TextOut:
    """Tables for people; with `brief`, one line for one sheet and what it changed in the library."""

    def __init__(self, language: str | None, *, brief: bool = False) -> None:
        self.language = cast(Language, language) if language else default()
        self.brief = brief
        self.render: Render = TextRender(self.language, brief)
        self.count = 0

    def write(self, text: str) -> None:
        """Print one sheet."""
        if self.count and not self.brief:
            terminal.echo()
        self.count += 1
        terminal.echo(text, end="")

    def end(self, tally: Tally) -> None:
        """Print the counts when there was more than one sheet."""
        if self.count + len(tally.failures) + tally.known + tally.copies + len(tally.skipped) > 1:
            for line in tally.lines(Words(self.language)):
                terminal.echo(terminal.printable(line))


class CountOut:
    """Only what became of all, for people; the readings go elsewhere."""

    def __init__(self, language: str | None) -> None:
        self.language = cast(Language, language) if language else default()
        self.render: Render = _compact

    def write(self, text: str) -> None:
        """Show nothing of one sheet."""

    def end(self, tally: Tally) -> None:
        """Print the counts."""
        for line in tally.lines(Words(self.language)):
            terminal.echo(terminal.printable(line))


def _indented(reading: Reading, kept: PutReport | None) -> str:
    return terminal.dumps(_record(reading, kept))


def _compact(reading: Reading, kept: PutReport | None) -> str:
    return terminal.dumps(_record(reading, kept), indent=None)


def _record(reading: Reading, kept: PutReport | None) -> dict[str, object]:
    return reading.to_json() if kept is None else reading.to_json() | {"kept": kept.to_json()}
