"""Reads plans: from a file with all it includes, or from a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mateproof.plan import joined
from mateproof.plan.expand.sections import write_out
from mateproof.plan.expand.variables import fill_variables
from mateproof.plan.holes import Holes, holes
from mateproof.plan.joined import Joined
from mateproof.plan.model import Plan
from mateproof.plan.problems import Problems
from mateproof.plan.resolve.resolve import resolve
from mateproof.vocabulary.errors import PlanError, Problem
from mateproof.vocabulary.garbage import kept


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan as far as it could be read, everything that is wrong with it, and what that leaves open."""

    plan: Plan | None
    """None where nothing of it can be used."""
    problems: Sequence[Problem] = ()
    holes: Holes = field(default_factory=Holes)


def read(path: Path | str, instead: Mapping[str, bytes] | None = None) -> Plan:
    """Return the plan in a YAML file and what it includes; raise PlanError with every problem in them.

    `instead` is as in `attempt`: a change can be looked at before it is written.
    """
    return _whole(attempt(path, instead))


def read_text(text: str, name: str = "plan") -> Plan:
    """Return the plan in a text, which cannot include files; raise PlanError with every problem in it."""
    return _whole(attempt_text(text, name))


def attempt(path: Path | str, instead: Mapping[str, bytes] | None = None) -> Reading:
    """Return what can be read of a plan file and what it includes; it never raises PlanError.

    `instead` holds what is read in place of some files, by their real paths.
    """
    return _attempt(lambda problems: joined.from_path(Path(path), problems, instead or {}))


def attempt_text(text: str, name: str = "plan") -> Reading:
    """Return what can be read of a plan in a text; it never raises PlanError."""
    return _attempt(lambda problems: joined.from_text(text, name, problems))


def _whole(reading: Reading) -> Plan:
    if reading.problems or reading.plan is None:
        raise PlanError(reading.problems)
    return reading.plan


@kept()
def _attempt(join: Callable[[Problems], Joined]) -> Reading:
    problems = Problems()
    found = join(problems)
    if problems.broken_off and not found.root.items and not found.named:
        return Reading(None, problems.all())
    fill_variables(found, problems)
    try:
        plan = resolve(found, write_out(found, problems), problems)
    except PlanError as error:  # it would never end
        return Reading(None, error.problems)
    if not problems.found:
        return Reading(plan)
    open_ = Holes(everything=True) if problems.broken_off else holes(plan, found, problems.spots)
    return Reading(plan, problems.all(), open_)
