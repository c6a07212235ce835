"""What the formats for people tell, in the order of the text: problems and findings side by side."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.checking import Checked
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Finding


def told(checked: Checked) -> Iterator[Problem | Finding]:
    """Yield problems and findings, plan by plan, each plan in the order of its text."""
    findings = list(checked.answer.findings)
    if not checked.problems:
        yield from findings
        return
    for dossier in checked.dossiers:
        both: list[Problem | Finding] = [*dossier.problems, *dossier.findings]
        yield from sorted(both, key=_where)


def _where(one: Problem | Finding) -> tuple[str, int, int]:
    return (one.place.file, one.place.line, one.place.column) if one.place else ("", 0, 0)
