"""Findings that one line of the plan causes many times over are one finding.

A template or a range writes one line for many connectors; what is wrong with that line is said once, with
the number of its subjects.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from mateproof.vocabulary.findings import Finding

Item = TypeVar("Item")


def merged(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings of one rule, those of one plan, outcome, place and waiver as one, in their order."""
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        one = (finding.plan, finding.outcome, finding.place, finding.waiver)
        key = one if finding.place else number
        groups.setdefault(key, []).append(finding)
    return map(_one, groups.values())


def _one(group: Sequence[Finding]) -> Finding:
    if len(group) == 1:
        return group[0]
    return replace(
        group[0],
        subjects=_union(finding.subjects for finding in group),
        missing=_union(finding.missing for finding in group),
        related=_union(finding.related for finding in group),
        evidence=_union(finding.evidence for finding in group),
        count=sum(finding.count for finding in group),
    )


def _union(many: Iterable[Iterable[Item]]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(item for items in many for item in items))
