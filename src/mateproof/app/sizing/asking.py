"""Reads plans, sizes their circuits, and asks all rules about each plan as it would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mateproof.app.checking import Checked, check_plans, read_all
from mateproof.app.sizing.judging import deciding
from mateproof.app.sizing.search import Search, Sized, Told
from mateproof.app.sizing.sized import leads_of, with_sizes
from mateproof.app.sizing.words import Say
from mateproof.parts.library.shelf import Shelf
from mateproof.plan.model import Plan
from mateproof.plan.saying.words import meant
from mateproof.vocabulary.errors import PlanError, Problem
from mateproof.vocabulary.findings import Finding, Outcome, Severity

_SUBSTANCE = "PWDR"
"""Groups of rules that say what a circuit is: on what is broken there, no cross section is built."""
_MEND = "mend it first; `mateproof check` shows all findings"


@dataclass(frozen=True)
class Answered:
    """One plan as it is, what was found for its circuits, and what all rules say of it as it would be."""

    path: Path
    before: Checked
    sized: Sequence[Sized]
    after: Checked

    @property
    def plan(self) -> Plan:
        """The plan as it is."""
        return self.before.plans[0]

    @cached_property
    def wanted(self) -> dict[str, float]:
        """Circuit → cross section (mm²), for those that change."""
        return {one.circuit: one.size for one in self.sized if one.changes and one.size is not None}

    @cached_property
    def new(self) -> list[Finding]:
        """What is broken in the plan as it would be, and not in the plan as it is."""
        known = {found.fingerprint for found in _broken(self.before)}
        return [found for found in _broken(self.after) if found.fingerprint not in known]

    @property
    def worse(self) -> bool:
        """True when the proposal must not be written: a rule finds an error that is new."""
        return any(found.severity is Severity.ERROR for found in self.new)


def size_files(
    paths: Iterable[Path], shelf: Shelf, circuits: Sequence[str], told: Told, language: str | None = None
) -> list[Answered]:
    """Size circuits (all, when none is named) of each plan; raises one PlanError with all against it."""
    paths = list(paths)
    before = [check_plans([plan], shelf, language) for plan in read_all(paths)]
    problems = [problem for checked in before for problem in _refused(checked, circuits)]
    if problems:
        raise PlanError(problems)
    return [_answered(path, one, shelf, circuits, told) for path, one in zip(paths, before, strict=True)]


def _answered(path: Path, before: Checked, shelf: Shelf, circuits: Sequence[str], told: Told) -> Answered:
    plan = before.plans[0]
    sized = Search(plan, before.library, before.language, told).run(list(circuits) or sizeable(before))
    wanted = {one.circuit: one.size for one in sized if one.changes and one.size is not None}
    told("check")
    after = check_plans([with_sizes(plan, plan.name, wanted)], shelf, before.language) if wanted else before
    return Answered(path, before, sized, after)


def sizeable(checked: Checked) -> list[str]:
    """Return the circuits that have leads and are calculated, in the order of the plan."""
    plan = checked.plans[0]
    calculated = set(checked.tables["judged"]["circuit"].to_list())
    names = (circuit.name for circuit in plan.circuits)
    return [name for name in names if name in calculated and leads_of(plan, name)]


def _refused(checked: Checked, circuits: Sequence[str]) -> Iterator[Problem]:
    """Yield what stands against sizing: what is broken elsewhere, unknown circuits, nothing to calculate."""
    plan, own = checked.plans[0], {rule.code for rule in deciding()}
    for found in _broken(checked):
        if found.severity is Severity.ERROR and found.code not in own and found.code[0] in _SUBSTANCE:
            yield Problem(f"{found.code}: {found.message}", found.place, found.help or _MEND, found.code)
    known = sizeable(checked)
    all_of = [circuit.name for circuit in plan.circuits]
    say, file = Say(checked.language), plan.files[0]
    for name in circuits:
        if name not in all_of:
            near = meant(name, all_of)
            yield Problem(say("unknown", file=file, name=name), help=near.de if say.german else near.en)
        elif name not in known:
            listed = say("known", names=", ".join(known)) if known else say("write_feeds")
            yield Problem(say("no_leads", file=file, name=name), help=listed)
    if not known and not circuits:
        yield Problem(say("no_feeds", file=file), help=say("write_feeds"))


def _broken(checked: Checked) -> Sequence[Finding]:
    return [
        found for found in checked.answer.findings if found.outcome is Outcome.BROKEN and not found.waiver
    ]
