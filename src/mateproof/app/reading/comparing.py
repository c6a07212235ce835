"""Reads sheets and compares them with a shelf of parts; nothing is written."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import cast

from mateproof.app import terminal
from mateproof.app.progress import Progress
from mateproof.app.reading.desk import Desk, How
from mateproof.app.reading.finding import Found
from mateproof.app.reading.outs import Out
from mateproof.app.reading.tally import Tally
from mateproof.app.reading.working import Order
from mateproof.app.views import changes as view
from mateproof.app.words import Words
from mateproof.parts.library.comparing import Compared, compare
from mateproof.parts.library.shelf import Shelf
from mateproof.sheets import Reading

FORMAT = 1
"""Version of the `read --diff --json` shape."""


class DiffOut:
    """Where comparisons go: one document for scripts, or a list for people."""

    def __init__(self, words: Words, *, as_json: bool) -> None:
        self.words, self.as_json = words, as_json
        self.count = 0

    def compared(self, reading: Reading, items: list[Compared]) -> None:
        """Take one sheet."""
        if self.as_json:
            self._json(reading, items)
        else:
            self._lines(reading, items)
        self.count += 1

    def _json(self, reading: Reading, items: list[Compared]) -> None:
        sys.stdout.write(",\n" if self.count else f'{{"format": {FORMAT}, "sheets": [\n')
        record = {
            "sheet": {"file": reading.file, "sha256": reading.sha256},
            "equal": all(item.is_equal for item in items),
            "items": [item.to_json() for item in items],
        }
        terminal.echo(terminal.dumps(record), end="")

    def _lines(self, reading: Reading, items: list[Compared]) -> None:
        states = [item.status for item in items]
        counts = ", ".join(f"{states.count(state)} {self.words(state)}" for state in dict.fromkeys(states))
        terminal.echo(terminal.printable(f"{reading.file}: {counts}"))
        for item in items:
            if not item.is_equal or item.corrections:
                for line in view.compared(item, self.words):
                    terminal.echo(line)

    def end(self, tally: Tally) -> None:
        """Take what could not be read, and finish."""
        if self.as_json:
            start = "" if self.count else f'{{"format": {FORMAT}, "sheets": ['
            terminal.echo(f'{start}\n], "unreadable": {terminal.dumps(list(tally.failures.records()))}}}')


class Comparing(Desk):
    """Compares instead of keeping; `different` is True once a sheet says something else than the shelf."""

    def __init__(self, out: DiffOut, shelf: Shelf, how: How) -> None:
        super().__init__(cast("Out", out), None, how)  # of an `Out`, the end is all that comparing needs
        self.shelf, self.differences = shelf, out
        self.different = False

    def _all(self, found: Iterable[Found], step: Progress) -> None:
        for _, reading in self._each(found, Order(_whole, self.how.timeout, self.how.beside), step):
            items = list(compare(reading.parts, self.shelf))
            self.different = self.different or not all(item.is_equal for item in items)
            self.tally.read += 1
            self.differences.compared(reading, items)


def _whole(reading: Reading) -> Reading:
    return reading
