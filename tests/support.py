"""The whole line for a test: the text of a plan in, tables and answers out, with the shipped library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mateproof.grid import connect
from mateproof.mating import analyse
from mateproof.parts.library.offered import with_offered
from mateproof.parts.library.shipped import shelf
from mateproof.parts.part import Part
from mateproof.plan import read_text, wanted_parts
from mateproof.plan.model import Plan
from mateproof.rules.ask import Answer, ask
from mateproof.rules.rule import rules
from mateproof.tables.build import build
from mateproof.tables.tables import Tables
from mateproof.tables.waivers import waivers
from mateproof.vocabulary.findings import Finding

TODAY = "2026-01-01"
"""For waivers; those of the rules' pages expire long before or long after."""


def tables(text: str, *, name: str = "plan.yaml", library: Mapping[str, Part] | None = None) -> Tables:
    """Return the tables of one plan, wrong matings included."""
    return joined([read_text(text, name)], library)


def joined(plans: Sequence[Plan], library: Mapping[str, Part] | None = None) -> Tables:
    """Return the tables of plans with distinct names, wrong matings included."""
    wanted = {number for plan in plans for number in wanted_parts(plan)}
    built = build(plans, with_offered(shelf(), sorted(wanted)) if library is None else library)
    built = built.having(**connect(built))
    return built.having(**analyse(built), **waivers(plans, TODAY))


def answer(text: str, *codes: str, language: str = "en") -> Answer:
    """Return what the rules with these codes (all, when none is named) say about a plan."""
    return ask(tables(text), only=[rules()[code] for code in codes] or None, language=language)


def findings(text: str, code: str, language: str = "en") -> tuple[Finding, ...]:
    """Return what one rule finds in a plan."""
    return answer(text, code, language=language).findings
