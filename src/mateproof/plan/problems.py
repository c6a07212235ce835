"""Collects everything that is wrong with a plan, so that all of it is told at once and each thing once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mateproof.vocabulary.errors import PlanError, Problem
from mateproof.vocabulary.findings import Place

if TYPE_CHECKING:
    from mateproof.plan.model import Span

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
        self._told: set[tuple[Place | None, str]] = set()

    def add(self, span: Span | None, message: str, help: str = "") -> None:
        """Note one problem; the same one at the same place (in another repetition) is noted once."""
        place = self.where(span) if span else None
        if (place, message) in self._told:
            return
        if len(self._told) < MOST:
            self._told.add((place, message))
        here = self._here(span)
        if here:
            help = f"{help}; {here}" if help else here
        if len(self.found) < MOST:
            self.found.append(Problem(message, place, help, "plan"))
        else:
            self.more += 1

    def _here(self, span: Span | None) -> str:
        """Return what holds at a place in this repetition: the values of its variables."""
        of_plan = self.origins.get(span[:3], ()) if span else ()
        said = [f"{text}, written at {self.place(where)}" for text, where in of_plan]
        said += [self.within] if self.within else []
        return f"here {'; '.join(said)}" if said else ""

    def place(self, span: Span) -> str:
        """Return `file:line:column`, for a second place named inside a message."""
        return str(self.where(span))

    def where(self, span: Span) -> Place:
        """Return a span with its file's name."""
        return Place(self.files[span[0]], *span[1:], self.sheets.get(span[0], ""))

    def stop_if_any(self) -> None:
        """Raise PlanError with everything found, in the order of the text."""
        if self.more:
            last = self.found[-1].place
            self.found.append(Problem(f"… and {self.more:,} more problems", last, "mend these first", "plan"))
        if self.found:
            order = {name: at for at, name in enumerate(self.files)}
            raise PlanError(sorted(self.found, key=lambda problem: _key(problem, order)))


def _key(problem: Problem, order: dict[str, int]) -> tuple[int, int, int]:
    place = problem.place
    return (order.get(place.file, -1), place.line, place.column) if place else (-1, 0, 0)
