"""Workflow commands of GitHub Actions: findings appear beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.checking import Checked
from mateproof.app.formats._told import told
from mateproof.app.phrases import phrase
from mateproof.app.verdict import sentence
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Finding, Outcome, Place, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(checked: Checked) -> Iterator[str]:
    """Yield the commands, then the verdict as plain output."""
    for one in told(checked):
        yield _problem(one) if isinstance(one, Problem) else _finding(one, checked.language)
    yield sentence(checked)


def _problem(problem: Problem) -> str:
    text = f"{problem.message} ({problem.help})" if problem.help else problem.message
    return _command("error", problem.place, problem.code, text)


def _finding(finding: Finding, language: str) -> str:
    command = _COMMANDS[finding.severity] if finding.outcome is Outcome.BROKEN else "warning"
    command = "notice" if finding.waiver else command
    title = f"{finding.code} {finding.outcome}"
    if by := finding.waiver:
        title += f", {phrase('waived_short', language, name=by.name, expires=by.expires)}"
    return _command(command, finding.place, title, finding.message)


def _command(command: str, place: Place | None, title: str, text: str) -> str:
    where = {"title": title}
    if place:
        where = {"file": place.file, "line": str(place.line), "col": str(place.column), **where}
    properties = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in where.items())
    return f"::{command} {properties}::{_escaped(text)}"


def _escaped(text: str, also: str = "") -> str:
    """Return text escaped as workflow commands ask: %, line ends, and in properties also `,` and `:`."""
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
