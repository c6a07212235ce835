"""One kind of wrong mating, described: what two sides that may not meet would do, and what stops them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mateproof.mating.answers import Answer, equal, every, opposite, some
from mateproof.mating.barrier import barrier, enough
from mateproof.mating.danger import Circuit
from mateproof.mating.detection import End, Found, Pair, earth_met, found
from mateproof.mating.harm import judged
from mateproof.mating.joins import Wired, askew_sentence, sentence
from mateproof.mating.moment import Lying, moment, unplaced
from mateproof.mating.poles import Touching
from mateproof.mating.traced import NOTHING, Traced
from mateproof.mating.words import phrase, say
from mateproof.vocabulary.harms import HARM_RANK, WHEN_RANK
from mateproof.vocabulary.ways import Way


class Side(NamedTuple):
    """What the harm and the barrier depend on: facts of the circuit and of the part; None is not stated."""

    function: str | None
    voltage_v: float | None
    nature: str | None
    survives_v: float | None
    conductor_names: str | None
    supply: str | None
    supply_system: str | None
    bus: str | None
    bus_conductors: str | None
    protection_kind: str | None
    protection_curve: str | None
    protection_current_a: float | None
    fed: bool | None
    poles: int | None
    colour: str | None
    marking: str | None

    @property
    def circuit(self) -> Circuit:
        """Its electrical facts, and whether it is fed."""
        return Circuit._make(self[: len(Circuit._fields)])

    @property
    def wired(self) -> Wired:
        """What names its poles."""
        return Wired(self.function, self.conductor_names, self.marking, self.poles)


class Limits(NamedTuple):
    """What one plan asks for: its language, from which harm on which barrier, when; None is not stated."""

    language: str | None = None
    harm: str | None = None
    barrier: str | None = None
    when: str | None = None
    unequal: frozenset[str] = frozenset()
    """colour, marking, label: what may differ between the halves of a mate that is meant"""


class Mistake(NamedTuple):
    """Columns of `misplugs` that follow from the two sides, in their words."""

    across_functions: Answer
    barrier: str
    harm: str
    harm_rank: int
    least_harm_rank: int
    because: str
    joins: str
    assumed: str | None
    harm_limit_rank: int | None
    barrier_enough: Answer
    when: str
    when_rank: int
    place_known: Answer
    limited: Answer
    sides_stated: bool
    found_by: str | None
    found_by_known: bool
    measured_by: str | None
    test_missing: str | None


_SIDES = ("plug", "socket")


class Met(NamedTuple):
    """What decides about a pair beside its two sides; `labels_differ`: both carry labels, and other ones."""

    same_circuit: bool
    labels_differ: bool
    lying: tuple[Lying, Lying]
    placed: tuple[Answer, Answer] = (None, None)
    """Whether it is known where the two are; None where the plan does not ask."""
    way: str = Way.STRAIGHT.value
    traced: tuple[Traced, Traced] = (NOTHING, NOTHING)


def mistake(plug: Side, socket: Side, met: Met, limits: Limits) -> Mistake:
    """Describe the wrong mating of two sides."""
    same_circuit, labels_differ, lying, placed, way, _ = met
    signs = every((equal(plug.marking, socket.marking), False if labels_differ else None))
    stopped = barrier((plug.colour, socket.colour), signs)
    poles = plug.poles, socket.poles
    harm = judged(plug.circuit, socket.circuit, same_circuit=same_circuit, way=way, poles=poles)
    shown = _found(plug, socket, met, limits)
    when = moment(lying, same_circuit=same_circuit)
    assumed = (*harm.assumed, *(("circuit", side) for side in unplaced(lying)))
    assumed += tuple(("place", side) for side, known in zip(_SIDES, placed, strict=True) if known is False)
    return Mistake(
        across_functions=opposite(equal(plug.function, socket.function)),
        barrier=stopped.value,
        harm=harm.harm.value,
        harm_rank=HARM_RANK[harm.harm],
        least_harm_rank=harm.least,
        because=say(harm.because, limits.language),
        joins=_joins(plug, socket, met, harm.touching, limits.language),
        assumed=_named((*assumed, *_colours(plug, socket)), plug, socket, limits.language),
        harm_limit_rank=None if limits.harm is None else HARM_RANK[limits.harm],
        barrier_enough=enough(stopped, limits.barrier),
        when=when.value,
        when_rank=WHEN_RANK[when],
        place_known=every(placed),
        limited=limited(HARM_RANK[harm.harm], WHEN_RANK[when], limits),
        sides_stated=None not in {plug.colour, socket.colour} and not unplaced(lying) and False not in placed,
        found_by=shown.step.value if shown.step else None,
        found_by_known=shown.known,
        measured_by=shown.measured.value if shown.measured else None,
        test_missing=_named(shown.missing, plug, socket, limits.language, ", "),
    )


def _joins(plug: Side, socket: Side, met: Met, touching: Touching | None, language: str | None) -> str:
    if met.way == Way.STRAIGHT:
        return sentence(plug.wired, socket.wired, same_circuit=met.same_circuit, language=language)
    return askew_sentence(plug.wired, socket.wired, met.way, touching, language)


def limited(harm_rank: int, when_rank: int, limits: Limits) -> Answer:
    """Return whether the plan's limit speaks of it; a limit without a moment counts at all of them."""
    if limits.harm is None:
        return None
    return harm_rank <= HARM_RANK[limits.harm] and (
        limits.when is None or when_rank <= WHEN_RANK[limits.when]
    )


