"""Answers as a plan: every circuit is a row of leads that are plugged together once in every zone."""

from __future__ import annotations

import json
from collections.abc import Iterator

from mateproof.app.starting.answers import Answers
from mateproof.plan.fmt.fmt import fmt

_SAID = {
    "en": {
        "head": "Begun with `mateproof new`. `mateproof check` names every datum that is still missing.",
        "declared": "No sheet of it is at hand: what is known of its partner is declared for it, too.",
        "leads": "Each circuit is a row of leads, plugged together once in every zone.",
    },
    "de": {
        "head": "Mit `mateproof new` begonnen. `mateproof check` nennt jede Angabe, die noch fehlt.",
        "declared": "Kein Blatt liegt vor: Was vom Gegenstück bekannt ist, gilt hier als Angabe des Planers.",
        "leads": "Jeder Stromkreis ist eine Reihe von Leitungen, in jeder Zone einmal gesteckt.",
    },
}


def text(answers: Answers) -> str:
    """Return the plan in its canonical form."""
    return fmt("\n".join(_lines(answers)) + "\n", "answers")


def _lines(answers: Answers) -> Iterator[str]:
    said = _SAID[answers.language]
    yield f"# {said['head']}\nformat: 1\nname: {_quoted(answers.name)}\nmarket: {answers.market}"
    yield f"language: {answers.language}\n\nsupplies:"
    supply = f"system: {answers.system}, voltage: {_quoted(answers.voltage)}, nature: {answers.nature}"
    yield f"  supply: {{{supply}}}\n\ncircuits:"
    poles = ", ".join(map(_quoted, answers.conductors))
    for circuit in answers.circuits:
        yield f"  {_quoted(circuit)}: {{supply: supply, conductors: [{poles}]}}"
    yield "\nzones:"
    yield from (f"  {_quoted(zone)}: {{}}" for zone in answers.zones)
    if not answers.partner.described:
        gender = f", gender: {answers.partner.gender}" if answers.partner.gender else ""
        yield f"\nparts:\n  # {said['declared']}"
        yield f"  {_quoted(answers.partner.item)}: {{like: {_quoted(answers.part)}{gender}}}"
    yield f"\n# {said['leads']}\nleads:"
    for circuit in answers.circuits:
        yield from _row(answers, circuit)
    yield "\nmates:"
    for circuit in answers.circuits:
        for number in range(1, len(answers.zones) + 1):
            ends = f"{circuit}-{number}.to", f"{circuit}-{number + 1}.from"
            yield f"  - {_quoted(' + '.join(ends))}"


def _row(answers: Answers, circuit: str) -> Iterator[str]:
    """Yield the leads of one circuit: from zone to zone, one more than there are zones."""
    to, back = answers.part, answers.partner.item
    if answers.swapped:
        to, back = back, to
    for number in range(1, len(answers.zones) + 2):
        sides = [f"circuit: {_quoted(circuit)}"]
        for side, part, zone in (("from", back, number - 2), ("to", to, number - 1)):
            if 0 <= zone < len(answers.zones):
                place = f"zone: {_quoted(answers.zones[zone])}, label: {_quoted(circuit)}"
                sides.append(f"{side}: {{part: {_quoted(part)}, {place}}}")
        yield f"  {_quoted(f'{circuit}-{number}')}: {{{', '.join(sides)}}}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
