"""The main line: plans and a library in, tables and an answer out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import mateproof as product
from mateproof import plan as plans
from mateproof.app.agreed import weights
from mateproof.app.looking import Looked, agree, looked_at, without_unknown
from mateproof.app.today import today
from mateproof.grid import connect
from mateproof.mating import analyse
from mateproof.parts.library.offered import with_offered
from mateproof.parts.library.shelf import Shelf
from mateproof.parts.part import Part
from mateproof.plan.model import Plan
from mateproof.plan.read import Reading
from mateproof.plan.saying.page import title as problem_title
from mateproof.plan.saying.sayings import sayings
from mateproof.rules.ask import Answer, ask, together
from mateproof.rules.page import title
from mateproof.rules.rule import rules
from mateproof.tables.build import build
from mateproof.tables.naming import without
from mateproof.tables.tables import Tables
from mateproof.tables.waivers import waivers
from mateproof.vocabulary.errors import InputError, PlanError, Problem
from mateproof.vocabulary.findings import Outcome, Tally
from mateproof.vocabulary.garbage import kept

if TYPE_CHECKING:
    import polars as pl

    from mateproof.documents import Dossier


@dataclass(frozen=True)
class Checked:
    """One or many plans, checked in one go.

    `plans` are those that rules could be asked about. `looked` are all of them, with what is wrong with their
    texts; where something is, nothing is proven, and only what does not hang on it is found.
    """

    plans: Sequence[Plan]
    tables: Tables
    answer: Answer
    language: str
    looked: Sequence[Looked] = ()
    library: Mapping[str, Part] = field(default_factory=dict)
    """The parts that the plans use, and what their sheets list, by item number."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with the texts of all plans, in the language of the answer."""
        return [found.told(self.language) for one in self.looked for found in one.problems]

    @property
    def outcome(self) -> Outcome:
        """The answer about all plans; a check that looked at nothing has proven nothing."""
        found = self.answer.outcome
        proven = found is not Outcome.PROVEN or any(tally.proves for tally in self.answer.tallies)
        return found if proven and not self.problems else max(found, Outcome.UNPROVEN, key=_WORSE.index)

    @cached_property
    def dossiers(self) -> Sequence[Dossier]:
        """One dossier for each plan, ready to be printed."""
        from mateproof.documents import Dossier, RuleText

        texts = {
            code: RuleText(title(rule, self.language), rule.page.what, rule.page.why, rule.claim.stands_on)
            for code, rule in rules().items()
        }
        for saying in sayings().values() if self.problems else ():
            texts[saying.code] = RuleText(problem_title(saying), saying.what)
        return [
            Dossier(
                tables=self.tables,
                findings=[found for found in self.answer.findings if found.plan == one.name],
                tallies=self._tallies(one),
                rules=texts,
                language=self.language,
                version=product.__version__,
                plan=one.name,
                problems=[found.told(self.language) for found in one.problems],
                asked=one.asked,
                later={"closure": _closed},
            )
            for one in self.looked
        ]

    def _tallies(self, one: Looked) -> Sequence[Tally]:
        """Return the tallies of one plan; those of the answer are about all plans together."""
        if not one.asked or one.plan is None:
            return ()
        if len(self.plans) == 1:
            return self.answer.tallies
        return _asked(one, self.tables.only(one.name), self.language).tallies


_WORSE = (Outcome.PROVEN, Outcome.UNPROVEN, Outcome.BROKEN)


def check_files(paths: Iterable[Path], shelf: Shelf, language: str | None = None) -> Checked:
    """Read and check plans; raises one PlanError with the problems of all that cannot be used."""
    return _whole(examine(paths, shelf, language))


def check_plans(read: Sequence[Plan], shelf: Shelf, language: str | None = None) -> Checked:
    """Check plans in one set of tables; their language is that of the first unless one is asked for."""
    return _whole(_examine([(str(plan.files[0]), Reading(plan)) for plan in read], shelf, language))


