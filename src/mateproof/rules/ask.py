"""Ask every rule about every table: one query for one table, whatever the number of rules and plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import polars as pl

from mateproof.rules.merging import merged
from mateproof.rules.report import Reporter
from mateproof.rules.rule import Rule, rules
from mateproof.tables.tables import Tables
from mateproof.vocabulary.findings import Finding, Outcome, Tally

_ROW = "row"


@dataclass(frozen=True, slots=True)
class Answer:
    """What all rules said: findings in the order of the plan's text, and one tally for each rule."""

    findings: tuple[Finding, ...]
    tallies: tuple[Tally, ...]

    @property
    def outcome(self) -> Outcome:
        """The answer about everything: broken before unproven before proven; remarks do not count."""
        outcomes = {finding.outcome for finding in self.findings if finding.decides}
        order = (Outcome.BROKEN, Outcome.UNPROVEN)
        return next((outcome for outcome in order if outcome in outcomes), Outcome.PROVEN)


def ask(tables: Tables, *, only: Iterable[Rule] | None = None, language: str = "en") -> Answer:
    """Ask the rules (all, or `only` these) and return findings and tallies."""
    asked = sorted(rules().values() if only is None else only, key=lambda rule: (rule.claim.rows, rule.code))
    findings: list[Finding] = []
    tallies: list[Tally] = []
    for name, group in groupby(asked, key=lambda rule: rule.claim.rows):
        of_one_table = tuple(group)
        answers = tables[name].select(_questions(of_one_table))
        counts = answers.select(_counts(of_one_table)).row(0, named=True)
        for rule in of_one_table:
            tally = _tally(rule, counts, tables.declared(name).rows)
            tallies.append(tally)
            if tally.broken or tally.unproven:
                found = _findings(rule, tables, answers, language)
                findings += found if tables.declared(name).classes else merged(found)
    return Answer(_ordered(findings), tuple(sorted(tallies, key=lambda tally: tally.code)))


def outcomes(rule: Rule, rows: pl.DataFrame) -> pl.Series:
    """Return the rule's answer about each row: an `Outcome` as text, null where it is not about the row."""
    return rows.select(_questions((rule,))).select(_outcome(rule)).to_series()


@lru_cache(maxsize=64)
def _questions(asked: tuple[Rule, ...]) -> list[pl.Expr]:
    """Return two columns for each rule: is it about the row, and does it hold there; both three-valued.

    The row number makes them as long as the table even where a rule asks for no column.
    """
    named = [(rule.claim.about.alias(_about(rule)), rule.claim.holds.alias(rule.code)) for rule in asked]
    return [pl.int_range(pl.len()).alias(_ROW), *(expr for pair in named for expr in pair)]


@lru_cache(maxsize=64)
def _counts(asked: tuple[Rule, ...]) -> list[pl.Expr]:
    """Return the number of rows, and for each rule those that it is about, that it proves and breaks."""
    return [pl.len().alias(_ROW), *(expr for rule in asked for expr in _count(rule))]


def _count(rule: Rule) -> tuple[pl.Expr, pl.Expr, pl.Expr]:
    return (
        _may_apply(rule).sum().alias(f"{rule.code} rows"),
        (_may_apply(rule) & pl.col(rule.code)).sum().alias(f"{rule.code} proven"),
        _is_broken(rule).sum().alias(f"{rule.code} broken"),
    )


def _outcome(rule: Rule) -> pl.Expr:
    """Return the answer from the two columns of `_questions`; a `when` takes null for no."""
    return (
        pl.when(_may_apply(rule).not_())
        .then(None)
        .when(pl.col(rule.code))
        .then(pl.lit(Outcome.PROVEN.value))
        .when(_is_broken(rule))
        .then(pl.lit(Outcome.BROKEN.value))
        .otherwise(pl.lit(Outcome.UNPROVEN.value))
        .alias("outcome")
    )


def _may_apply(rule: Rule) -> pl.Expr:
    return pl.col(_about(rule)).fill_null(value=True)


def _is_broken(rule: Rule) -> pl.Expr:
    """True where the rule surely applies and surely does not hold; null where one of both is open."""
    return pl.col(_about(rule)) & pl.col(rule.code).not_()


def _about(rule: Rule) -> str:
    return f"{rule.code} about"


def _tally(rule: Rule, counts: Mapping[str, int], rows: str) -> Tally:
    total, proven, broken = (counts[f"{rule.code} {name}"] for name in ("rows", "proven", "broken"))
    idle = rule.claim.nothing or f"none of the {rows} is concerned"
    why_not = "" if total else idle if counts[_ROW] else f"no {rows} in the plan"
    return Tally(rule.code, total, proven, broken, total - proven - broken, why_not, rule.claim.severity)


def _findings(rule: Rule, tables: Tables, answers: pl.DataFrame, language: str) -> Iterator[Finding]:
    frame, reporter = tables[rule.claim.rows], Reporter(rule, tables, language)
    answer = answers.select(_outcome(rule)).to_series()
    yield from reporter.broken(frame.filter(answer == Outcome.BROKEN.value))
    yield from reporter.unproven(frame.filter(answer == Outcome.UNPROVEN.value))


def _ordered(findings: list[Finding]) -> tuple[Finding, ...]:
    def key(finding: Finding) -> tuple[object, ...]:
        place = finding.place
        where = (place.file, place.line, place.column) if place else ("", 0, 0)
        return (finding.plan, where, finding.code, finding.subjects)

    return tuple(sorted(findings, key=key))
