"""Readings into a library, several sheets in one transaction, and which of them it holds already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING

from mateproof.app.progress import Progress
from mateproof.app.reading.accepting import Accepting, refused
from mateproof.app.reading.finding import Found, Sheet
from mateproof.app.reading.outs import Out
from mateproof.app.reading.tally import Tally
from mateproof.app.reading.version import reader_version
from mateproof.app.reading.working.sharing import chunks
from mateproof.sheets import Reading
from mateproof.vocabulary.errors import LibraryError

if TYPE_CHECKING:
    from mateproof.parts.library.library import Library
    from mateproof.parts.library.report import PutReport

_MOST = 64
"""Sheets in one transaction …"""
_SECONDS = 1.0
"""… and how long they may wait for it: what an interruption costs."""


class Keeper:
    """Puts readings into a library; what they changed goes `out` once it is kept."""

    def __init__(
        self, library: Library, out: Out, tally: Tally, accepting: Accepting, step: Progress
    ) -> None:
        self.library, self.out, self.tally, self.accepting, self.step = library, out, tally, accepting, step
        self.version = reader_version()
        self._waiting: list[tuple[str, Reading]] = []
        self._given: set[int] = set()  # of the hash, eight bytes: a hundred thousand sheets need 8 MB
        self._since = monotonic()

    def new(self, found: Iterable[Found]) -> Iterator[Found]:
        """Yield what the library does not hold yet, and what the user named itself."""
        for some in chunks(found):
            hashes = [_hash(item) for item in some]
            known = self.library.read_before(set(hashes) - {""}, self.version)
            for item, sha256 in zip(some, hashes, strict=True):
                if sha256 in known:
                    self.tally.known += 1
                    self.step()
                elif sha256 and self._copy(sha256):
                    self.tally.copies += 1
                    self.step()
                else:
                    yield item

    def _copy(self, sha256: str) -> bool:
        """Return whether a sheet of the same bytes was given before in this run."""
        key = int(sha256[:16], 16)
        found = key in self._given
        self._given.add(key)
        return found

    def add(self, name: str, reading: Reading) -> None:
        """Take one reading; now and then, all that wait are kept."""
        self._waiting.append((name, reading))
        if len(self._waiting) >= _MOST or monotonic() - self._since > _SECONDS:
            self.flush()

    def flush(self) -> None:
        """Keep all that wait, in one transaction."""
        sheets = [(reading.sha256, reading.parts) for _, reading in self._waiting]
        reports = self.library.put_sheets(sheets, self.version, self.accepting) if sheets else []
        self.step.wipe()  # somebody may be asked
        for (name, reading), report in zip(self._waiting, reports, strict=True):
            self._kept(name, reading, report)
        self._waiting.clear()
        self._since = monotonic()

    def _kept(self, name: str, reading: Reading, report: PutReport | LibraryError) -> None:
        """Tell what became of one sheet; one that would overwrite what is known is asked about first."""
        while not isinstance(report, LibraryError) and not report.written:
            accept = self.accepting.ask(name, report)
            if accept is None:
                self.out.write(self.out.render(reading, report))
                self.tally.failures.add(name, (refused(name, report),))
                return
            [report] = self.library.put_sheets([(reading.sha256, reading.parts)], self.version, accept)
        if isinstance(report, LibraryError):
            self.tally.failures.add(name, report.problems)
        else:
            self.tally.read += 1
            self.out.write(self.out.render(reading, report))


def _hash(item: Found) -> str:
    """Return the SHA-256 of a sheet that may be passed by; empty for others."""
    return hashlib.sha256(item.data).hexdigest() if isinstance(item, Sheet) and not item.named else ""
