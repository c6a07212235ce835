"""The harm of a wrong mating: one decision table, asked from above; the first row that applies decides.

A condition is true, false or open (a fact is not stated). An open condition may apply, and the rows below it
may too, so every row that may apply is looked at and the worst harm is taken. The facts that left it open
are named as assumed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from mateproof.mating.answers import Answer, every, opposite
from mateproof.mating.danger import CONDITIONS, Circuit, Fact, Joint
from mateproof.mating.poles import Touching, touchings
from mateproof.mating.words import Texts
from mateproof.vocabulary.harms import HARM_RANK, Harm
from mateproof.vocabulary.ways import ASKEW, Way


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the decision table; `conditions` must all hold, "not …" negates."""

    harm: Harm
    conditions: tuple[str, ...]
    because: Texts


TABLE: tuple[Row, ...] = (
    Row(
        Harm.NUISANCE,
        ("same circuit", "all conductors meet their like"),
        {
            "en": "another branch of the same circuit: same potentials, the work is in the wrong place",
            "de": "anderer Zweig desselben Stromkreises: gleiche Potentiale, nur am falschen Ort",
        },
    ),
    Row(
        Harm.DARK,
        ("not a conductor is joined",),
        {
            "en": "no conductor meets another: what hangs on them stays dark",
            "de": "kein Leiter trifft auf einen anderen: Was daran hängt, bleibt ohne Funktion",
        },
    ),
    Row(
        Harm.LIFE,
        ("one hazardous only", "the hazardous half is fed", "not the other survives"),
        {
            "en": "hazardous voltage on an extra-low-voltage circuit whose devices do not survive it",
            "de": "gefährliche Spannung auf einem Kleinspannungskreis, dessen Geräte sie nicht überstehen",
        },
    ),
    Row(
        Harm.LIFE,
        ("separated meets not separated",),
        {
            "en": "extra-low voltage that is safe to touch is joined to what is not separated like it",
            "de": "Kleinspannung, die berührt werden darf, wird mit nicht gleich sicher Getrenntem verbunden",
        },
    ),
    Row(
        Harm.LIFE,
        ("one hazardous at least", "KNX meets power"),
        {
            "en": "conductors of KNX, which is SELV, meet conductors that carry power",
            "de": "Leiter von KNX, einer SELV, treffen auf Leiter, die Leistung führen",
        },
    ),
    Row(
        Harm.DARK,
        ("not one half at least is fed", "not bus is joined"),
        {
            "en": "neither half is fed: what hangs on them stays dark",
            "de": "keine der Hälften ist gespeist: Was daran hängt, bleibt ohne Funktion",
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
        ("one hazardous at least", "earth is left open"),
        {
            "en": "protective earth stays open, others are joined: after one fault metal is live",
            "de": "Schutzleiter bleibt offen, andere nicht: nach einem Fehler steht Metall unter Spannung",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        ("one hazardous only",),
        {
            "en": "the devices on extra-low voltage survive it, or it does not come from here",
            "de": "die Geräte an Kleinspannung überstehen sie, oder sie kommt nicht von hier",
        },
    ),
    Row(
        Harm.FIRE,
        ("both hazardous", "neutral is left open"),
        {
            "en": "several lines without neutral: up to the voltage between two lines at devices for one",
            "de": "mehrere Außenleiter ohne Neutralleiter: Spannung zwischen zweien an Geräten für einen",
        },
    ),
    Row(
        Harm.FIRE,
        ("both hazardous", "not same supply"),
        {
            "en": "two supplies are joined, or one feeds what is protected for the other",
            "de": "zwei Einspeisungen werden verbunden, oder eine speist, was für die andere geschützt ist",
        },
    ),
    Row(
        Harm.FIRE,
        ("both hazardous", "both halves are fed", "short circuit", "not both protected"),
        {
            "en": "short circuit, and nothing is stated that disconnects it",
            "de": "Kurzschluss, und kein Schutzorgan ist angegeben, das ihn abschaltet",
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
        ("both hazardous", "not protected alike"),
        {
            "en": "fed through a protective device chosen for another purpose",
            "de": "gespeist über ein Schutzorgan für einen anderen Zweck",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("both hazardous", "both halves are fed", "short circuit"),
        {
            "en": "short circuit: the protective device trips, the contacts burn",
            "de": "Kurzschluss: das Schutzorgan löst aus, die Kontakte brennen",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("both hazardous", "bus meets power", "not bus survives mains"),
        {
            "en": "mains on the conductors of a bus destroys what hangs on it",
            "de": "Netzspannung auf den Leitern eines Busses zerstört, was an ihm hängt",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("both hazardous", "line meets neutral"),
        {
            "en": "line and neutral change places: what is switched off stays live",
            "de": "Außenleiter und Neutralleiter sind vertauscht: Ausgeschaltetes bleibt unter Spannung",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("both hazardous", "both halves are fed"),
        {
            "en": "two breakers in parallel: live when its own is off, twice the current, borrowed neutral",
            "de": "zwei Schutzorgane parallel: unter Spannung trotz Abschaltung, doppelter Strom",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("both hazardous", "not same circuit"),
        {
            "en": "wrong breaker: stays live when its own is off, load of two circuits on one",
            "de": "falscher Leitungsschutz: bleibt unter Spannung, Last zweier Stromkreise auf einem",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        ("both hazardous",),
        {
            "en": "conductors of one circuit change places: wrong direction of rotation, wrong switching",
            "de": "Leiter eines Stromkreises sind vertauscht: falsche Drehrichtung, Falsches geschaltet",
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
        Harm.DAMAGE,
        ("plus meets minus",),
        {
            "en": "positive and negative conductor change places",
            "de": "Plus und Minus sind vertauscht",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("bus meets bus", "not same bus"),
        {
            "en": "two kinds of bus are joined, each with a voltage of its own",
            "de": "zwei Arten von Bus werden verbunden, jede mit ihrer eigenen Spannung",
        },
    ),
    Row(
        Harm.DARK,
        ("not two poles touch",),
        {
            "en": "a single pole touches: no current can flow",
            "de": "nur ein Pol berührt: Es kann kein Strom fließen",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        ("bus meets bus",),
        {
            "en": "two lines of a bus are joined: two supplies, too many units; it fails silently",
            "de": "zwei Linien eines Busses verbunden: zwei Speisungen, zu viele Teilnehmer; unbemerkt",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        ("same circuit",),
        {
            "en": "conductors of the same circuit change places",
            "de": "Leiter desselben Stromkreises sind vertauscht",
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
            "en": "two circuits of one function are joined: two supplies, wrong reports",
            "de": "zwei Kreise einer Funktion verbunden: zwei Speisungen, falsche Meldungen",
        },
    ),
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The worst harm, the row that decided it, and the absent facts for which the worst was assumed.

    `least` is the rank of the least harm that the facts allow; `touching` are the poles that touch where it
    is worst, None where they are not known.
    """

    harm: Harm
    because: Texts
    assumed: tuple[Fact, ...]
    least: int
    touching: Touching | None = None


@lru_cache(maxsize=65536)
def judged(
    plug: Circuit,
    socket: Circuit,
    *,
    same_circuit: bool,
    way: str = Way.STRAIGHT.value,
    poles: tuple[int | None, int | None] = (None, None),
) -> Judgement:
    """Return the worst harm that joining two circuits may do, as far as the facts are known.

    Where it is not determined which poles touch, the worst of all ways of touching counts.
    """
    straight = way == Way.STRAIGHT
    found = [
        _judged(Joint(plug, socket, touching, same_circuit=same_circuit, straight=straight), touching)
        for touching in _touchings(plug, socket, way, poles)
    ]
    worst = min(found, key=lambda one: (HARM_RANK[one.harm], one.least))
    return replace(worst, least=min(one.least for one in found))


def harm_rank(circuit: Sequence[Any], other: Sequence[Any]) -> int:
    """Return the rank of the harm of joining two circuits, each given as the facts of a `Circuit`."""
    return HARM_RANK[judged(Circuit(*circuit), Circuit(*other), same_circuit=False).harm]


def _touchings(
    plug: Circuit, socket: Circuit, way: str, poles: tuple[int | None, int | None]
) -> Iterator[Touching | None]:
    """Yield which poles touch; a connector has at least as many as its circuit has conductors."""
    counts = [
        max(stated or 0, len(side.names or ())) for stated, side in zip(poles, (plug, socket), strict=True)
    ]
    if way in ASKEW and poles[0] is None and poles[1] is not None:
        counts[0] = max(counts)
    if way in ASKEW and poles[1] is None and poles[0] is not None:
        counts[1] = max(counts)
    if 0 in counts:
        yield None
        return
    yield from touchings(way, *counts)


def _judged(joint: Joint, touching: Touching | None) -> Judgement:
    told = cache(lambda name: CONDITIONS[name](joint))
    reached = list(_reached(lambda name: told(name)[0]))
    worst = min((row for row, _ in reached), key=lambda row: HARM_RANK[row.harm])
    least = max(HARM_RANK[row.harm] for row, _ in reached)
    if least == HARM_RANK[worst.harm]:
        return Judgement(worst.harm, worst.because, (), least, touching)
    names = [_name(term) for row, answer in reached if answer is None for term in row.conditions]
    facts = (fact for name in names if told(name)[0] is None for fact in told(name)[1])
    return Judgement(worst.harm, worst.because, tuple(dict.fromkeys(facts)), least, touching)


def _reached(answers: Callable[[str], Answer]) -> list[tuple[Row, Answer]]:
    """Return the rows that may apply: not false, and no row above them certainly applies."""
    found: list[tuple[Row, Answer]] = []
    for row in TABLE:
        answer = every(_term(term, answers) for term in row.conditions)
        if answer is not False:
            found.append((row, answer))
        if answer:
            break
    return found


def _term(term: str, answers: Callable[[str], Answer]) -> Answer:
    answer = answers(_name(term))
    return opposite(answer) if term.startswith("not ") else answer


def _name(term: str) -> str:
    return term.removeprefix("not ")
