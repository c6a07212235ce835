"""Findings as a good compiler prints them: place, the line with the span marked, evidence, help."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mateproof.app.checking import Checked
from mateproof.app.terminal import Paint, columns, printable
from mateproof.app.verdict import sentence
from mateproof.vocabulary.findings import Finding, Outcome, Place, Waiver

_COLOURS = {Outcome.BROKEN: "red", Outcome.UNPROVEN: "yellow", Outcome.PROVEN: "green"}
_WORDS = {
    "en": {
        "broken": "broken",
        "unproven": "unproven",
        "from": "from",
        "because": "because",
        "help": "help",
        "about": "about",
        "more": "and {} more",
        "waived": "waived",
        "until": "{name} answers for it until {expires}: {reason} (waiver “{waiver}”{place})",
    },
    "de": {
        "broken": "widerlegt",
        "unproven": "unbewiesen",
        "from": "aus",
        "because": "weil",
        "help": "Hilfe",
        "about": "betrifft",
        "more": "und {} weitere",
        "waived": "freigegeben",
        "until": "{name} steht dafür ein bis {expires}: {reason} (Sonderfreigabe „{waiver}“{place})",
    },
}
_MOST = 6


def render(checked: Checked) -> Iterator[str]:
    """Yield every finding as a block, then the verdict."""
    paint = Paint(sys.stdout)
    for finding in checked.answer.findings:
        yield from block(finding, paint, checked.language)
        yield ""
    yield paint(sentence(checked), _COLOURS[checked.outcome], "bold")


def block(finding: Finding, paint: Paint, language: str) -> Iterator[str]:
    """Yield the lines of one finding."""
    words = _WORDS[language]
    colour = "blue" if finding.waiver else _COLOURS[finding.outcome]
    waived = f", {words['waived']}" if finding.waiver else ""
    head = f"{words[str(finding.outcome)]}{waived}[{finding.code}]"
    yield f"{paint(head, colour, 'bold')}{paint(': ' + printable(finding.message), 'bold')}"
    if finding.place:
        yield from _excerpt(finding.place, paint, colour)
    if finding.count > 1:
        yield _note(words["about"], _subjects(finding, words["more"]), paint)
    for text, where in finding.related[:_MOST]:
        yield _note(words["from"], f"{text}, {where}", paint)
    for item in finding.evidence[:_MOST]:
        yield _note(words["because"], str(item), paint)
    if finding.waiver:
        yield _note(words["waived"], _until(finding.waiver, words["until"]), paint)
    elif finding.help:
        yield _note(words["help"], finding.help, paint)
    yield _note(words["help"], f"mateproof explain {finding.code}", paint)


def _subjects(finding: Finding, more: str) -> str:
    rest = len(finding.subjects) - _MOST
    return ", ".join(finding.subjects[:_MOST]) + (f" {more.format(rest)}" if rest > 0 else "")


def _until(waiver: Waiver, text: str) -> str:
    place = f", {waiver.place}" if waiver.place else ""
    said = {"name": waiver.name, "expires": waiver.expires, "reason": waiver.reason}
    return text.format(**said, waiver=waiver.waiver, place=place)


def _note(word: str, text: str, paint: Paint) -> str:
    return f"   {paint('=', 'blue', 'bold')} {paint(word + ':', 'bold')} {printable(text)}"


def _excerpt(place: Place, paint: Paint, colour: str) -> Iterator[str]:
    """Yield the place and, where the file can be read, its line with the span marked."""
    number = str(place.line)
    gutter = " " * len(number)
    yield f"{gutter}{paint('-->', 'blue', 'bold')} {place}"
    lines = _lines(place.file)
    if place.line > len(lines):
        return
    line = lines[place.line - 1]
    bar = paint("|", "blue", "bold")
    before, marked = line[: place.column - 1], line[place.column - 1 : place.column - 1 + place.length]
    yield f"{gutter} {bar}"
    yield f"{paint(number, 'blue', 'bold')} {bar} {printable(line)}"
    yield f"{gutter} {bar} {' ' * columns(before)}{paint('^' * max(columns(marked), 1), colour, 'bold')}"


@cache
def _lines(file: str) -> tuple[str, ...]:
    """Return the lines of a file as the plan reader counts them; none if it is gone by now."""
    try:
        return tuple(Path(file).read_text("utf-8-sig").split("\n"))
    except (OSError, UnicodeDecodeError):
        return ()
