"""One line for one finding: file:line:column: code outcome: message."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.checking import Checked
from mateproof.app.formats._told import told
from mateproof.app.phrases import phrase
from mateproof.app.verdict import sentence
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Finding


def render(checked: Checked) -> Iterator[str]:
    """Yield problems and findings in the order of the plan, then the verdict."""
    for one in told(checked):
        yield problem_line(one) if isinstance(one, Problem) else line(one, checked.language)
    yield sentence(checked)


def line(finding: Finding, language: str = "en") -> str:
    """Return one finding as one line."""
    where = f"{finding.place}: " if finding.place else ""
    times = f" (×{finding.count})" if finding.count > 1 else ""
    waived = f" ({_waived(finding, language)})" if finding.waiver else ""
    return f"{where}{finding.code} {finding.outcome}{waived}: {finding.message}{times}"


def problem_line(problem: Problem) -> str:
    """Return one problem of the plan's text as one line."""
    where = f"{problem.place}: " if problem.place else ""
    return f"{where}{problem.code} error: {problem.message}" + (f" ({problem.help})" if problem.help else "")


def _waived(finding: Finding, language: str) -> str:
    by = finding.waiver
    assert by is not None  # noqa: S101 (asked before)
    return phrase("waived_by", language, name=by.name, expires=by.expires, reason=by.reason)
