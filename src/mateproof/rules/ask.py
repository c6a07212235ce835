"""Ask every rule about every table: one query for one table, whatever the number of rules and plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import polars as pl

from mateproof.rules.merging import merged
from mateproof.rules.report import Reporter
from mateproof.rules.rule import Rule, rules
from mateproof.tables.tables import Tables
from mateproof.vocabulary.findings import Finding, Outcome, Tally

_NOT_ABOUT, _PROVEN, _BROKEN, _UNPROVEN = range(4)


@dataclass(frozen=True, slots=True)
class Answer:
    """What all rules said: findings in the order of the plan's text, and one tally for each rule."""

    findings: tuple[Finding, ...]
    tallies: tuple[Tally, ...]

    @property
    def outcome(self) -> Outcome:
        """The answer about everything: broken before unproven before proven."""
        outcomes = {finding.outcome for finding in self.findings}
        order = (Outcome.BROKEN, Outcome.UNPROVEN)
        return next((outcome for outcome in order if outcome in outcomes), Outcome.PROVEN)


def ask(tables: Tables, *, only: Iterable[Rule] | None = None, language: str = "en") -> Answer:
    """Ask the rules (all, or `only` these) and return findings and tallies."""
    asked = sorted(rules().values() if only is None else only, key=lambda rule: (rule.claim.rows, rule.code))
    findings: list[Finding] = []
    tallies: list[Tally] = []
    for name, group in groupby(asked, key=lambda rule: rule.claim.rows):
        of_one_table = list(group)
        outcomes = tables[name].select(_outcome(rule) for rule in of_one_table)
        tallies += _tallies(of_one_table, outcomes, tables.declared(name).rows)
        for rule in of_one_table:
            findings += merged(_findings(rule, tables, outcomes[rule.code], language))
    return Answer(_ordered(findings), tuple(sorted(tallies, key=lambda tally: tally.code)))


def _outcome(rule: Rule) -> pl.Expr:
    about, holds = rule.claim.about, rule.claim.holds
    answer = (
        pl.when(about.eq_missing(other=False))
        .then(_NOT_ABOUT)
        .when(holds)
        .then(_PROVEN)
        .when(about & holds.not_())
        .then(_BROKEN)
        .otherwise(_UNPROVEN)
    )
    # The row number makes a claim without any column as long as the table.
    return (answer + pl.int_range(pl.len()) * 0).cast(pl.Int8).alias(rule.code)


def _tallies(asked: Sequence[Rule], outcomes: pl.DataFrame, rows: str) -> Iterator[Tally]:
    counts = outcomes.select(
        (pl.col(rule.code) == answer).sum().alias(f"{rule.code}{answer}")
        for rule in asked
        for answer in (_PROVEN, _BROKEN, _UNPROVEN)
    ).row(0, named=True)
    for rule in asked:
        proven, broken_, unproven_ = (
            counts[f"{rule.code}{answer}"] for answer in (_PROVEN, _BROKEN, _UNPROVEN)
        )
        total = proven + broken_ + unproven_
        empty = (
            f"no {rows} in the plan"
            if outcomes.is_empty()
            else rule.claim.nothing or f"none of the {rows} is concerned"
        )
        yield Tally(rule.code, total, proven, broken_, unproven_, "" if total else empty)


def _findings(rule: Rule, tables: Tables, outcomes: pl.Series, language: str) -> Iterator[Finding]:
    frame, reporter = tables[rule.claim.rows], Reporter(rule, tables, language)
    if (outcomes == _BROKEN).any():
        yield from reporter.broken(frame.filter(outcomes == _BROKEN))
    if (outcomes == _UNPROVEN).any():
        yield from reporter.unproven(frame.filter(outcomes == _UNPROVEN))


def _ordered(findings: list[Finding]) -> tuple[Finding, ...]:
    def key(finding: Finding) -> tuple[object, ...]:
        place = finding.place
        where = (place.file, place.line, place.column) if place else ("", 0, 0)
        return (finding.plan, where, finding.code, finding.subjects)

    return tuple(sorted(findings, key=key))
