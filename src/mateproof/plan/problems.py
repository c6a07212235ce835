"""Collects everything that is wrong with a plan, so that all of it is told at once and each thing once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from mateproof.plan.saying.sayings import problem
from mateproof.plan.saying.words import here
from mateproof.vocabulary.errors import PlanError, Problem
from mateproof.vocabulary.findings import Place
from mateproof.vocabulary.fixes import Edit, Fix

if TYPE_CHECKING:
    from mateproof.plan.model import Span
    from mateproof.plan.saying.words import Said

MOST = 10_000
"""More problems than this are counted, not kept: they are one mistake of a program that wrote the plan."""


class Problems:
    """What is wrong so far. `files` are the names that a span's first number points into."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.sums: list[str] = []
        """sha256 of each file, the source of what the plan declares."""
        self.lists: set[int] = set()
        """Numbers of the files that are lists."""
        self.sheets: dict[int, str] = {}
        """Number of a file → sheet, where it is a workbook."""
        self.found: list[Problem] = []
        self.broken_off = False
        """True when a file could not be read to its end: what is missing later is no further problem."""
        self.origins: dict[tuple[int, int, int], tuple[tuple[str, Span], ...]] = {}
        """Place of a text → the variables in it: what each is, and where that is written."""
        self.more = 0
        """How many problems there are beyond those that are kept."""
        self.within = ""
        """Which repetition is being read ("n = 3, used at plan.yaml:12"); told with every problem in it."""
        self.spots: set[tuple[int, int, int]] = set()
        """File, line and column of every problem, those too that are not kept."""
        self._told: set[tuple[Place | None, str]] = set()

    def add(
        self,
        span: Span | None,
        what: str,
        /,
        *,
        help: Said | None = None,
        instead: tuple[str, str] | None = None,
        earlier: Span | None = None,
        part: tuple[int, str] | None = None,
        **given: str | Said,
    ) -> None:
        """Note one problem; the same one at the same place (in another repetition) is noted once.

        `what` is a name of the table of sayings, `given` fills its texts in, and `help` stands in for its
        help. `instead` is the text that stands there, and what was surely meant by it. `earlier` is a second
        place it is about: the texts call it `{first}`. `part` is the piece of the text that is meant, and
        after how many characters it begins.
        """
        self.tell(span, what, given, help, instead, earlier, part)

    def tell(  # noqa: PLR0913, PLR0917 (what `add` takes)
        self,
        span: Span | None,
        what: str,
        given: Mapping[str, str | Said],
        help: Said | None = None,
        instead: tuple[str, str] | None = None,
        earlier: Span | None = None,
        part: tuple[int, str] | None = None,
    ) -> None:
        """Note one problem whose texts are filled in with `given`; see `add`."""
        place, second = self._at(span), self._at(earlier)
        if place and part:
            place = replace(place, column=place.column + part[0], length=len(part[1]))
        if spot := earlier if what == "twice" else span:  # what is written again is gone from the nodes
            self.spots.add(spot[:3])
        in_a_plan = span is not None and span[0] not in self.lists  # a list is kept in another program
        fix = renamed(place, *instead) if place and instead and in_a_plan else None
        found = problem(what, place, help, fix=fix, second=second, **given)
        if (place, found.message) in self._told:
            return
        if len(self._told) < MOST:
            self._told.add((place, found.message))
        if len(self.found) < MOST:
            self.found.append(self._repeated(found, span))
        else:
            self.more += 1

    def _at(self, span: Span | None) -> Place | None:
        return self.where(span) if span else None

    def _repeated(self, found: Problem, span: Span | None) -> Problem:
        """Return a problem with what holds at its place in this repetition: the values of its variables."""
        of_plan = self.origins.get(span[:3], ()) if span else ()
        written = [(text, self.place(where)) for text, where in of_plan]
        if not (written or self.within):
            return found
        german = found.german or (found.message, found.help)
        english, other = here(written, self.within)
        return replace(
            found,
            help=f"{found.help}; {english}" if found.help else english,
            german=(german[0], f"{german[1]}; {other}" if german[1] else other),
        )

    def place(self, span: Span) -> str:
        """Return `file:line:column`, for a second place named inside a message."""
        return str(self.where(span))

    def where(self, span: Span) -> Place:
        """Return a span with its file's name."""
        return Place(self.files[span[0]], *span[1:], self.sheets.get(span[0], ""))

    def all(self) -> list[Problem]:
        """Return everything found, in the order of the text."""
        if self.more:
            self.found.append(problem("more-problems", self.found[-1].place, count=f"{self.more:,}"))
            self.more = 0
        order = {name: at for at, name in enumerate(self.files)}
        return sorted(self.found, key=lambda problem: _key(problem, order))

    def stop_if_any(self) -> None:
        """Raise PlanError with everything found, in the order of the text."""
        if self.found:
            raise PlanError(self.all())


def renamed(place: Place, old: str, new: str) -> Fix:
    """Return the fix that writes one text in place of another; in quotes, what stands between them."""
    column = place.column + (place.length == len(old) + 2)
    edit = Edit(place.file, place.line, column, place.line, column + len(old), old, new)
    return Fix((f"write “{new}” instead of “{old}”", f"„{new}“ statt „{old}“ schreiben"), (edit,))


def _key(problem: Problem, order: dict[str, int]) -> tuple[int, int, int]:
    place = problem.place
    return (order.get(place.file, -1), place.line, place.column) if place else (-1, 0, 0)
