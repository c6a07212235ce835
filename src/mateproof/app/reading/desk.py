"""Reading many sheets one after the other: shows each, keeps each, and lets no bad one stop the rest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mateproof.app.progress import Progress
from mateproof.app.reading.outs import Out
from mateproof.sheets import read
from mateproof.vocabulary.errors import InputError, OutputError, Problem, SheetError

if TYPE_CHECKING:
    from mateproof.parts.library.library import Library


class Desk:
    """Reads sheets into `out`, and into a library when there is one."""

    def __init__(self, out: Out, where: str | None = None) -> None:
        self.out = out
        self.problems: list[Problem] = []
        self.library = _library(where)

    def read(self, paths: Sequence[Path]) -> None:
        """Read all sheets; raises one error with the problems of all that could not be used."""
        try:
            with Progress("sheets", len(paths)) as step:
                for path in paths:
                    self._one(path, step)
        except OutputError as error:  # the library takes no more: no sense in going on
            raise OutputError([*self.problems, *error.problems]) from error
        finally:
            if self.library is not None:
                self.library.close()
        self.out.end(self.problems)
        if self.problems:
            raise SheetError(self.problems)

    def _one(self, path: Path, step: Progress) -> None:
        try:
            reading = read(path)
            kept = self.library.put(reading.parts) if self.library is not None else None
        except InputError as error:
            self.problems += error.problems
        else:
            step.wipe()
            self.out.sheet(reading, kept)
        step()


def _library(where: str | None) -> Library | None:
    if where is None:
        return None
    from mateproof.parts.library import open_library

    return open_library(where)
