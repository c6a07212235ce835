"""Everything Mateproof raises on purpose, as one tree.

MateproofError
├── InputError          the user's file cannot be used; carries every Problem found in it
│   ├── SheetError      a data sheet cannot be read
│   ├── PlanError       a plan cannot be read
│   ├── LibraryError    a parts library cannot be opened or does not hold what was asked
│   └── NetworkError    an electrical network cannot be calculated as it was given
└── OutputError         a result cannot be written; what was there before is untouched
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mateproof.vocabulary.findings import Place
from mateproof.vocabulary.fixes import Fix


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with an input: what, where, and what to do next.

    The texts are English; `german` holds message and help in German where they are known. `arguments` are
    what the texts of the code are filled in with. `related` are further places, each with what it is, in both
    languages.
    """

    message: str
    place: Place | None = None
    help: str = ""
    code: str = "input"
    german: tuple[str, str] | None = None
    arguments: Mapping[str, str] = field(default_factory=dict, hash=False)
    related: tuple[tuple[tuple[str, str], Place], ...] = ()
    fixes: tuple[Fix, ...] = ()

    def told(self, language: str) -> Problem:
        """Return the problem with its texts in a language, as far as they are known in it."""
        if language != "de" or self.german is None:
            return self
        return replace(self, message=self.german[0], help=self.german[1])

    def to_json(self, language: str = "en") -> dict[str, Any]:
        """Return the documented shape: `problems` of `check --format json`, one object for one problem."""
        problem, place = self.told(language), self.place
        return {
            "code": problem.code,
            "severity": "error",
            "message": problem.message,
            "file": place.file if place else None,
            "line": place.line if place else None,
            "column": place.column if place else None,
            "length": place.length if place else None,
            **({"sheet": place.sheet} if place and place.sheet else {}),
            "arguments": dict(problem.arguments),
            "related": [
                {"message": text[language == "de"], **where.to_json()} for text, where in problem.related
            ],
            "help": problem.help,
            "fixes": [fix.to_json(language) for fix in problem.fixes],
        }

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


class NetworkError(InputError):
    """An electrical network cannot be calculated as it was given."""


class OutputError(MateproofError):
    """A result cannot be written; what was there before is untouched."""
