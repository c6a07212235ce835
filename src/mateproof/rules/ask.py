"""Ask every rule about every table: one query for one table, whatever the number of rules and plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

import polars as pl

from mateproof.rules.claim import EVERY_ROW
from mateproof.rules.merging import merged
from mateproof.rules.report import Reporter
from mateproof.rules.rule import Rule, rules
from mateproof.rules.waiving import TABLE as WAIVERS
from mateproof.rules.waiving import Waiving
from mateproof.rules.weighing import Weights, alike, switched_off, weighed
from mateproof.tables.tables import Tables
from mateproof.vocabulary.findings import Finding, Outcome, Tally

_ROW = "row"
_IDLE_IN_GERMAN = "im Plan ist nichts, wovon diese Regel handelt"


@dataclass(frozen=True, slots=True)
class Answer:
    """What all rules said: findings in the order of the plan's text, and one tally for each rule.

    Where several plans weigh a rule differently, it has a tally for each severity. `waivers` is the table of
    that name with what each waiver accepts.
    """

    findings: tuple[Finding, ...]
    tallies: tuple[Tally, ...]
    waivers: pl.DataFrame

    @property
    def outcome(self) -> Outcome:
        """The answer about everything: broken before unproven before proven; remarks do not count."""
        outcomes = {finding.outcome for finding in self.findings if finding.decides}
        order = (Outcome.BROKEN, Outcome.UNPROVEN)
        return next((outcome for outcome in order if outcome in outcomes), Outcome.PROVEN)


def ask(
    tables: Tables,
    *,
    only: Iterable[Rule] | None = None,
    language: str = "en",
    weights: Mapping[str, Weights] | None = None,
) -> Answer:
    """Ask the rules (all, or `only` these) and return findings and tallies.

    `weights` says, plan by plan, which rules have another severity than their own, or are switched off.
    """
    chosen = list(rules().values() if only is None else only)
    asked = [_ask(part, chosen, language, of) for part, of in alike(tables, weights or {})]
    return together(asked)


def together(answers: Sequence[Answer]) -> Answer:
    """Return several answers, about other plans each, as one."""
    if len(answers) == 1:
        return answers[0]
    return Answer(
        _ordered([finding for answer in answers for finding in answer.findings]),
        tuple(_summed(tally for answer in answers for tally in answer.tallies)),
        pl.concat([answer.waivers for answer in answers]),
    )


def _ask(tables: Tables, chosen: Sequence[Rule], language: str, weights: Weights) -> Answer:
    """Ask about plans that weigh every rule alike; rules about waivers when all others have answered."""
    asked = sorted(weighed(chosen, weights), key=lambda rule: (rule.claim.rows, rule.code))
    waiving = Waiving(tables) if WAIVERS in tables.frames else None
    others = [rule for rule in asked if rule.claim.rows != WAIVERS]
    findings, tallies = _answers(tables, others, language, waiving)
    if waiving:
        tables = waiving.counted({rule.code for rule in chosen})
    more, further = _answers(tables, [rule for rule in asked if rule.claim.rows == WAIVERS], language, None)
    tallies += further + switched_off(chosen, weights, language)
    return Answer(
        _ordered(findings + more), tuple(sorted(tallies, key=lambda tally: tally.code)), tables[WAIVERS]
    )


def _answers(
    tables: Tables, asked: Sequence[Rule], language: str, waiving: Waiving | None
) -> tuple[list[Finding], list[Tally]]:
    """Ask rules that are sorted by table: one query for each table."""
    findings: list[Finding] = []
    tallies: list[Tally] = []
    for name, group in groupby(asked, key=lambda rule: rule.claim.rows):
        of_one_table = tuple(group)
        rows = tables[name]
        answers = rows.select(_questions(of_one_table)) if rows.height else rows  # nothing to ask about
        for rule in of_one_table:
            tally = _tally(rule, answers, tables.declared(name).rows, language)
            tallies.append(tally)
            if tally.broken or tally.unproven:
                found = _findings(rule, tables, answers, language, waiving, tally)
                findings += found if tables.declared(name).classes else merged(found)
    return findings, tallies


def _summed(tallies: Iterable[Tally]) -> Iterator[Tally]:
    """Yield one tally for each rule and severity, in the order of the codes."""

    def key(tally: Tally) -> tuple[str, str, bool]:
        return (tally.code, tally.severity, tally.off)

    for _, group in groupby(sorted(tallies, key=key), key=key):
        some = list(group)
        total = replace(some[0])
        for name in ("rows", "proven", "broken", "unproven", "waived"):
            setattr(total, name, sum(getattr(tally, name) for tally in some))
        yield replace(total, why_not="" if total.rows else total.why_not)


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


def _tally(rule: Rule, answers: pl.DataFrame, rows: str, language: str) -> Tally:
    total, proven, broken = _counts(rule, answers)
    idle = rule.claim.nothing or f"none of the {rows} is concerned"
    said = idle if answers.height else f"no {rows} in the plan"
    why_not = "" if total else _IDLE_IN_GERMAN if language == "de" else said
    return Tally(rule.code, total, proven, broken, total - proven - broken, why_not, rule.claim.severity)


def _counts(rule: Rule, answers: pl.DataFrame) -> tuple[int, int, int]:
    """Return in how many rows the rule may apply, is proven and broken; a null is neither true nor false.

    Counted column by column: a query would cost more than it counts in all plans but the largest.
    """
    if answers.is_empty():
        return 0, 0, 0
    holds = answers[rule.code]
    if rule.claim.about is EVERY_ROW:
        return answers.height, _true(holds), _true(~holds)
    about = answers[_about(rule)]
    beside = ~about
    return answers.height - _true(beside), _true(holds) - _true(beside & holds), _true(about & ~holds)


def _true(answers: pl.Series) -> int:
    return int(answers.sum())


def _findings(
    rule: Rule, tables: Tables, answers: pl.DataFrame, language: str, waiving: Waiving | None, tally: Tally
) -> Iterator[Finding]:
    """Yield the findings of one rule; rows that a waiver accepts are counted apart, and told with it."""
    frame, reporter = tables[rule.claim.rows], Reporter(rule, tables, language)
    answer = answers.select(_outcome(rule)).to_series()
    for outcome, report in ((Outcome.BROKEN, reporter.broken), (Outcome.UNPROVEN, reporter.unproven)):
        rows = frame.filter(answer == outcome.value)
        if waiving is None:
            yield from report(rows)
            continue
        for waiver, some in waiving.split(rule, rows):
            if waiver:
                _waive(tally, outcome, some.height)
            yield from (replace(finding, waiver=waiver) for finding in report(some))


def _waive(tally: Tally, outcome: Outcome, rows: int) -> None:
    tally.waived += rows
    if outcome is Outcome.BROKEN:
        tally.broken -= rows
    else:
        tally.unproven -= rows


def _ordered(findings: list[Finding]) -> tuple[Finding, ...]:
    def key(finding: Finding) -> tuple[object, ...]:
        place = finding.place
        where = (place.file, place.line, place.column) if place else ("", 0, 0)
        return (finding.plan, where, finding.code, finding.subjects)

    return tuple(sorted(findings, key=key))
