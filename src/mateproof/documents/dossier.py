"""All that a document may know about one plan: tables, findings, tallies, and the words for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import polars as pl

from mateproof.documents.words import Words
from mateproof.tables.tables import Tables
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Evidence, Finding, Outcome, Tally

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a document prints of a rule; plain data, because documents do not know the rules."""

    title: str
    what: str = ""
    why: str = ""
    stands_on: str = ""


@dataclass(frozen=True)
class Dossier:
    """One plan, checked and ready to be printed.

    `tables` may hold more plans; `plan` names the one this dossier is about (by default the first).
    `language` is "en" or "de", by default that of the plan. `version` is that of the product.
    """

    tables: Tables
    findings: Sequence[Finding] = ()
    tallies: Sequence[Tally] = ()
    rules: Mapping[str, RuleText] = field(default_factory=dict)
    language: str = ""
    version: str = ""
    plan: str = ""
    problems: Sequence[Problem] = ()
    """What is wrong with the plan's text, in the dossier's language; then nothing is proven."""
    asked: bool = True
    """False when so much is wrong that no rule could be asked."""
    later: Mapping[str, Callable[[Tables], pl.DataFrame]] = field(default_factory=dict)
    """Result tables that are made of this plan's tables when a document first asks for them."""

    @cached_property
    def name(self) -> str:
        """The plan's name."""
        named = self.tables["plans"]["plan"]
        return self.plan or (named[0] if len(named) else "")

    @cached_property
    def facts(self) -> Row:
        """The plan's own row: market, language, file, limits."""
        return next(iter(self.rows("plans")), {})

    @cached_property
    def words(self) -> Words:
        """The product's texts in the dossier's language."""
        return Words(self.language or self.facts.get("language") or "en")

    def frame(self, table: str) -> pl.DataFrame:
        """Return one table, this plan's rows only, in the order of the plan."""
        if table in self.later:
            if table not in self._made:
                self._made[table] = self.later[table](self.tables.only(self.name))
            return self._made[table]
        return self.tables[table].filter(pl.col("plan") == self.name)

    def rows(self, table: str) -> Sequence[Row]:
        """Return one table as rows; asking again costs nothing."""
        if table not in self._rows:
            self._rows[table] = tuple(self.frame(table).rows(named=True))
        return self._rows[table]

    @cached_property
    def _made(self) -> dict[str, pl.DataFrame]:
        return {}

    @cached_property
    def _rows(self) -> dict[str, Sequence[Row]]:
        return {}

    def evidence(self, part: str, properties: Iterable[str]) -> list[Evidence]:
        """Return what is known of a part and who says so, in the order asked for, each statement once."""
        found = (self.tables.evidence_of(self.name, part, name) for name in properties)
        return list(dict.fromkeys(item for items in found for item in items))

    def rule(self, code: str) -> RuleText:
        """Return what to print of a rule; its code stands in for an unknown one."""
        return self.rules.get(code, RuleText(code))

    @cached_property
    def counts(self) -> dict[str, int]:
        """Outcome, or "waived" → rows, over all rules that were asked and that count for the verdict."""
        total = Counter[str]()
        for tally in (tally for tally in self.tallies if tally.decides):
            total.update(proven=tally.proven, broken=tally.broken, unproven=tally.unproven)
            total.update(waived=tally.waived)
        return {str(name): total[name] for name in (*Outcome, "waived")}

    @property
    def verdict(self) -> str:
        """The answer as documents print it; `unreadable` where something is wrong with the plan's text."""
        return "unreadable" if self.problems else str(self.outcome)

    @cached_property
    def outcome(self) -> Outcome:
        """The answer about everything: broken before unproven before proven.

        A plan about which no rule had anything to say is unproven: nobody looked at anything.
        """
        outcomes = {finding.outcome for finding in self.findings if finding.decides}
        for outcome in (Outcome.BROKEN, Outcome.UNPROVEN):
            if outcome in outcomes or self.counts[outcome]:
                return outcome
        return Outcome.PROVEN if any(tally.proves for tally in self.tallies) else Outcome.UNPROVEN
