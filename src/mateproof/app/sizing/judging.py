"""Asks the rules about many copies of one plan at once, and says which circuit each objection is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from mateproof.app.agreed import weights
from mateproof.app.sizing.sized import original
from mateproof.app.today import today
from mateproof.grid import connect
from mateproof.parts.part import Part
from mateproof.plan.model import Plan
from mateproof.rules.ask import ask
from mateproof.rules.rule import Rule, rules
from mateproof.tables.build import build
from mateproof.tables.tables import Tables
from mateproof.tables.waivers import waivers
from mateproof.vocabulary.findings import Finding, Outcome

_JUDGED = "judged"
_CROSS_SECTION = "cross_section_mm2"
_ELSEWHERE = frozenset({"N110"})
"""Rules whose missing data no cross section decides about: what a device breaks."""
Row = Mapping[str, Any]


@dataclass
class Verdict:
    """What the rules object to one circuit of one copy, and what was calculated of it."""

    broken: list[Finding] = field(default_factory=list)
    unproven: list[Finding] = field(default_factory=list)
    row: Row = field(default_factory=dict)
    carries_a: float | None = None
    """What the weakest of its leads carries."""

    @property
    def holds(self) -> bool:
        """True when nothing is objected and nothing is open, what flows in it included."""
        return not self.broken and not self.unproven and not self.row.get("flow_missing")

    @property
    def missing(self) -> list[str]:
        """The data whose absence leaves something open."""
        own = {
            name
            for key, said in self.row.items()
            if key.endswith("_missing") and said
            for name in said.split(", ")
        }
        told = [name for found in self.unproven for name in _of(found.missing, own)]
        flow = str(self.row.get("flow_missing") or "")
        return list(dict.fromkeys(map(original, [*told, *filter(None, flow.split(", "))])))


def _of(missing: Sequence[str], own: set[str]) -> Sequence[str]:
    """Return the missing data of one circuit: a finding about several names those of all of them."""
    return [name for name in missing if name in own] or missing


Verdicts = Mapping[tuple[str, str], Verdict]
"""(copy, circuit) → what is said of it."""


@cache
def deciding() -> tuple[Rule, ...]:
    """Return the rules that a cross section, or the way of a circuit, decides about."""
    return tuple(
        rule for rule in rules().values() if rule.claim.rows == _JUDGED or _CROSS_SECTION in _read(rule)
    )


def _read(rule: Rule) -> set[str]:
    return {*rule.claim.about.meta.root_names(), *rule.claim.holds.meta.root_names()}


def tables_of(copies: Sequence[Plan], library: Mapping[str, Part]) -> Tables:
    """Return the tables that the deciding rules ask for, of all copies side by side."""
    tables = build(copies, library)
    tables = tables.having(**connect(tables))
    if any(plan.waivers for plan in copies):
        tables = tables.having(**waivers(copies, today()))
    return tables


def judge(copies: Sequence[Plan], library: Mapping[str, Part], language: str) -> Verdicts:
    """Return what the rules say of every circuit of every copy; the copies have distinct names."""
    tables = tables_of(copies, library)
    found: dict[tuple[str, str], Verdict] = defaultdict(Verdict)
    _calculated(tables, found)
    answer = ask(tables, only=deciding(), language=language, weights=weights(copies))
    circuits = {plan.name: _circuits(plan) for plan in copies}
    for finding in answer.findings:
        if not finding.decides or (finding.outcome is Outcome.UNPROVEN and finding.code in _ELSEWHERE):
            continue
        of = circuits[finding.plan]
        for circuit in dict.fromkeys(of[subject] for subject in finding.subjects if subject in of):
            verdict = found[finding.plan, circuit]
            (verdict.broken if finding.outcome is Outcome.BROKEN else verdict.unproven).append(finding)
    return found


def _calculated(tables: Tables, found: dict[tuple[str, str], Verdict]) -> None:
    for row in tables[_JUDGED].iter_rows(named=True):
        found[row["plan"], row["circuit"]].row = row
    segments = tables["segments"]
    for plan, circuit, kind, carries in segments.select("plan", "circuit", "kind", "carries_a").iter_rows():
        if kind == "lead" and carries is not None and circuit is not None:
            verdict = found[plan, circuit]
            verdict.carries_a = min(carries, verdict.carries_a or carries)


def _circuits(plan: Plan) -> Mapping[str, str]:
    """Return circuit of everything that a finding may be about: circuits, leads, their sides, connectors."""
    lead = {each.name: each.circuit for each in plan.leads if each.circuit}
    sides = {side.name: lead[side.lead] for side in plan.terminations if side.lead in lead}
    ends = {end.name: end.circuit for end in plan.ends if end.circuit}
    return {**ends, **sides, **lead, **{circuit.name: circuit.name for circuit in plan.circuits}}
