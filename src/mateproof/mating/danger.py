"""What decides the harm of joining two circuits: hazardous voltage, what devices survive, earth."""

from __future__ import annotations

from typing import NamedTuple

from mateproof.mating.answers import Answer, above, equal, every, least, opposite, some
from mateproof.vocabulary.conductors import EARTH_MARKS
from mateproof.vocabulary.limits import EXTRA_LOW_AC_V, EXTRA_LOW_DC_V

Fact = tuple[str, str]
"""(fact, side): a fact of the plug's or the socket's circuit."""


class Circuit(NamedTuple):
    """The electrical facts of a circuit; None is not stated."""

    function: str | None
    voltage_v: float | None
    nature: str | None
    survives_v: float | None
    conductor_names: str | None


def conditions(plug: Circuit, socket: Circuit, *, same_circuit: bool) -> dict[str, Answer]:
    """Return the answer to every condition of the decision table."""
    hazards = hazardous(plug), hazardous(socket)
    survive = survives(plug, socket), survives(socket, plug)
    lower_survives = every((hazards[0], survive[1])), every((hazards[1], survive[0]))
    return {
        "same circuit": same_circuit,
        "earth meets another conductor": earth_met(plug.conductor_names, socket.conductor_names),
        "one hazardous at least": some(hazards),
        "one hazardous only": opposite(equal(*hazards)),
        "both hazardous": every(hazards),
        "the other survives": some(lower_survives),
        "both survive": every(survive),
        "same function": equal(plug.function, socket.function),
    }


def open_facts(condition: str, plug: Circuit, socket: Circuit) -> list[Fact]:
    """Return the absent facts for which a condition is open."""
    found: list[Fact] = []
    for side, own, other in (("plug", plug, socket), ("socket", socket, plug)):
        match condition:
            case "earth meets another conductor":
                found += _absent(own, side, "conductor_names")
            case "same function":
                found += _absent(own, side, "function")
            case "both survive":
                found += _why_unsafe(own, side, other)
            case "the other survives":
                found += _why_unclassed(own, side)
                found += _why_unsafe(own, side, other) if hazardous(other) is not False else []
            case _:
                found += _why_unclassed(own, side)
    return found


def hazardous(circuit: Circuit) -> Answer:
    """Return whether a voltage is above the limits of extra-low voltage."""
    alternating = opposite(equal(circuit.nature, "dc"))
    voltage = circuit.voltage_v
    return some((above(voltage, EXTRA_LOW_DC_V), every((above(voltage, EXTRA_LOW_AC_V), alternating))))


def survives(circuit: Circuit, other: Circuit) -> Answer:
    """A circuit survives what it is stated to survive, and its own voltage of its own nature."""
    own = every((least(circuit.voltage_v, other.voltage_v), equal(circuit.nature, other.nature)))
    return some((least(circuit.survives_v, other.voltage_v), own))


def earth_met(plug: str | None, socket: str | None) -> Answer:
    """Return whether protective earth of one side meets another conductor; conductors in pole order."""
    if plug is None or socket is None:
        return None
    return any(_is_earth(a) != _is_earth(b) for a, b in zip(plug.split(), socket.split(), strict=False))


def _is_earth(name: str) -> bool:
    return name.upper() in EARTH_MARKS


def _why_unclassed(circuit: Circuit, side: str) -> list[Fact]:
    if hazardous(circuit) is not None:
        return []
    return _absent(circuit, side, "voltage_v") or _absent(circuit, side, "nature")


def _why_unsafe(circuit: Circuit, side: str, other: Circuit) -> list[Fact]:
    if survives(circuit, other) is not None:
        return []
    across = "socket" if side == "plug" else "plug"
    facts = _absent(other, across, "voltage_v") + _absent(circuit, side, "voltage_v")
    facts += _absent(circuit, side, "survives_v")
    if least(circuit.voltage_v, other.voltage_v) is not False:
        facts += _absent(circuit, side, "nature") + _absent(other, across, "nature")
    return facts


def _absent(circuit: Circuit, side: str, fact: str) -> list[Fact]:
    return [(fact, side)] if getattr(circuit, fact) is None else []
