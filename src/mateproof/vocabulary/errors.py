"""Everything Mateproof raises on purpose, as one tree.

MateproofError
├── InputError          the user's file cannot be used; carries every Problem found in it
│   ├── SheetError      a data sheet cannot be read
│   ├── PlanError       a plan cannot be read
│   └── LibraryError    a parts library cannot be opened or does not hold what was asked
└── OutputError         a result cannot be written; what was there before is untouched
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mateproof.vocabulary.findings import Place


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with an input: what, where, and what to do next."""

    message: str
    place: Place | None = None
    help: str = ""
    code: str = "input"

    def __str__(self) -> str:
        """Return `file:line:column: message (help)`."""
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message}" + (f" ({self.help})" if self.help else "")


class MateproofError(Exception):
    """The root of every error that Mateproof raises on purpose; all problems come at once."""

    def __init__(self, problems: str | Problem | Iterable[Problem], *, help: str = "") -> None:
        if isinstance(problems, str):
            problems = Problem(problems, help=help)
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class InputError(MateproofError):
    """The user's file cannot be used."""


class SheetError(InputError):
    """A data sheet cannot be read."""


class PlanError(InputError):
    """A plan cannot be read."""


class LibraryError(InputError):
    """A parts library cannot be opened, or does not hold what was asked."""


class OutputError(MateproofError):
    """A result cannot be written; what was there before is untouched."""
