"""Reading sheets, few or very many: shows each, keeps each, and lets no bad one stop the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mateproof.app import errors
from mateproof.app.progress import Progress
from mateproof.app.reading import shards
from mateproof.app.reading.accepting import Accepting
from mateproof.app.reading.finding import Found, count, find
from mateproof.app.reading.keeping import Keeper
from mateproof.app.reading.outs import Out, Render
from mateproof.app.reading.tally import Tally
from mateproof.app.reading.working import Order, read_all
from mateproof.app.words import Words, default
from mateproof.sheets import Reading
from mateproof.vocabulary.errors import OutputError, SheetError

if TYPE_CHECKING:
    from mateproof.parts.library.library import Library

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class How:
    """How to read: in so many processes (None: as it takes), at most so many seconds for each sheet."""

    jobs: int | None = None
    timeout: float = 60.0
    again: bool = False
    """Read also what the library holds already."""
    failures: Path | None = None
    """The file for a list of what could not be read."""
    folder: Path | None = None
    """Write files of JSON lines into this folder, and nothing else."""
    yes: bool = False
    """Accept that known statements of a library are overwritten, without asking."""
    words: Words = field(default_factory=lambda: Words(default()))
    """The language of questions."""
    beside: Callable[[Reading, bytes], None] | None = None
    """What else to do with every sheet and its bytes, in the process that reads it."""


class Desk:
    """Reads sheets into `out`, and into a library when there is one."""

    def __init__(self, out: Out, where: str | None = None, how: How | None = None) -> None:
        self.out, self.how = out, how or How()
        self.tally = Tally()
        self.library = _library(where)

    def read(self, paths: Sequence[Path]) -> None:
        """Read all sheets; raises one error with the problems of all that could not be used."""
        with closing(self.tally.failures):
            try:
                self._open(paths)
            except OutputError as error:  # the library takes no more: no sense in going on
                raise OutputError([*self.tally.failures.problems(), *error.problems]) from error
            except KeyboardInterrupt:
                self._interrupted()
                raise
            finally:
                if self.library is not None:
                    self.library.close()
            self._end()

    def _open(self, paths: Sequence[Path]) -> None:
        with Progress("sheets", lambda: count(paths)) as step:
            self._all(find(paths, self.tally.skipped), step)

    def _all(self, found: Iterable[Found], step: Progress) -> None:
        if self.library is not None:
            self._keep(self.library, found, step)
            return
        if self.how.folder is not None:
            order = Order(shards.text, self.how.timeout, self.how.beside)
            writer = shards.Shards(self.how.folder, self.tally, step)
            writer.run(found, lambda some: read_all(some, order, self.how.jobs))
            return
        shown = Order(partial(_text, self.out.render), self.how.timeout, self.how.beside)
        for _, text in self._each(found, shown, step):
            self.tally.read += 1
            step.aside()
            self.out.write(text)

    def _keep(self, library: Library, found: Iterable[Found], step: Progress) -> None:
        accepting = Accepting(self.how.words, yes=self.how.yes)
        keeper = Keeper(library, self.out, self.tally, accepting, step)
        new = found if self.how.again else keeper.new(found)
        for name, reading in self._each(new, Order(_whole, self.how.timeout, self.how.beside), step):
            keeper.add(name, reading)
        keeper.flush()

    def _each(self, found: Iterable[Found], order: Order[T], step: Progress) -> Iterator[tuple[str, T]]:
        """Yield name and result of every sheet that could be read; keep the problems of the others."""
        with closing(read_all(found, order, self.how.jobs)) as outcomes:
            for chunk in outcomes:
                for outcome in chunk:
                    step()
                    if outcome.made is None:
                        self.tally.failures.add(outcome.name, outcome.problems)
                    else:
                        yield outcome.name, outcome.made

    def _end(self) -> None:
        failures = self.tally.failures
        self.out.end(self.tally)
        if self.how.failures is not None:
            failures.write(self.how.failures)
        if failures:
            raise SheetError(failures.problems())

    def _interrupted(self) -> None:
        """Say what an interruption leaves, where something is kept."""
        if self.library is not None:
            errors.say(f"{self.tally.read} sheets are kept, each of them whole; the same command goes on")
        if self.how.folder is not None:
            errors.say(f"{self.how.folder}: what is written is whole; the same command goes on")


def _whole(reading: Reading) -> Reading:
    return reading


def _text(render: Render, reading: Reading) -> str:
    return render(reading, None)


def _library(where: str | None) -> Library | None:
    if where is None:
        return None
    from mateproof.parts.library import open_library

    return open_library(where)
