"""The main line: plans and a library in, tables and an answer out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import mateproof as product
from mateproof import plan as plans
from mateproof.app.agreed import agreed, weights
from mateproof.app.today import today
from mateproof.mating import analyse
from mateproof.parts.library.offered import with_offered
from mateproof.parts.library.shelf import Shelf, similar
from mateproof.plan.model import Plan, Span
from mateproof.plan.problems import renamed
from mateproof.plan.saying.sayings import problem
from mateproof.plan.saying.words import NOTHING, Said
from mateproof.rules.ask import Answer, ask
from mateproof.rules.page import title
from mateproof.rules.rule import rules
from mateproof.tables.build import build
from mateproof.tables.tables import Tables
from mateproof.tables.waivers import waivers
from mateproof.vocabulary.errors import InputError, PlanError, Problem
from mateproof.vocabulary.findings import Outcome, Tally
from mateproof.vocabulary.fixes import Fix
from mateproof.vocabulary.garbage import kept
from mateproof.vocabulary.nearest import surely

if TYPE_CHECKING:
    from mateproof.documents import Dossier


@dataclass(frozen=True)
class Checked:
    """One or many plans, checked in one go."""

    plans: Sequence[Plan]
    tables: Tables
    answer: Answer
    language: str

    @property
    def outcome(self) -> Outcome:
        """The answer about all plans; a check that looked at nothing has proven nothing."""
        found = self.answer.outcome
        proven = found is not Outcome.PROVEN or any(tally.proves for tally in self.answer.tallies)
        return found if proven else Outcome.UNPROVEN

    @cached_property
    def dossiers(self) -> Sequence[Dossier]:
        """One dossier for each plan, ready to be printed."""
        from mateproof.documents import Dossier, RuleText

        texts = {
            code: RuleText(title(rule, self.language), rule.page.what, rule.page.why, rule.claim.stands_on)
            for code, rule in rules().items()
        }
        return [
            Dossier(
                tables=self.tables,
                findings=[found for found in self.answer.findings if found.plan == plan.name],
                tallies=self._tallies(plan),
                rules=texts,
                language=self.language,
                version=product.__version__,
                plan=plan.name,
            )
            for plan in self.plans
        ]

    def _tallies(self, plan: Plan) -> Sequence[Tally]:
        """Return the tallies of one plan; those of the answer are about all plans together."""
        if len(self.plans) == 1:
            return self.answer.tallies
        of_plan = self.tables.only(plan.name)
        return ask(of_plan, language=self.language, weights=weights([plan])).tallies


@kept()
def check_files(paths: Iterable[Path], shelf: Shelf, language: str | None = None) -> Checked:
    """Read and check plans; raises one PlanError with the problems of all that cannot be used."""
    return check_plans(read_all(paths), shelf, language)


@kept()
def check_plans(read: Sequence[Plan], shelf: Shelf, language: str | None = None) -> Checked:
    """Check plans in one set of tables; their language is that of the first unless one is asked for."""
    unknown: list[Problem] = []
    named = [agreed(plan, unknown) for plan in _named_apart(read)]
    wanted = [plans.wanted_parts(plan) for plan in named]
    library = with_offered(shelf, {item for items in wanted for item in items})
    unknown += [
        found
        for plan, items in zip(named, wanted, strict=True)
        for found in _unknown(plan, set(items) - library.keys(), shelf)
    ]
    if unknown:
        raise PlanError(unknown)
    spoken = language or next((plan.language for plan in named), "en")
    tables = build(named, library)
    tables = tables.having(**analyse(tables))
    if any(plan.waivers for plan in named):
        tables = tables.having(**waivers(named, today()))
    answer = ask(tables, language=spoken, weights=weights(named))
    if answer.waivers.height:
        tables = tables.having(waivers=answer.waivers)
    return Checked(named, tables, answer, spoken)


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


def _named_apart(read: Sequence[Plan]) -> list[Plan]:
    """Return the plans under distinct names: a name that is taken already gets its file's path."""
    taken: set[str] = set()
    named = []
    for plan in read:
        name = plan.name if plan.name not in taken else next(_further_names(plan, taken))
        taken.add(name)
        named.append(plan if name == plan.name else replace(plan, name=name))
    return named


def _further_names(plan: Plan, taken: set[str]) -> Iterator[str]:
    numbers = range(2, len(taken) + 3)
    names = [f"{plan.name} ({plan.files[0]})", *(f"{plan.name} ({number})" for number in numbers)]
    return (name for name in names if name not in taken)


def _unknown(plan: Plan, missing: set[str], shelf: Shelf) -> Iterator[Problem]:
    """Yield a problem for each part that the library misses and the plan does not declare."""
    declared = {part.name for part in plan.parts}
    for item, spans in plans.where_wanted(plan, missing - declared).items():
        near = [*similar(shelf, item), *_similar_names(item, declared)]
        place, sure = plan.place(spans[0]), surely(item, near)
        yield problem(
            "unknown-part",
            place,
            fix=_everywhere(plan, spans, item, sure) if sure else None,
            item=item,
            times=_times(len(spans)),
            near=_or(near),
        )


def _everywhere(plan: Plan, spans: Sequence[Span], item: str, sure: str) -> Fix:
    """Return the fix that renames a part at every place that asks for it."""
    fixes = [renamed(plan.place(span), item, sure) for span in dict.fromkeys(spans)]
    return Fix(fixes[0].title, tuple(edit for fix in fixes for edit in fix.edits))


def _times(count: int) -> Said:
    return Said(f" (used {count} times)", f" ({count} mal verwendet)") if count > 1 else NOTHING


def _or(near: Sequence[str]) -> Said:
    """Return what may be meant, with a blank behind it."""
    if not near:
        return NOTHING
    return Said(f"did you mean {' or '.join(near)}? ", f"ist {' oder '.join(near)} gemeint? ")


def _similar_names(item: str, declared: set[str]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(item, sorted(declared), n=2)
