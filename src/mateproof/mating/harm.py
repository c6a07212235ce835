"""The harm of a wrong mating: one decision table, asked from above; the first row that applies decides.

A condition is true, false or open (a fact is not stated). An open condition may apply, and the rows below it
may too, so every row that may apply is looked at and the worst harm is taken. The facts that left it open
are named as assumed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mateproof.mating.answers import Answer, every, opposite
from mateproof.mating.danger import Circuit, Fact, conditions, open_facts
from mateproof.mating.words import Texts
from mateproof.vocabulary.harms import HARM_RANK, Harm


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the decision table; `conditions` must all hold, "not …" negates."""

    harm: Harm
    conditions: tuple[str, ...]
    because: Texts


TABLE: tuple[Row, ...] = (
    Row(
        Harm.NUISANCE,
        ("same circuit",),
        {
            "en": "another branch of the same circuit: same potentials, the work is in the wrong place",
            "de": "anderer Zweig desselben Stromkreises: gleiche Potentiale, nur am falschen Ort",
        },
    ),
    Row(
        Harm.LIFE,
        ("one hazardous at least", "earth meets another conductor"),
        {
            "en": "protective earth meets a conductor that is not: touchable metal can become live",
            "de": "Schutzleiter trifft auf einen anderen Leiter: berührbares Metall kann Spannung führen",
        },
    ),
    Row(
        Harm.LIFE,
        ("one hazardous only", "not the other survives"),
        {
            "en": "hazardous voltage on an extra-low-voltage circuit whose devices do not survive it",
            "de": "gefährliche Spannung auf einem Kleinspannungskreis, dessen Geräte sie nicht überstehen",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        ("one hazardous only",),
        {
            "en": "the devices of the extra-low-voltage circuit are stated to survive the voltage",
            "de": "die Geräte des Kleinspannungskreises überstehen die Spannung laut Plan",
        },
    ),
    Row(
        Harm.FIRE,
        ("both hazardous", "not both survive"),
        {
            "en": "another hazardous voltage than the devices are made for",
            "de": "andere gefährliche Spannung, als die Geräte vertragen",
        },
    ),
    Row(
        Harm.FIRE,
        ("both hazardous", "not same function"),
        {
            "en": "fed through a protective device chosen for another purpose, two supplies may be joined",
            "de": "gespeist über ein Schutzorgan für einen anderen Zweck, zwei Einspeisungen möglich",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("both hazardous",),
        {
            "en": "wrong breaker: stays live when its own is off, borrowed neutral, 400 V if that is lost",
            "de": "falscher Leitungsschutz: bleibt unter Spannung, fremder Neutralleiter, sonst 400 V",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("not both survive",),
        {
            "en": "extra-low voltage that is higher or of another nature than the devices survive",
            "de": "Kleinspannung, die höher oder anderer Art ist, als die Geräte überstehen",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        ("not same function",),
        {
            "en": "two extra-low-voltage circuits of different functions are joined",
            "de": "zwei Kleinspannungskreise verschiedener Funktion werden verbunden",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        (),
        {
            "en": "two circuits of one function are joined: two supplies, too many addresses, wrong reports",
            "de": "zwei Kreise einer Funktion verbunden: zwei Speisungen, zu viele Adressen, falsche Meldung",
        },
    ),
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The harm, the row that decided it, and the absent facts for which the worst was assumed."""

    harm: Harm
    because: Texts
    assumed: tuple[Fact, ...]


@lru_cache(maxsize=65536)
def judged(plug: Circuit, socket: Circuit, *, same_circuit: bool) -> Judgement:
    """Return the worst harm that joining two circuits may do, as far as the facts are known."""
    answers = conditions(plug, socket, same_circuit=same_circuit)
    reached = list(_reached(answers))
    worst = min((row for row, _ in reached), key=lambda row: HARM_RANK[row.harm])
    if len({row.harm for row, _ in reached}) == 1:
        return Judgement(worst.harm, worst.because, ())
    names = [_name(term) for row, answer in reached if answer is None for term in row.conditions]
    facts = (fact for name in names if answers[name] is None for fact in open_facts(name, plug, socket))
    return Judgement(worst.harm, worst.because, tuple(dict.fromkeys(facts)))


def harm_rank(circuit: Sequence[Any], other: Sequence[Any]) -> int:
    """Return the rank of the harm of joining two circuits, each given as the facts of a `Circuit`."""
    return HARM_RANK[judged(Circuit(*circuit), Circuit(*other), same_circuit=False).harm]


def _reached(answers: dict[str, Answer]) -> list[tuple[Row, Answer]]:
    """Return the rows that may apply: not false, and no row above them certainly applies."""
    found: list[tuple[Row, Answer]] = []
    for row in TABLE:
        answer = every(_term(term, answers) for term in row.conditions)
        if answer is not False:
            found.append((row, answer))
        if answer:
            break
    return found


def _term(term: str, answers: dict[str, Answer]) -> Answer:
    answer = answers[_name(term)]
    return opposite(answer) if term.startswith("not ") else answer


def _name(term: str) -> str:
    return term.removeprefix("not ")
