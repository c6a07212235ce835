"""Ask every rule about every table: one query for one table, whatever the number of rules and plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import polars as pl

from mateproof.rules.claim import EVERY_ROW
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
        for rule in of_one_table:
            tally = _tally(rule, answers, tables.declared(name).rows)
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
    columns = [(name, expr) for rule in asked for name, expr in _columns(rule).items()]
    return [pl.int_range(pl.len()).alias(_ROW), *(expr.alias(name) for name, expr in columns)]


def _columns(rule: Rule) -> dict[str, pl.Expr]:
    """A claim about every row needs no column that says so."""
    about = {} if rule.claim.about is EVERY_ROW else {_about(rule): rule.claim.about}
    return {**about, rule.code: rule.claim.holds}


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
    return EVERY_ROW if rule.claim.about is EVERY_ROW else pl.col(_about(rule)).fill_null(value=True)


def _is_broken(rule: Rule) -> pl.Expr:
    """True where the rule surely applies and surely does not hold; null where one of both is open."""
    surely = EVERY_ROW if rule.claim.about is EVERY_ROW else pl.col(_about(rule))
    return surely & pl.col(rule.code).not_()


def _about(rule: Rule) -> str:
    return f"{rule.code} about"


def _tally(rule: Rule, answers: pl.DataFrame, rows: str) -> Tally:
    total, proven, broken = _counts(rule, answers)
    idle = rule.claim.nothing or f"none of the {rows} is concerned"
    why_not = "" if total else idle if answers.height else f"no {rows} in the plan"
    return Tally(rule.code, total, proven, broken, total - proven - broken, why_not, rule.claim.severity)


def _counts(rule: Rule, answers: pl.DataFrame) -> tuple[int, int, int]:
    """Return in how many rows the rule may apply, is proven and broken; a null is neither true nor false.

    Counted column by column: a query would cost more than it counts in all plans but the largest.
    """
    holds = answers[rule.code]
    if rule.claim.about is EVERY_ROW:
        return answers.height, _true(holds), _true(~holds)
    about = answers[_about(rule)]
    beside = ~about
    return answers.height - _true(beside), _true(holds) - _true(beside & holds), _true(about & ~holds)


def _true(answers: pl.Series) -> int:
    return int(answers.sum())


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