def _found(plug: Side, socket: Side, met: Met, limits: Limits) -> Found:
    """Return what finds it; halves that are meant to differ tell nothing by differing."""
    differing = {
        "colour": opposite(equal(plug.colour, socket.colour)),
        "marking": equal(plug.marking, socket.marking) is False,
        "label": met.labels_differ,
    }
    one, other = (
        End(lying, traced, side.function, side.voltage_v, side.nature, side.conductor_names, side.colour)
        for side, lying, traced in zip((plug, socket), met.lying, met.traced, strict=True)
    )
    seen = some(answer for aspect, answer in differing.items() if aspect not in limits.unequal)
    if met.way != Way.STRAIGHT:
        return found(_askew(one, other, seen, same_circuit=met.same_circuit))
    earths = earth_met(plug.conductor_names, socket.conductor_names)
    return found(Pair(one, other, met.same_circuit, seen, earths))


def _askew(one: End, other: End, seen: Answer, *, same_circuit: bool) -> Pair:
    """Come together askew, two ends have other poles joined: in one circuit only the poles show that."""
    if same_circuit:
        one, other = (end._replace(voltage_v=None, function=None, traced=end.traced) for end in (one, other))
    return Pair(one, other, False, seen, False)


def _colours(plug: Side, socket: Side) -> Iterator[tuple[str, str]]:
    """Yield the colours that are not stated: each is taken for no barrier."""
    sides = {"plug": plug, "socket": socket}
    yield from (("colour", side) for side, one in sides.items() if one.colour is None)


def _named(
    facts: Iterable[tuple[str, str]], plug: Side, socket: Side, language: str | None, between: str = "; "
) -> str | None:
    """Name facts that are not stated, each once, mirrored sides alike; None for none."""
    sides = {"plug": plug, "socket": socket}
    named = {
        phrase("lacks", language, phrase(fact, language), _owner(fact, side, sides[side], language))
        for fact, side in facts
    }
    return between.join(sorted(named)) or None


def _owner(fact: str, side: str, one: Side, language: str | None) -> str:
    """Name whose fact it is: a circuit by its function; the side's halves for what is no fact of one."""
    if fact in {"colour", "circuit", "place"}:
        return phrase(f"half_{side}", language)
    return one.function or phrase(f"of_{side}", language)
