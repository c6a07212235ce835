"""Findings as a good compiler prints them: place, the line with the span marked, evidence, help."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from mateproof.app.checking import Checked
from mateproof.app.formats._told import told
from mateproof.app.phrases import phrase
from mateproof.app.terminal import Paint, columns, printable
from mateproof.app.verdict import sentence
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Evidence, Finding, Outcome, Place, Waiver
from mateproof.vocabulary.fixes import Fix

_COLOURS = {Outcome.BROKEN: "red", Outcome.UNPROVEN: "yellow", Outcome.PROVEN: "green"}
_MOST = 6
_MOST_PLACES = 3
"""Further places shown, those of the marked line left out; programs are told all of them."""
_MOST_OF_ONE = 2
"""Statements shown of one property of one part; those that matter stand first."""


def render(checked: Checked) -> Iterator[str]:
    """Yield every problem and finding as a block, then the verdict."""
    paint = Paint(sys.stdout)
    _lines.cache_clear()  # the file may have changed since the last time
    for one in told(checked):
        if isinstance(one, Problem):
            yield from problem_block(one, paint, checked.language)
        else:
            yield from block(one, paint, checked.language)
        yield ""
    colour = "red" if checked.problems else _COLOURS[checked.outcome]
    yield paint(sentence(checked), colour, "bold")


def block(finding: Finding, paint: Paint, language: str) -> Iterator[str]:
    """Yield the lines of one finding."""
    colour = "blue" if finding.waiver else _COLOURS[finding.outcome]
    waived = f", {phrase('waived', language)}" if finding.waiver else ""
    head = f"{phrase(str(finding.outcome), language)}{waived}[{finding.code}]"
    yield f"{paint(head, colour, 'bold')}{paint(': ' + printable(finding.message), 'bold')}"
    if finding.place:
        yield from _excerpt(finding.place, paint, colour)
    elsewhere = [one for one in finding.related if not finding.place or one[1].line != finding.place.line]
    for text, place in elsewhere[:_MOST_PLACES]:
        yield from _excerpt(place, paint, "blue", text)
    if finding.count > 1:
        yield _note("about", _subjects(finding, language), paint, language)
    for said in _evidence(finding.evidence, language):
        yield _note("because", said, paint, language)
    if finding.waiver:
        yield _note("waived", _until(finding.waiver, language), paint, language)
    elif finding.help:
        yield _note("help", finding.help, paint, language)
    yield from _last(finding.code, () if finding.waiver else finding.fixes, paint, language)


def problem_block(problem: Problem, paint: Paint, language: str) -> Iterator[str]:
    """Yield the lines of one problem of a plan's text."""
    head = f"{phrase('error', language)}[{problem.code}]"
    yield f"{paint(head, 'red', 'bold')}{paint(': ' + printable(problem.message), 'bold')}"
    if problem.place:
        yield from _excerpt(problem.place, paint, "red")
    for texts, place in problem.related:
        yield from _excerpt(place, paint, "blue", texts[language == "de"])
    if problem.help:
        yield _note("help", problem.help, paint, language)
    yield from _last(problem.code, problem.fixes, paint, language)


def _last(code: str, fixes: Sequence[Fix], paint: Paint, language: str) -> Iterator[str]:
    """Yield what can be done at once, and where to read more."""
    for fix in fixes:
        yield _note("fix", phrase("can_fix", language, title=fix.told(language)), paint, language)
    yield _note("help", f"mateproof explain {code}", paint, language)


def _subjects(finding: Finding, language: str) -> str:
    rest = len(finding.subjects) - _MOST
    more = f" {phrase('more', language, count=rest)}" if rest > 0 else ""
    return ", ".join(finding.subjects[:_MOST]) + more


def _evidence(evidence: Sequence[Evidence], language: str) -> Iterator[str]:
    """Yield the statements that matter most, and how many more there are of each property."""
    shown = Counter[tuple[str, str]]()
    left = Counter[tuple[str, str]]()
    for item in evidence:
        of = (item.part, item.property)
        if shown[of] < _MOST_OF_ONE and shown.total() < _MOST:
            shown[of] += 1
            yield item.told(language)
        else:
            left[of] += 1
    for (part, name), count in left.items():
        yield phrase("more_evidence", language, count=count, part=part, property=name)


def _until(waiver: Waiver, language: str) -> str:
    place = f", {waiver.place}" if waiver.place else ""
    said = {"name": waiver.name, "expires": waiver.expires, "reason": waiver.reason}
    return phrase("until", language, **said, waiver=waiver.waiver, place=place)


def _note(name: str, text: str, paint: Paint, language: str) -> str:
    word = phrase(name, language)
    return f"   {paint('=', 'blue', 'bold')} {paint(word + ':', 'bold')} {printable(text)}"


def _excerpt(place: Place, paint: Paint, colour: str, said: str = "") -> Iterator[str]:
    """Yield the place and, where the file can be read, its line with the span marked.

    A further place says in `said` what it is, and is marked with dashes.
    """
    number = str(place.line)
    gutter = " " * len(number)
    arrow, sign = ("-->", "^") if not said else (":::", "-")
    yield f"{gutter}{paint(arrow, 'blue', 'bold')} {place}"
    lines = _lines(place.file)
    if place.line > len(lines):
        return
    line = lines[place.line - 1]
    bar = paint("|", "blue", "bold")
    before, marked = line[: place.column - 1], line[place.column - 1 : place.column - 1 + place.length]
    mark = paint(sign * max(columns(marked), 1), colour, "bold")
    yield f"{gutter} {bar}"
    yield f"{paint(number, 'blue', 'bold')} {bar} {printable(line)}"
    yield f"{gutter} {bar} {' ' * columns(before)}{mark}{said and f' {printable(said)}'}"


@cache
def _lines(file: str) -> tuple[str, ...]:
    """Return the lines of a file as the plan reader counts them; none if it is gone by now."""
    try:
        return tuple(Path(file).read_text("utf-8-sig").split("\n"))
    except (OSError, UnicodeDecodeError):
        return ()
