"""One line for one finding: file:line:column: code outcome: message."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.checking import Checked
from mateproof.app.verdict import sentence
from mateproof.vocabulary.findings import Finding


def render(checked: Checked) -> Iterator[str]:
    """Yield the findings in the order of the plan, then the verdict."""
    yield from map(line, checked.answer.findings)
    yield sentence(checked)


def line(finding: Finding) -> str:
    """Return one finding as one line."""
    where = f"{finding.place}: " if finding.place else ""
    times = f" (×{finding.count})" if finding.count > 1 else ""
    waived = f" (waived by {by.name} until {by.expires}: {by.reason})" if (by := finding.waiver) else ""
    return f"{where}{finding.code} {finding.outcome}{waived}: {finding.message}{times}"
