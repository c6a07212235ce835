"""All example plans of all rules, answered together: many plans are one query, and one query is fast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl
import pytest
from tests import support

from mateproof.plan import read_text
from mateproof.plan.model import Plan
from mateproof.rules.ask import Answer, ask
from mateproof.rules.rule import Rule, rules
from mateproof.tables.tables import Tables
from mateproof.vocabulary.errors import PlanError
from mateproof.vocabulary.findings import Finding

KINDS = ("holds", "breaks", "unproven")


@dataclass(frozen=True)
class Pages:
    """What the rules say about the plans on their pages, by language."""

    tables: Tables
    answers: Mapping[str, Answer]
    unreadable: Mapping[str, PlanError]

    def findings(self, rule: Rule, kind: str, language: str = "en") -> list[Finding]:
        """Return what the rule itself finds in one of its plans."""
        plan = self._readable(rule, kind)
        found = self.answers[language].findings
        return [finding for finding in found if (finding.plan, finding.code) == (plan, rule.code)]

    def looked_at(self, rule: Rule, kind: str) -> int:
        """Return how many rows of one of its plans the rule is about."""
        plan = self._readable(rule, kind)
        rows = self.tables[rule.claim.rows].filter(pl.col("plan") == plan)
        return rows.filter(rule.claim.about.eq_missing(other=False).not_()).height

    def _readable(self, rule: Rule, kind: str) -> str:
        name = f"{rule.code} {kind}"
        if name in self.unreadable:
            raise self.unreadable[name]
        return name


@pytest.fixture(scope="session")
def pages() -> Pages:
    """Every page's plans, read, joined and asked once in each language."""
    plans, unreadable = [], {}
    for rule in rules().values():
        for kind in KINDS:
            name = f"{rule.code} {kind}"
            try:
                if text := getattr(rule.page, kind):
                    plans.append(_named(read_text(text, name), name))
            except PlanError as error:
                unreadable[name] = error
    tables = support.joined(plans)
    return Pages(tables, {language: ask(tables, language=language) for language in ("en", "de")}, unreadable)


def _named(plan: Plan, name: str) -> Plan:
    """A page may name its plan; here the page's own name tells it from all others."""
    plan.name = name
    return plan
