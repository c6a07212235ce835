"""Readings as files of JSON lines, each a few seconds of work: what is there already is not read again.

A shard is named by its place in the order and by a hash of what went in: names and bytes of its sheets, the
reader. So the same folder gives the same files, in how many processes and how many runs ever; a broken run is
completed by the same command. `index.json`, written last, lists the files that belong together.
"""

from __future__ import annotations

import hashlib
import json
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from mateproof.app import errors, files
from mateproof.app.progress import Progress
from mateproof.app.reading.failures import as_json, from_json
from mateproof.app.reading.finding import Found, Sheet
from mateproof.app.reading.tally import Tally
from mateproof.app.reading.version import reader_version
from mateproof.app.reading.working import Outcome
from mateproof.app.reading.working.sharing import chunks
from mateproof.sheets import Reading
from mateproof.sheets.reading import FORMAT
from mateproof.vocabulary.errors import OutputError

_SHEETS, _BYTES = 500, 16 * 2**20
"""The most that one shard is made of."""
_UNREADABLE = '{"unreadable"'

Outcomes = Generator[list[Outcome[str]], None, None]


class Shard(NamedTuple):
    """One file: its name, how many sheets it tells of, and whether an earlier run has written it."""

    file: str
    sheets: int
    there: bool


class Shards:
    """Writes one run into a folder, which is made."""

    def __init__(self, folder: Path, tally: Tally, step: Progress) -> None:
        self.folder, self.tally, self.step = folder, tally, step
        self.written: list[dict[str, Any]] = []
        self._due: deque[Shard] = deque()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{folder}: {(error.strerror or '').lower()}", help="choose another") from None

    def run(self, found: Iterable[Found], read: Callable[[Iterable[Found]], Outcomes]) -> None:
        """Read what no shard tells of yet, and write all that are missing, then the index."""
        with closing(_flat(read(self._missing(found)))) as outcomes:
            first = next(outcomes, None)  # from here on, all shards up to that of `first` are due
            while self._due:
                shard = self._due.popleft()
                if shard.there:
                    self._look_at(shard)
                elif first is not None:
                    self._write(shard, chain([first], islice(outcomes, shard.sheets - 1)))
                    first = next(outcomes, None)
        self._index()

    def _missing(self, found: Iterable[Found]) -> Iterator[Found]:
        for number, sheets in enumerate(chunks(found, _SHEETS, _BYTES)):
            name = f"{number:05}-{_hash(sheets)}.jsonl"
            shard = Shard(name, len(sheets), (self.folder / name).exists())
            self._due.append(shard)
            if not shard.there:
                yield from sheets

    def _write(self, shard: Shard, outcomes: Iterable[Outcome[str]]) -> None:
        failed = self.tally.failures.sheets
        with files.atomic(self.folder / shard.file) as file:
            for outcome in outcomes:
                file.write(_line(outcome) + "\n")
                self._count(outcome)
        self._list(shard, self.tally.failures.sheets - failed)

    def _count(self, outcome: Outcome[str]) -> None:
        self.step()
        if outcome.made is None:
            self.tally.failures.add(outcome.name, outcome.problems)
        else:
            self.tally.read += 1

    def _look_at(self, shard: Shard) -> None:
        """Count a shard of an earlier run; what could not be read then is told again."""
        failed = 0
        with (self.folder / shard.file).open(encoding="utf-8") as file:
            for line in file:
                self.step()
                if line.startswith(_UNREADABLE):
                    said = json.loads(line)
                    self.tally.failures.add(said["name"], tuple(map(from_json, said["unreadable"])))
                    failed += 1
                else:
                    self.tally.known += 1
        self._list(shard, failed)

    def _list(self, shard: Shard, failed: int) -> None:
        self.written.append({"file": shard.file, "sheets": shard.sheets - failed, "unreadable": failed})

    def _index(self) -> None:
        about = {"format": FORMAT, "reader": reader_version(), "shards": self.written}
        with files.atomic(self.folder / "index.json") as file:
            file.write(json.dumps(about, indent=2) + "\n")
        others = len(list(self.folder.glob("[0-9]*-*.jsonl"))) - len(self.written)
        if others > 0:
            errors.say(
                f"{self.folder}: {others} files of other runs lie here; index.json lists those of this one"
            )


def text(reading: Reading) -> str:
    """Return one reading as one line of JSON that any file can take."""
    record = reading.to_json()
    line = json.dumps(record, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(record)
    return line


def _line(outcome: Outcome[str]) -> str:
    if outcome.made is not None:
        return outcome.made
    return json.dumps({"unreadable": list(map(as_json, outcome.problems)), "name": outcome.name})


def _hash(sheets: Iterable[Found]) -> str:
    found = hashlib.sha256(reader_version().encode())
    for item in sheets:
        content = item.data if isinstance(item, Sheet) else repr(item.problems).encode()
        for part in (item.name.encode(), content):
            found.update(hashlib.sha256(part).digest())
    return found.hexdigest()[:16]


def _flat(outcomes: Outcomes) -> Generator[Outcome[str], None, None]:
    with closing(outcomes):
        for chunk in outcomes:
            yield from chunk
