"""The findings for reading: grouped by outcome and severity, each with its evidence in words."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.documents.dossier import Dossier
from mateproof.documents.report.verdict import outcome_mark
from mateproof.vocabulary.findings import Evidence, Finding, Outcome, Severity
from mateproof.vocabulary.properties import PROPERTIES

MOST = 500
"""Findings of one group that are printed; findings.json holds all of them."""


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one outcome and severity."""

    outcome: Outcome
    title: str
    mark: str
    findings: list[Finding]
    more: int


def groups(dossier: Dossier) -> list[Group]:
    """Return the groups that hold something, broken errors first."""
    found = (
        _group(dossier, outcome, severity)
        for outcome in (Outcome.BROKEN, Outcome.UNPROVEN)
        for severity in Severity
    )
    return [group for group in found if group.findings]


def _group(dossier: Dossier, outcome: Outcome, severity: Severity) -> Group:
    fitting = [
        item
        for item in dossier.findings
        if not item.waiver and (item.outcome, item.severity) == (outcome, severity)
    ]
    words = dossier.words
    title = f"{words.known('outcome', outcome)} · {words.known('severity', severity)}"
    return Group(outcome, title, outcome_mark(outcome), fitting[:MOST], max(0, len(fitting) - MOST))


def waived(dossier: Dossier) -> Group | None:
    """Return the findings that a waiver accepts, whatever they say; None where there is none."""
    accepted = [item for item in dossier.findings if item.waiver]
    title, more = dossier.words("report.waived"), max(0, len(accepted) - MOST)
    return Group(Outcome.PROVEN, title, "", accepted[:MOST], more) if accepted else None


def property_name(dossier: Dossier, name: str) -> str:
    """Return a property in the reader's language; the sheet's own label where the dictionary has none."""
    entry = PROPERTIES.get(name)
    if entry is None:
        return name
    return entry.de if dossier.words.language == "de" else entry.en


def source(dossier: Dossier, item: Evidence) -> str:
    """Return where a statement stands: sheet and line, else only who says so."""
    where = f"{item.file}:{item.line}" if item.file and item.line else item.file
    label = f"“{item.label}”" if item.label else ""
    told = dossier.words.known("origin", item.origin)
    return " · ".join(filter(None, (told, label, where)))
