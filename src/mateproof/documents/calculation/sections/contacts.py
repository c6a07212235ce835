"""Mates: the resistance of the contacts of one pole, by the declared reading of the sheets."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.step import OHM, Section, Step, real, several
from mateproof.vocabulary.calculation import EACH_HALF, WHOLE, WITH_TRANSITION
from mateproof.vocabulary.values import plain

_FORMULA = {
    EACH_HALF: "(R(a) + R(b) + T) / 1000",
    WITH_TRANSITION: "(R + T) / 1000",
    WHOLE: "R / 1000",
}


def section(facts: Facts) -> Section:
    """Return the section; mates of the same parts stand in one line."""
    words = facts.dossier.words
    reading = facts.way["reading"] or EACH_HALF
    text = words("calc.contacts_text", reading=words.known("reading", reading))
    steps = list(_steps(facts, reading))
    return Section("contacts", words("calc.contacts"), text, steps, [] if steps else [words("calc.no_mates")])


def _steps(facts: Facts, reading: str) -> Iterator[Step]:
    words = facts.dossier.words
    alike: dict[tuple[object, object], list[str]] = {}
    for step in facts.steps:
        if step["kind"] == "mate":
            mate = facts.mates.get(step["segment"], {})
            alike.setdefault((mate.get("part_a"), mate.get("part_b")), []).append(step["segment"])
    ohm = {step["segment"]: step["contact_ohm"] for step in facts.steps}
    for parts, names in alike.items():
        value, named = ohm[names[0]], several(names, words)
        if value is None:
            missing = facts.segments.get(names[0], {}).get("flow_missing")
            note = words("calc.missing", names=missing)
            yield Step(named, "Rk", _FORMULA[reading], unit="Ω", note=note)
            continue
        note = words("calc.parts", parts=" + ".join(map(str, parts)))
        yield Step(
            named, "Rk", _FORMULA[reading], _numbers(facts, reading, parts), real(value, OHM), "Ω", note
        )


def _numbers(facts: Facts, reading: str, parts: tuple[object, object]) -> str:
    rows = [facts.of("used", "part", part) for part in parts]
    halves = [row["contact_mohm"] for row in rows if row.get("contact_mohm") is not None]
    transitions = [row["transition_mohm"] for row in rows if row.get("transition_mohm") is not None]
    shown = [*halves] if reading == EACH_HALF else [max(halves)]
    if reading != WHOLE:
        shown.append(max(transitions))
    summed = " + ".join(plain(each) for each in shown)
    return f"({summed}) / 1000" if len(shown) > 1 else f"{summed} / 1000"
