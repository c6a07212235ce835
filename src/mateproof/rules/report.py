"""From rows that do not hold to findings: message, missing data, place and evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Any

import polars as pl

from mateproof.rules.rule import Rule
from mateproof.tables.column import Column, Table
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.vocabulary.findings import Evidence, Finding, Outcome, Place
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import plain

NOT_STATED = {"en": "not stated", "de": "nicht angegeben"}
_UNDECIDED = {
    "en": "{title}: undecided, not stated: {missing}",
    "de": "{title}: offen, nicht angegeben: {missing}",
}
_UNKNOWN = {
    "en": "{title}: undecided, no table says it",
    "de": "{title}: offen, keine Tabelle sagt es",
}
"""Nothing is missing that somebody could state: the value is beyond the tables."""
_STATE_IT = {
    "en": "state it in the plan, or read the data sheet that states it into the library",
    "de": "im Plan angeben, oder das Datenblatt, das es angibt, in die Bibliothek einlesen",
}
_SEPARATOR = "\x1f"
_NAMING = {"missing": ", ", "assumed": "; "}
"""Columns of result tables that name missing data themselves, and what stands between two names."""

_STATED_DIGITS = 6
"""What is stated has no more of them; more come from a calculation."""

BOTH = ("end_a", "end_b")
"""The two ends of a mate: what is wrong with it is written at both."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reporter:
    """Writes the findings of one rule."""

    rule: Rule
    tables: Tables
    language: str = "en"

    def broken(self, rows: pl.DataFrame) -> Iterator[Finding]:
        """Yield one finding for each row."""
        for row in rows[self._told].iter_rows(named=True):
            subjects = (str(row[self._table.subject]),)
            yield self._finding(row, Outcome.BROKEN, self._filled(self.rule.claim.say, row), subjects)

    def unproven(self, rows: pl.DataFrame) -> Iterator[Finding]:
        """Yield one finding for all rows that lack the same data."""
        rows = rows.rechunk()  # Polars 2.1 panics in `format` where the first chunk of a column is empty
        groups = (
            rows[self._told]
            .with_columns(rows.select(self._missing().alias("_missing")).to_series())
            .group_by("plan", "_missing", maintain_order=True)
            .agg(
                pl.col(self._table.subject).alias("_subjects"),
                pl.exclude("_missing", "plan").first(),
            )
        )
        for row in groups.iter_rows(named=True):
            missing = tuple(filter(None, row["_missing"].split(_SEPARATOR)))
            subjects = tuple(row["_subjects"])
            yield self._finding(row, Outcome.UNPROVEN, self._undecided(missing), subjects, missing)

    @property
    def _told(self) -> list[str]:
        """The columns that findings are written from; a table has up to eighty, a rule asks for five."""
        columns, claim = self._table.columns, self.rule.claim
        read = [*_asked(self.rule), *_needed(self.rule)]
        bearers = [place[0] for name in read for place in (columns[name].fact, columns[name].field) if place]
        gaps = [name for texts in (claim.say, claim.help) for text in texts.values() for name in _gaps(text)]
        names = [columns[name].named for name in read]
        own = ["plan", self._table.subject, *names, "first_kind", "first_name", "first_field", *BOTH]
        owners = [columns[name].field for name in bearers if name in columns]
        named = [place[0] for place in owners if place]
        return [name for name in dict.fromkeys([*own, *read, *bearers, *named, *gaps]) if name in columns]

    @property
    def _table(self) -> Table:
        return self.tables.declared(self.rule.claim.rows)

    def _finding(
        self,
        row: Row,
        outcome: Outcome,
        message: str,
        subjects: tuple[str, ...],
        missing: tuple[str, ...] = (),
    ) -> Finding:
        place, origins = self._place(row)
        return Finding(
            code=self.rule.code,
            outcome=outcome,
            severity=self.rule.claim.severity,
            message=message,
            subjects=subjects,
            missing=missing,
            count=len(subjects),
            plan=row["plan"],
            place=place,
            evidence=by_relevance(self._evidence(row), row),
            related=(*origins, *(self._related(row, place) if outcome is Outcome.BROKEN else ())),
            help=self._filled(self._help(outcome), row),
        )

    def _filled(self, texts: Mapping[str, str], row: Row) -> str:
        text = texts.get(self.language, texts.get("en", ""))
        return text.format_map({name: _word(row[name], self.language) for name in _gaps(text)})

    def _help(self, outcome: Outcome) -> Mapping[str, str]:
        """What to do about a broken claim does not help where a datum is missing.

        A rule that is never broken asks for the datum itself: its help tells how to state it.
        """
        is_open = outcome is Outcome.UNPROVEN and self.rule.page.breaks
        return _STATE_IT if is_open else self.rule.claim.help

    def _undecided(self, missing: tuple[str, ...]) -> str:
        german = self.rule.claim.german if self.language == "de" else ""
        title = (german or self.rule.page.title).rstrip(".")
        texts = _UNDECIDED if missing else _UNKNOWN
        return texts[self.language].format(title=title, missing=", ".join(missing))

    def _missing(self) -> pl.Expr:
        """Return what the row lacks, in words; a derived column only where no cause is named."""
        columns = {name: self._table.columns[name] for name in _needed(self.rule)}
        stated = [name for name, column in columns.items() if column.fact or column.field or column.named]
        derived = [name for name in columns if name not in stated]
        own = [name for name in _NAMING if name in self._table.columns]
        causes = [self._lacking(name) for name in stated]
        causes += [pl.col(name).str.replace_all(_NAMING[name], _SEPARATOR) for name in own]
        listed = [_listed(causes), _listed([self._lacking(name) for name in derived])]
        return pl.when(listed[0] != "").then(listed[0]).otherwise(listed[1])

    def _lacking(self, name: str) -> pl.Expr:
        found = [pl.col(need).is_not_null() for need in self._table.columns[name].needs]
        return pl.when(pl.col(name).is_null(), *found).then(self._named(name))

    def _named(self, name: str) -> pl.Expr:
        """Return the name of a column's datum: "770-1252/076-000: rated current", "lead W1: cable"."""
        column = self._table.columns[name]
        if column.named:
            return pl.col(column.named).str.replace_all(", ", _SEPARATOR)
        if column.fact:
            return self._fact(column.fact)
        return self._field(column.field) if column.field else pl.lit(column.doc)

    def _field(self, place: tuple[str, str, str]) -> pl.Expr:
        record, kind, field = place
        of_record = pl.format("{} {}: {}", pl.lit(kind), pl.col(record), pl.lit(field))
        bearer = self._table.columns.get(record)
        # Where no record is named at all, that is what is missing, not a field of it.
        no_record = self._named(record) if bearer and bearer.field else pl.lit(f"{kind}: {field}")
        return pl.when(pl.col(record).is_null()).then(no_record).otherwise(of_record)

    def _fact(self, fact: tuple[str, str]) -> pl.Expr:
        bearer, name = fact
        of_part = pl.format("{}: {}", pl.col(bearer), pl.lit(_property(name, self.language)))
        bearer_column: Column | None = self._table.columns.get(bearer)
        # Where no part is named at all, that is what is missing, not a property of it.
        no_part = self._named(bearer) if bearer_column and not bearer_column.fact else of_part
        return pl.when(pl.col(bearer).is_null()).then(no_part).otherwise(of_part)

    def _place(self, row: Row) -> tuple[Place | None, tuple[tuple[str, Place], ...]]:
        """The missing field if one is missing, else the rule's field, the subject, a part's first use.

        With it goes from where else that comes.
        """
        table = self._table
        columns = [table.columns[name] for name in _needed(self.rule) if row[name] is None]
        lacking = [column.field for column in columns if column.field]
        own = [(table.subject, table.kind, self.rule.claim.field), (table.subject, table.kind, "")]
        if "first_name" in table.columns:
            own.append(("first_name", row["first_kind"], row["first_field"]))
        for record, kind, field in [*lacking, *own]:
            if row.get(record) and (place := self.tables.place_of(row["plan"], kind, row[record], field)):
                return place, self.tables.origins_of(row["plan"], kind, row[record], field)
        return None, ()

    def _related(self, row: Row, place: Place | None) -> Iterator[tuple[str, Place]]:
        """Yield where the plan writes what does not go together, each place once: "thick: cross_section"."""
        told = {place}
        for name, kind, field in self._written(row):
            where = self.tables.place_of(row["plan"], kind, name, field)
            if where and where not in told:
                told.add(where)
                yield f"{name}: {field}" if field else name, where

    def _written(self, row: Row) -> Iterator[tuple[str, str, str]]:
        """Yield name, kind and field of what must hold: both ends of a mate, values, and parts."""
        columns = self._table.columns
        yield from ((row[end], "end", "part") for end in BOTH if row.get(end))
        for name in _holding(self.rule):
            column = columns[name]
            bearer = columns.get(column.fact[0]) if column.fact else column
            if row[name] is not None and bearer and bearer.field and row.get(bearer.field[0]):
                yield row[bearer.field[0]], bearer.field[1], bearer.field[2]

    def _evidence(self, row: Row) -> tuple[Evidence, ...]:
        facts = [self._table.columns[name].fact for name in _asked(self.rule) if row[name] is not None]
        of_row = [(row.get(fact[0]), fact[1]) for fact in facts if fact]
        found = (self.tables.evidence_of(row["plan"], part, name) for part, name in of_row if part)
        return tuple(dict.fromkeys(item for items in found for item in items))


