"""Proposes, and asks again: what the analysis and the rules say of the plan as it would be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import polars as pl

from mateproof.app.assigning.offering import with_offers
from mateproof.app.assigning.words import Say
from mateproof.app.checking import Checked, check_plans, read_all
from mateproof.app.fixing.mending import ACCESSORIES
from mateproof.assign import Proposal, propose
from mateproof.assign.meetings import TooManyError
from mateproof.mating import harm_rank
from mateproof.parts.library.offered import with_offered
from mateproof.parts.library.shelf import Shelf
from mateproof.plan import wanted_parts
from mateproof.plan.model import Plan, Zone
from mateproof.tables.build import build
from mateproof.vocabulary.errors import PlanError, Problem
from mateproof.vocabulary.findings import Finding, Outcome, Severity

_ABOUT_MISPLUGS = "X"
"""First letter of the codes of rules that a proposal is to satisfy."""
_ABOUT_LOOKS = frozenset({"M104", "M105", "M106"})
"""Rules about code, colour and marking of the halves of a mate: other parts may mend what they find."""
_ASKED_FOR = frozenset(ACCESSORIES)
"""Rules that find what is proposed besides."""


class Counts(NamedTuple):
    """Wrong matings: all, those across functions, those that the plan refuses."""

    pairs: int
    across: int
    refused: int


class How(NamedTuple):
    """How to search."""

    seconds: float = 60.0
    stop: Callable[[], bool] = lambda: False
    told: Callable[[str, int, int], None] = lambda *_: None


@dataclass(frozen=True)
class Assigned:
    """One plan before, what is proposed, and what was answered about it afterwards."""

    path: Path
    before: Checked
    proposal: Proposal
    after: Checked

    @property
    def plan(self) -> Plan:
        """The plan as it is."""
        return self.before.plans[0]

    @cached_property
    def wanted(self) -> Mapping[str, str]:
        """Connector → the part that is proposed for it, for those that change."""
        return dict(self.proposal.table.select("end", "proposed").iter_rows())

    @cached_property
    def new(self) -> list[Finding]:
        """What the rules find broken in the plan as it would be, and not in the plan as it is."""
        known = {found.fingerprint for found in _broken(self.before)}
        new = [found for found in _broken(self.after) if found.fingerprint not in known]
        lacked = {(one.code, name) for one in _broken(self.before) for name in one.subjects}
        return [
            found
            for found in new
            if found.code not in _ASKED_FOR or {(found.code, name) for name in found.subjects} - lacked
        ]

    @property
    def held(self) -> bool:
        """True when nothing of it is written: the rules object, or zones are to be separated first."""
        return self.worse or bool(self.proposal.apart)

    @property
    def worse(self) -> bool:
        """True when the proposal must not be written: an error would be new, or more would be refused."""
        errors = any(found.severity is Severity.ERROR for found in self.new)
        return errors or counts(self.after).refused > counts(self.before).refused


def assign_files(
    paths: Iterable[Path], shelf: Shelf, how: How, language: str | None = None
) -> list[Assigned]:
    """Propose for each plan on its own; raises one PlanError with all that stands against it."""
    paths = list(paths)
    before = [check_plans([plan], shelf, language) for plan in read_all(paths)]
    problems = [problem for checked in before for problem in _refused(checked)]
    if problems:
        raise PlanError(problems)
    found = [_assigned(path, checked, shelf, how) for path, checked in zip(paths, before, strict=True)]
    if torn := [problem for one in found for problem in _contradictory(one)]:
        raise PlanError(torn)
    return found


def _assigned(path: Path, before: Checked, shelf: Shelf, how: How) -> Assigned:
    plan = before.plans[0]
    offering = with_offers(plan, before.tables, shelf)
    items = {*wanted_parts(offering), *(part.name for part in offering.parts)}
    tables = build([offering], with_offered(shelf, sorted(items)))
    fed = {name: before.tables[name] for name in ("connected", "fed_mates")}  # no part changes that
    tables = tables.having(**fed)
    try:
        proposal = propose(tables, harm_rank, how.seconds, stop=how.stop, told=how.told)
    except TooManyError as error:
        say = Say(before.language)
        message = say("too_many", count=error.members, zone=error.zone or say("no_zone"))
        raise PlanError(Problem(message, help=say("split_zone"))) from None
    wanted = dict(proposal.table.select("end", "proposed").iter_rows())
    ends = [replace(end, part=wanted.get(end.name, end.part)) for end in plan.ends]
    zones = [_separated(zone, proposal.apart) for zone in plan.zones]
    after = check_plans([replace(plan, ends=ends, zones=zones)], shelf, before.language)
    return Assigned(path, before, proposal, after)


def _separated(zone: Zone, apart: Sequence[tuple[str, str]]) -> Zone:
    """Return a zone without those near it that are to be separated from it."""
    near = tuple(other for other in zone.near if tuple(sorted((zone.name, other))) not in apart)
    return zone if near == zone.near else replace(zone, near=near)


def _refused(checked: Checked) -> Iterable[Problem]:
    """Yield what is wrong with a plan beside its misplugs: nothing is built on what is broken."""
    say = Say(checked.language)
    for found in _broken(checked):
        if found.severity is Severity.ERROR and not _mendable(found):
            yield _problem(found, found.help or say("mend"))
    if checked.tables["installed"].is_empty():
        yield Problem(say("no_connector", file=checked.plans[0].files[0]), help=say("add_connectors"))


def _contradictory(assigned: Assigned) -> Iterable[Problem]:
    """Yield the halves of mates that no parts on offer bring to one look."""
    say = Say(assigned.before.language)
    for found in _broken(assigned.after):
        if found.code in _ABOUT_LOOKS and found.severity is Severity.ERROR and found not in assigned.new:
            yield _problem(found, say("contradictory"))


def _mendable(found: Finding) -> bool:
    return found.code.startswith(_ABOUT_MISPLUGS) or found.code in _ABOUT_LOOKS | _ASKED_FOR


def _problem(found: Finding, help: str) -> Problem:
    return Problem(f"{found.code}: {found.message}", found.place, help, found.code)


def _broken(checked: Checked) -> Sequence[Finding]:
    return [
        found for found in checked.answer.findings if found.outcome is Outcome.BROKEN and not found.waiver
    ]


def counts(checked: Checked, zone: str | None = None) -> Counts:
    """Count wrong matings, of a zone where one is named."""
    rows = checked.tables["misplugs"]
    if zone is not None:
        rows = rows.filter((pl.col("zone_plug") == zone) & (pl.col("zone_socket") == zone))
    refused = pl.col("limited") & ~pl.col("barrier_enough")
    return Counts(
        *(int(part["pairs"].sum()) for part in (rows, rows.filter("across_functions"), rows.filter(refused)))
    )
