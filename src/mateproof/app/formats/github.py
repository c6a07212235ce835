"""Annotations for GitHub Actions: workflow commands, one for one finding."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.checking import Checked
from mateproof.app.verdict import sentence
from mateproof.vocabulary.findings import Finding, Outcome, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(checked: Checked) -> Iterator[str]:
    """Yield the commands, then the verdict as plain output."""
    yield from map(_command, checked.answer.findings)
    yield sentence(checked)


def _command(finding: Finding) -> str:
    command = _COMMANDS[finding.severity] if finding.outcome is Outcome.BROKEN else "warning"
    command = "notice" if finding.waiver else command
    place = finding.place
    waived = f", waived by {by.name} until {by.expires}" if (by := finding.waiver) else ""
    where = {"title": f"{finding.code} {finding.outcome}{waived}"}
    if place:
        where = {"file": place.file, "line": str(place.line), "col": str(place.column), **where}
    properties = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in where.items())
    return f"::{command} {properties}::{_escaped(finding.message)}"


def _escaped(text: str, also: str = "") -> str:
    """Return text escaped as workflow commands ask: %, line ends, and in properties also `,` and `:`."""
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
