"""From rows that do not hold to findings: message, missing data, place and evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from mateproof.rules.rule import Rule
from mateproof.tables.column import Column, Table
from mateproof.tables.tables import Tables
from mateproof.vocabulary.findings import Evidence, Finding, Outcome, Place
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import plain

NOT_STATED = {"en": "not stated", "de": "nicht angegeben"}
_UNDECIDED = {
    "en": "{title}: not decided, {missing} {is_are} not stated",
    "de": "{title}: offen, nicht angegeben: {missing}",
}
_SEPARATOR = "\x1f"
_WITNESSES = 5


def broken(rule: Rule, tables: Tables, rows: pl.DataFrame, language: str) -> Iterator[Finding]:
    """Yield one finding for each row."""
    for row in rows.iter_rows(named=True):
        yield _finding(rule, tables, row, Outcome.BROKEN, _filled(rule.claim.say, row, language), language)


def unproven(rule: Rule, tables: Tables, rows: pl.DataFrame, language: str) -> Iterator[Finding]:
    """Yield one finding for all rows that lack the same data."""
    table = tables.declared(rule.claim.rows)
    lacking = rows.with_columns(_missing(rule, table, language).alias("_missing"))
    groups = lacking.group_by("plan", "_missing", maintain_order=True).agg(
        pl.len().alias("_count"),
        pl.col(table.subject).head(_WITNESSES).alias("_subjects"),
        pl.exclude("_missing", "plan").first(),
    )
    for row in groups.iter_rows(named=True):
        missing = tuple(filter(None, row["_missing"].split(_SEPARATOR)))
        text = _undecided(rule, missing, language)
        yield _finding(
            rule, tables, row, Outcome.UNPROVEN, text, language, missing, row["_count"], row["_subjects"]
        )


def _finding(
    rule: Rule,
    tables: Tables,
    row: Mapping[str, Any],
    outcome: Outcome,
    message: str,
    language: str,
    missing: tuple[str, ...] = (),
    count: int = 1,
    subjects: Sequence[str] | None = None,
) -> Finding:
    table = tables.declared(rule.claim.rows)
    return Finding(
        code=rule.code,
        outcome=outcome,
        severity=rule.claim.severity,
        message=message,
        subjects=tuple(subjects or (str(row[table.subject]),)),
        plan=row["plan"],
        place=_place(rule, tables, table, row),
        missing=missing,
        evidence=_evidence(rule, tables, table, row),
        help=_filled(rule.claim.help, row, language) if rule.claim.help else "",
        count=count,
    )


def _roots(rule: Rule, table: Table) -> list[str]:
    names = [*rule.claim.about.meta.root_names(), *rule.claim.holds.meta.root_names()]
    return [name for name in dict.fromkeys(names) if name in table.columns]


def _missing(rule: Rule, table: Table, language: str) -> pl.Expr:
    named = [_named(name, table.columns[name], table, language) for name in _roots(rule, table)]
    if not named:
        return pl.lit("")
    return pl.concat_list(named).list.drop_nulls().list.unique(maintain_order=True).list.join(_SEPARATOR)


def _named(name: str, column: Column, table: Table, language: str) -> pl.Expr:
    """Return what a null in this column lacks, in words; null where it is not null."""
    return pl.when(pl.col(name).is_null()).then(_source(name, column, table, language))


def _source(name: str, column: Column, table: Table, language: str) -> pl.Expr:
    if column.fact:
        part, property = column.fact
        entry = PROPERTIES[property] if property in PROPERTIES else None
        words = (entry.de if language == "de" else entry.en.lower()) if entry else property
        of_part = pl.format("{}: {}", pl.col(part), pl.lit(words))
        bearer = table.columns.get(part)
        unnamed = _source(part, bearer, table, language) if bearer and not bearer.fact else pl.lit(part)
        return pl.when(pl.col(part).is_null()).then(unnamed).otherwise(of_part)
    if column.field:
        record, kind, field = column.field
        return pl.format("{} {}: {}", pl.lit(kind), pl.col(record), pl.lit(field))
    return pl.lit(column.doc or name)


def _undecided(rule: Rule, missing: tuple[str, ...], language: str) -> str:
    title = rule.claim.german if language == "de" and rule.claim.german else rule.page.title.rstrip(".")
    words = ", ".join(missing) or NOT_STATED[language]
    return _UNDECIDED[language].format(title=title, missing=words, is_are="are" if len(missing) > 1 else "is")


class _Words(dict[str, str]):
    """Row values as words; what is null reads "not stated"."""

    def __init__(self, row: Mapping[str, Any], language: str) -> None:
        super().__init__({name: _word(value, language) for name, value in row.items()})


def _word(value: object, language: str) -> str:
    if value is None:
        return NOT_STATED[language]
    return plain(value) if isinstance(value, float) else str(value)


def _filled(texts: Mapping[str, str], row: Mapping[str, Any], language: str) -> str:
    return texts.get(language, texts["en"]).format_map(_Words(row, language))


def _place(rule: Rule, tables: Tables, table: Table, row: Mapping[str, Any]) -> Place | None:
    """The missing field if one is missing, else the rule's own field, else the first field it is about."""
    fields = [
        column.field
        for name in _roots(rule, table)
        if (column := table.columns[name]).field and row[name] is None
    ]
    if not fields and rule.claim.field:
        fields = [(table.subject, table.kind, rule.claim.field)]
    for record, kind, field in [*filter(None, fields), (table.subject, table.kind, "")]:
        if row.get(record) and (place := tables.place_of(row["plan"], kind, row[record], field)):
            return place
    return None


def _evidence(rule: Rule, tables: Tables, table: Table, row: Mapping[str, Any]) -> tuple[Evidence, ...]:
    found: dict[Evidence, None] = {}
    for name in _roots(rule, table):
        if (fact := table.columns[name].fact) and row[name] is not None and row.get(fact[0]):
            found |= dict.fromkeys(tables.evidence_of(row["plan"], row[fact[0]], fact[1]))
    return tuple(found)