def by_relevance(evidence: tuple[Evidence, ...], row: Row) -> tuple[Evidence, ...]:
    """Return statements in their order, those first whose conditions are the row's own, others last."""
    if len(evidence) < 2:
        return evidence
    return tuple(sorted(evidence, key=lambda item: -_fits(item, row)))


def _fits(item: Evidence, row: Row) -> int:
    """Return how many conditions of a statement the row meets, less those that it does not."""
    _, _, said = item.value.partition(" (")
    score = 0
    for condition in said.rstrip(")").split(", ") if said else ():
        key, _, value = condition.partition(" ")
        if row.get(key) is not None:
            score += 1 if row[key] == value else -len(said)
    return score


@cache
def _asked(rule: Rule) -> tuple[str, ...]:
    """Return the columns that the claim reads."""
    names = [*rule.claim.about.meta.root_names(), *rule.claim.holds.meta.root_names()]
    return tuple(dict.fromkeys(names))


@cache
def _holding(rule: Rule) -> tuple[str, ...]:
    """Return the columns that must hold, and what these are looked up by; not what the rule is about."""
    read = rule.claim.holds.meta.root_names()
    needs = [need for name in read for need in SCHEMA[rule.claim.rows].columns[name].needs]
    return tuple(dict.fromkeys([*read, *needs]))


