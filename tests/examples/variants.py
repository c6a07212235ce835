"""Many variants of one plan, each with a library of its own, asked at once and answered row by row.

All variants are one query, as for a user with many plans. So that each can have other facts, the item numbers
of a variant with a library of its own carry the variant's number (`770-101~7`), in its plan and its library.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from tests import support

from mateproof.parts.library.offered import with_offered
from mateproof.parts.library.shipped import shelf
from mateproof.parts.part import Part
from mateproof.plan import read_text, wanted_parts
from mateproof.rules.ask import ask, outcomes
from mateproof.rules.rule import rules
from mateproof.tables.tables import Tables
from mateproof.vocabulary.errors import PlanError
from mateproof.vocabulary.findings import Finding, Outcome

NOT_ABOUT = "not about"
_WORST = (Outcome.BROKEN, Outcome.UNPROVEN, Outcome.PROVEN, NOT_ABOUT)

Library = Mapping[str, Part]
Variant = tuple[str, Library | None]
"""The text of a plan, and its library where that differs from the first variant's."""


@dataclass
class Answered:
    """What all rules say about one variant; `refused` where its plan cannot be read."""

    rows: dict[tuple[str, str], str] = field(default_factory=dict)
    """(rule, subject) → the worst answer about it."""
    findings: list[Finding] = field(default_factory=list)
    refused: str = ""

    @property
    def missing(self) -> set[str]:
        """The data that findings name as not stated."""
        return {name for finding in self.findings for name in finding.missing}

    def codes(self, outcome: Outcome) -> set[str]:
        """Return the rules with a finding of this outcome."""
        return {finding.code for finding in self.findings if finding.outcome is outcome}


def parts_of(text: str) -> dict[str, Part]:
    """Return the library's parts for a plan, and what their sheets offer to put on them."""
    return with_offered(shelf(), sorted(wanted_parts(read_text(text, "plan.yaml"))))


def answer(variants: Sequence[Variant], library: Library) -> list[Answered]:
    """Ask every rule about every variant; one without a library of its own has `library`."""
    found = [Answered() for _ in variants]
    plans, parts = [], dict(library)
    for number, (text, own) in enumerate(variants):
        numbered = text if own is None else _numbered(text, tuple(own), number)
        try:
            plans.append(read_text(numbered, f"{number}.yaml"))
        except PlanError as error:
            found[number].refused = str(error)
            continue
        plans[-1].name = str(number)
        parts.update(_renamed(own, number) if own else {})
    tables = support.joined(plans, parts)
    _add_rows(tables, found)
    for finding in ask(tables).findings:
        named = replace(finding, missing=tuple(_plain(name) for name in finding.missing))
        found[int(finding.plan)].findings.append(named)
    return found


def _numbered(text: str, items: tuple[str, ...], number: int) -> str:
    return _pattern(items).sub(rf"\1~{number}", text)


@lru_cache
def _pattern(items: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(items, key=len, reverse=True)
    return re.compile(rf"(?<![\w/-])({'|'.join(map(re.escape, longest_first))})(?![\w/-])")


def _renamed(library: Library, number: int) -> dict[str, Part]:
    parts = [part.to_json() for part in library.values()]
    numbered = _numbered(json.dumps(parts, ensure_ascii=False), tuple(library), number)
    return {part.item_number: part for part in map(Part.from_json, json.loads(numbered))}


def _plain(name: str) -> str:
    return re.sub(r"~\d+", "", name)


def _add_rows(tables: Tables, found: list[Answered]) -> None:
    for code, rule in rules().items():
        frame = tables[rule.claim.rows]
        subjects = map(str, frame[tables.declared(rule.claim.rows).subject])
        for plan, subject, said in zip(frame["plan"], subjects, outcomes(rule, frame), strict=True):
            rows, key, answer = found[int(plan)].rows, (code, _plain(subject)), said or NOT_ABOUT
            rows[key] = min(rows.get(key, answer), answer, key=_WORST.index)