@kept()
def examine(
    paths: Iterable[Path],
    shelf: Shelf,
    language: str | None = None,
    instead: Mapping[str, bytes] | None = None,
    otherwise: str = "en",
) -> Checked:
    """Read plans as far as that is possible, and check what could be read: everything is told at once.

    The language is the one asked for, else that of the first plan; where a plan with problems names none,
    `otherwise`. `instead` holds what is read in place of some files, by their real paths.
    """
    readings = [(str(path), plans.attempt(path, instead)) for path in paths]
    return _examine(readings, shelf, language, otherwise)


@kept()
def _examine(
    readings: Sequence[tuple[str, Reading]], shelf: Shelf, language: str | None, otherwise: str = "en"
) -> Checked:
    looked = looked_at(readings)
    for one in looked:
        agree(one)
    wanted = {item for one in looked if one.plan for item in plans.wanted_parts(one.plan)}
    library = with_offered(shelf, wanted)
    for one in looked:
        without_unknown(one, library, shelf)
        one.problems.sort(key=_place)
    spoken = language or _spoken(looked, otherwise)
    named = [one.plan for one in looked if one.asked and one.plan]
    tables = _built(named, looked, library) if named else Tables({})
    answer = _answer(looked, tables, spoken)
    if answer.waivers.height:
        tables = tables.having(waivers=answer.waivers)
    return Checked(named, tables, answer, spoken, looked, library)


def _built(named: Sequence[Plan], looked: Sequence[Looked], library: Mapping[str, Part]) -> Tables:
    """Return all tables, without the rows that have a hole."""
    tables = build(named, library)
    left_out = {one.name: one.holes.names for one in looked if one.asked and one.holes.names}
    if left_out:
        tables = without(tables, left_out)
    if whole := [plan.name for plan in named if plan.name not in left_out]:  # a way needs all its rows
        tables = tables.having(**connect(tables.only(*whole) if left_out else tables))
    tables = tables.having(**analyse(tables))
    return tables.having(**waivers(named, today())) if any(plan.waivers for plan in named) else tables


def _answer(looked: Sequence[Looked], tables: Tables, language: str) -> Answer:
    """Ask every rule that can be asked: of all whole plans together, of each other one alone."""
    asked = [one for one in looked if one.asked]
    whole = [one for one in asked if not one.problems]
    if not asked:
        return Answer((), (), tables["waivers"])
    groups = [whole] if whole else []
    groups += [[one] for one in asked if one.problems]
    return together(
        [
            _asked(
                group[0],
                tables if len(groups) == 1 else tables.only(*(one.name for one in group)),
                language,
                group,
            )
            for group in groups
        ]
    )


def _asked(one: Looked, tables: Tables, language: str, group: Sequence[Looked] = ()) -> Answer:
    named = [other.plan for other in group or (one,) if other.plan]
    return ask(tables, only=one.rules(), language=language, weights=weights(named))


def _closed(tables: Tables) -> pl.DataFrame:
    """Return what a plan needs besides its connectors: only who prints an order pays for it."""
    from mateproof.assign.closure import close

    return close(tables)


def _spoken(looked: Sequence[Looked], otherwise: str) -> str:
    """Return the language of the first plan; one with problems may not have got to say it."""
    for one in looked:
        if one.plan and ("language" in one.plan.at or not one.problems):
            return one.plan.language
    return otherwise


def _whole(checked: Checked) -> Checked:
    """Return the answer about plans without problems."""
    found = [found for one in checked.looked for found in one.problems]
    if found:
        raise PlanError(found)
    return checked


def _place(problem: Problem) -> tuple[bool, str, int, int]:
    place = problem.place
    return (True, place.file, place.line, place.column) if place else (False, "", 0, 0)


def read_all(paths: Iterable[Path]) -> list[Plan]:
    """Read every plan before giving up, so that all problems come at once."""
    found: list[Plan] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            found.append(plans.read(path))
        except InputError as error:
            problems += error.problems
    if problems:
        raise PlanError(problems)
    return found
