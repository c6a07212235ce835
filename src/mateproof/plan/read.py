"""Reads plans: from a file with all it includes, or from a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from mateproof.plan import joined
from mateproof.plan.expand.sections import write_out
from mateproof.plan.expand.variables import fill_variables
from mateproof.plan.joined import Joined
from mateproof.plan.model import Plan
from mateproof.plan.problems import Problems
from mateproof.plan.resolve.resolve import resolve
from mateproof.vocabulary.garbage import kept


def read(path: Path | str, instead: Mapping[str, str] | None = None) -> Plan:
    """Return the plan in a YAML file and what it includes; raise PlanError with every problem in them.

    `instead` maps real paths to texts that count instead of what is in these files: a change is looked at
    before it is written.
    """
    return _read(lambda problems: joined.from_path(Path(path), problems, instead))


def read_text(text: str, name: str = "plan") -> Plan:
    """Return the plan in a text, which cannot include files; raise PlanError with every problem in it."""
    return _read(lambda problems: joined.from_text(text, name, problems))


@kept()
def _read(join: Callable[[Problems], Joined]) -> Plan:
    problems = Problems()
    found = join(problems)
    if problems.broken_off and not found.root.items and not found.named:
        problems.stop_if_any()
    fill_variables(found, problems)
    plan = resolve(found, write_out(found, problems), problems)
    problems.stop_if_any()
    return plan
