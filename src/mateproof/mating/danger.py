"""What decides the harm of joining two circuits: which conductors meet, and what each side is and bears."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from mateproof.mating.answers import Answer, above, equal, every, least, opposite, some
from mateproof.mating.poles import Carries, Touching, carries, same_phase
from mateproof.vocabulary.buses import Bus
from mateproof.vocabulary.limits import EXTRA_LOW_AC_V, EXTRA_LOW_DC_V

Fact = tuple[str, str]
"""(fact, side): a fact of the plug's or the socket's circuit."""
Told = tuple[Answer, list[Fact]]
"""An answer, and the absent facts for which it is open."""

_SEPARATED = frozenset({"SELV", "PELV"})


class Circuit(NamedTuple):
    """The electrical facts of a circuit, and whether this half is fed; None is not stated."""

    function: str | None
    voltage_v: float | None
    nature: str | None
    survives_v: float | None
    conductor_names: str | None
    supply: str | None = None
    supply_system: str | None = None
    bus: str | None = None
    bus_conductors: str | None = None
    protection_kind: str | None = None
    protection_curve: str | None = None
    protection_current_a: float | None = None
    fed: bool | None = True

    @property
    def names(self) -> list[str] | None:
        """Its conductors in the order of the poles."""
        return self.conductor_names.split() if self.conductor_names else None


class Joint:
    """Two circuits that are joined pole by pole; `touching` are the poles, None where that is not known."""

    def __init__(
        self, plug: Circuit, socket: Circuit, touching: Touching | None, *, same_circuit: bool, straight: bool
    ) -> None:
        self.plug, self.socket, self.same_circuit = plug, socket, same_circuit
        self._straight, self._touching = straight, touching

    @cached_property
    def met(self) -> Sequence[tuple[str, str]] | None:
        """The conductors that meet, by name; None where those of a side are not stated."""
        plug, socket = self.plug.names, self.socket.names
        if plug is None or socket is None or self._touching is None:
            return None
        return [
            (plug[at], socket[other])
            for at, other in self._touching
            if at < len(plug) and other < len(socket)
        ]

    @cached_property
    def kinds(self) -> Sequence[tuple[Carries, Carries]] | None:
        """What the conductors that meet are there for."""
        if self.met is None:
            return None
        return [(carries(self.plug, one), carries(self.socket, other)) for one, other in self.met]

    def same_conductors(self) -> Told:
        """All conductors of one circuit meet themselves."""
        if self.same_circuit and self._straight:
            return True, []
        if self.met is None:
            return None, self._absent("conductor_names")
        whole = len(self.met) == len(self.plug.names or ()) == len(self.socket.names or ())
        return whole and all(one == other for one, other in self.met), []

    def joined(self) -> Told:
        """A conductor meets another one; where they are not stated that is taken for granted."""
        return self.met is None or bool(self.met), []

    def fed(self) -> Told:
        """A feed reaches one half at least."""
        return some((self.plug.fed, self.socket.fed)), self._absent("fed")

    def both_fed(self) -> Told:
        """A feed reaches both halves; of one circuit, one half comes from the feed and the other goes on."""
        if self.same_circuit:
            return False, []
        return every((self.plug.fed, self.socket.fed)), self._absent("fed")

    def earth_meets(self) -> Told:
        """Protective earth of one side meets another conductor."""
        return self._any(lambda one, other: (one is Carries.EARTH) != (other is Carries.EARTH))

    def earth_open(self) -> Told:
        """Hazardous voltage comes to a side whose protective earth meets nothing."""
        if self.kinds is None:
            return None, self._absent("conductor_names")
        joined = any(Carries.BUS not in pair for pair in self.kinds)
        if not joined or any(Carries.EARTH in pair for pair in self.kinds):
            return False, []
        earthed = [
            every((other.fed, hazardous(other)))
            for _, own, other in self._sides()
            if any(carries(own, name) is Carries.EARTH for name in own.names or ())
        ]
        return some(earthed), self._unclassed() + self._absent("fed")

    def separated(self) -> Told:
        """What is separated from mains meets what is not, or not in the same way."""
        systems = self.plug.supply_system, self.socket.supply_system
        if self.same_supply()[0] and None in systems:  # whatever it is, it is the same
            found = {self._separated(system, system) for system in ("SELV", "FELV")}
            return found.pop() if len(found) == 1 else None, self._absent("supply_system") + self._unclassed()
        return self._separated(*systems), self._absent("supply_system") + self._unclassed()

    def _separated(self, *systems: str | None) -> Answer:
        plug, socket = (
            separated(side._replace(supply_system=system))
            for side, system in zip((self.plug, self.socket), systems, strict=True)
        )
        return some((
            every((plug, opposite(socket))),
            every((socket, opposite(plug))),
            every((plug, socket, opposite(equal(*systems)))),
        ))  # fmt: skip

    def one_hazardous(self) -> Told:
        """At least one voltage is hazardous."""
        return some((hazardous(self.plug), hazardous(self.socket))), self._unclassed()

    def only_one_hazardous(self) -> Told:
        """One voltage is hazardous, the other is extra-low."""
        return opposite(equal(hazardous(self.plug), hazardous(self.socket))), self._unclassed()

    def both_hazardous(self) -> Told:
        """Both voltages are hazardous."""
        return every((hazardous(self.plug), hazardous(self.socket))), self._unclassed()

    def hazard_fed(self) -> Told:
        """The half with the hazardous voltage is fed."""
        sides = [every((hazardous(side), side.fed)) for side in (self.plug, self.socket)]
        return some(sides), self._unclassed() + self._absent("fed")

    def other_survives(self) -> Told:
        """The devices on extra-low voltage survive the hazardous one."""
        pairs = (self.plug, self.socket), (self.socket, self.plug)
        answer = some(every((hazardous(high), survives(low, high))) for low, high in pairs)
        facts = self._unclassed()
        for side, own, other in self._sides():
            facts += _why_unsafe(own, side, other) if hazardous(other) is not False else []
        return answer, facts

    def both_survive(self) -> Told:
        """The devices of each side survive the voltage that comes from the other one."""
        answer = every(some((survives(own, other), opposite(other.fed))) for _, own, other in self._sides())
        unsafe = [fact for side, own, other in self._sides() for fact in _why_unsafe(own, side, other)]
        return answer, unsafe + self._absent("fed")

    def line_meets_neutral(self) -> Told:
        """A line, or a conductor that may be one, meets a neutral conductor."""
        live = {Carries.LINE, Carries.OTHER}
        return self._any(
            lambda one, other: (
                (one is Carries.NEUTRAL and other in live) or (other is Carries.NEUTRAL and one in live)
            )
        )

    def short_circuit(self) -> Told:
        """A line meets a neutral conductor, or a line of another phase."""
        neutral, facts = self.line_meets_neutral()
        if self.met is None or self.kinds is None:
            return neutral, facts
        lines = [
            names for names, kinds in zip(self.met, self.kinds, strict=True) if set(kinds) == {Carries.LINE}
        ]
        others = (opposite(same_phase(*names)) for names in lines)
        sides = zip(("plug", "socket"), zip(*lines, strict=True), strict=False)
        return some((neutral, *others)), [("phase", side) for side, names in sides if "L" in names]

    def protected(self) -> Told:
        """Each side names what disconnects it."""
        stated = [side.protection_kind is not None or None for side in (self.plug, self.socket)]
        return every(stated), self._absent("protection_kind")

    def neutral_open(self) -> Told:
        """Several lines meet lines, and no neutral conductor meets its like, though both sides have one."""
        if self.kinds is None:
            return None, self._absent("conductor_names")
        lines = self.kinds.count((Carries.LINE, Carries.LINE))
        have = all("N" in (side.names or ()) for side in (self.plug, self.socket))
        return have and lines > 1 and (Carries.NEUTRAL, Carries.NEUTRAL) not in self.kinds, []

    def same_supply(self) -> Told:
        """Both circuits have one supply."""
        if self.same_circuit:
            return True, []
        return equal(self.plug.supply, self.socket.supply), self._absent("supply")

    def alike(self) -> Told:
        """Both circuits serve one function, or have the same protective device."""
        if self.same_circuit:
            return True, []
        device = ("protection_kind", "protection_curve", "protection_current_a")
        same = every(equal(getattr(self.plug, name), getattr(self.socket, name)) for name in device)
        function = equal(self.plug.function, self.socket.function)
        return some((function, same)), self._absent("function") + self._absent("protection_kind")

    def bus_joined(self) -> Told:
        """A conductor of a bus meets another conductor."""
        return self._any(lambda one, other: Carries.BUS in {one, other})

    def bus_meets_power(self) -> Told:
        """A conductor of a bus meets one that is none."""
        return self._any(lambda one, other: (one is Carries.BUS) != (other is Carries.BUS))

    def bus_survives(self) -> Told:
        """Every bus that is joined survives mains, as SMI does; DALI does not, nor does KNX."""
        return every(equal(bus, Bus.SMI.value) for bus in self._buses), self._absent("bus")

    def safe_bus_meets_power(self) -> Told:
        """A conductor of KNX, which is extra-low voltage that may be touched, meets one that is no bus."""
        met, facts = self.bus_meets_power()
        safe = some(equal(bus, Bus.KNX.value) for bus in self._buses)
        return every((met, safe)), facts + self._absent("bus")

    @property
    def _buses(self) -> list[str | None]:
        return [side.bus for side in (self.plug, self.socket) if _carries_bus(side)]

    def bus_meets_bus(self) -> Told:
        """A conductor of a bus meets one of another line."""
        if self.same_circuit:
            return False, []
        return self._any(lambda one, other: one is Carries.BUS is other)

    def same_bus(self) -> Told:
        """Both buses are of one kind."""
        return equal(self.plug.bus, self.socket.bus), self._absent("bus")

    def plus_meets_minus(self) -> Told:
        """Positive and negative conductor meet; conductors of a bus are not looked at."""
        if self.met is None or self.kinds is None:
            return None, self._absent("conductor_names")
        signs = [
            {one[-1:], other[-1:]}
            for (one, other), kinds in zip(self.met, self.kinds, strict=True)
            if Carries.BUS not in kinds
        ]
        return {"+", "-"} in signs, []

    def closes(self) -> Told:
        """Two poles touch at least, so that current can flow."""
        if self.met is None:
            return (True, []) if self._straight else (None, self._absent("conductor_names"))
        return len(self.met) > 1, []

    def same_function(self) -> Told:
        """Both circuits serve one function."""
        return equal(self.plug.function, self.socket.function), self._absent("function")

    def _any(self, wanted: Callable[[Carries, Carries], bool]) -> Told:
        if self.kinds is None:
            return None, self._absent("conductor_names")
        return any(wanted(*pair) for pair in self.kinds), []

    def _sides(self) -> Iterator[tuple[str, Circuit, Circuit]]:
        yield "plug", self.plug, self.socket
        yield "socket", self.socket, self.plug

    def _absent(self, fact: str) -> list[Fact]:
        return [found for side, own, _ in self._sides() for found in _absent(own, side, fact)]

    def _unclassed(self) -> list[Fact]:
        return [fact for side, own, _ in self._sides() for fact in _why_unclassed(own, side)]


CONDITIONS: dict[str, Callable[[Joint], Told]] = {
    "same circuit": lambda joint: (joint.same_circuit, []),
    "all conductors meet their like": Joint.same_conductors,
    "a conductor is joined": Joint.joined,
    "one half at least is fed": Joint.fed,
    "both halves are fed": Joint.both_fed,
    "the hazardous half is fed": Joint.hazard_fed,
    "one hazardous at least": Joint.one_hazardous,
    "one hazardous only": Joint.only_one_hazardous,
    "both hazardous": Joint.both_hazardous,
    "earth meets another conductor": Joint.earth_meets,
    "earth is left open": Joint.earth_open,
    "separated meets not separated": Joint.separated,
    "the other survives": Joint.other_survives,
    "both survive": Joint.both_survive,
    "neutral is left open": Joint.neutral_open,
    "same supply": Joint.same_supply,
    "short circuit": Joint.short_circuit,
    "both protected": Joint.protected,
    "protected alike": Joint.alike,
    "line meets neutral": Joint.line_meets_neutral,
    "bus is joined": Joint.bus_joined,
    "bus meets power": Joint.bus_meets_power,
    "KNX meets power": Joint.safe_bus_meets_power,
    "bus survives mains": Joint.bus_survives,
    "bus meets bus": Joint.bus_meets_bus,
    "same bus": Joint.same_bus,
    "plus meets minus": Joint.plus_meets_minus,
    "two poles touch": Joint.closes,
    "same function": Joint.same_function,
}
"""The conditions of the decision table; the page says what each of them means."""


def hazardous(circuit: Circuit) -> Answer:
    """Return whether a voltage is above the limits of extra-low voltage."""
    alternating = opposite(equal(circuit.nature, "dc"))
    voltage = circuit.voltage_v
    return some((above(voltage, EXTRA_LOW_DC_V), every((above(voltage, EXTRA_LOW_AC_V), alternating))))


def separated(circuit: Circuit) -> Answer:
    """Return whether a circuit is extra-low voltage that nothing joins to mains: SELV, PELV, and KNX.

    DALI and SMI are insulated from mains by basic insulation only, and so is FELV.
    """
    kinds = {Bus.KNX.value: True, Bus.DALI.value: False, Bus.SMI.value: False}
    system = None if circuit.supply_system is None else circuit.supply_system in _SEPARATED
    return every((opposite(hazardous(circuit)), kinds.get(circuit.bus or "", system)))


def survives(circuit: Circuit, other: Circuit) -> Answer:
    """A circuit survives what it is stated to survive, and its own voltage of its own nature."""
    own = every((least(circuit.voltage_v, other.voltage_v), equal(circuit.nature, other.nature)))
    return some((least(circuit.survives_v, other.voltage_v), own))


def _carries_bus(circuit: Circuit) -> bool:
    return any(carries(circuit, name) is Carries.BUS for name in circuit.names or ())


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