@cache
def _needed(rule: Rule) -> tuple[str, ...]:
    """Return the columns whose null is a missing datum: those read, and what these are looked up by."""
    read = [name for name in _asked(rule) if name not in rule.claim.optional]
    needs = [need for name in read for need in SCHEMA[rule.claim.rows].columns[name].needs]
    return tuple(dict.fromkeys([*needs, *read]))


@cache
def _gaps(text: str) -> tuple[str, ...]:
    """Return the columns that a text has a gap for."""
    return tuple(name for _, name, _, _ in Formatter().parse(text) if name)


def _listed(lacks: list[pl.Expr]) -> pl.Expr:
    if not lacks:
        return pl.lit("")
    return pl.concat_list(lacks).list.drop_nulls().list.unique(maintain_order=True).list.join(_SEPARATOR)


def _property(property: str, language: str) -> str:
    entry = PROPERTIES.get(property)
    if entry is None:
        return property.replace("_", " ")
    return entry.de if language == "de" else entry.en[0].lower() + entry.en[1:]


def _word(value: object, language: str) -> str:
    if value is None:
        return NOT_STATED[language]
    return _short(value) if isinstance(value, float) else str(value)


def _short(value: float) -> str:
    """Return a number as it was stated, and one that was calculated with five digits."""
    text = plain(value)
    return text if sum(map(str.isdigit, text)) <= _STATED_DIGITS else plain(float(f"{value:.5g}"))
