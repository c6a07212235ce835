"""Which poles touch: pole by pole, in each way in which two halves can come together, and what they carry."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING

from mateproof.vocabulary.buses import SIGNALS, USUAL_CONDUCTORS
from mateproof.vocabulary.conductors import EARTH_MARKS, is_line
from mateproof.vocabulary.ways import Way

if TYPE_CHECKING:
    from mateproof.mating.danger import Circuit

Touching = tuple[tuple[int, int], ...]
"""(pole of the plug, pole of the socket), counted from 0"""


def touchings(way: str, plug: int, socket: int) -> Iterator[Touching]:
    """Yield which poles touch, where plug and socket have so many; several where that is not determined.

    Rotated, the order of the poles is reversed. Staggered, all are shifted by one, to either side. Of a
    single pole it may be any, in any. With different numbers of poles the first ones meet in their order.
    """
    match way:
        case Way.ROTATED:
            last = max(plug, socket) - 1
            yield tuple((at, last - at) for at in range(plug) if 0 <= last - at < socket)
        case Way.STAGGERED:
            yield tuple((at + 1, at) for at in range(min(plug - 1, socket)))
            yield tuple((at, at + 1) for at in range(min(plug, socket - 1)))
        case Way.ONE_POLE:
            yield from (((one, other),) for one in range(plug) for other in range(socket))
        case _:
            yield tuple((at, at) for at in range(min(plug, socket)))


class Carries(Enum):
    """What a conductor is there for; what nothing tells is `OTHER`, such as a switched line."""

    EARTH = 1
    NEUTRAL = 2
    LINE = 3
    BUS = 4
    OTHER = 5


def carries(circuit: Circuit, name: str) -> Carries:
    """Return what a conductor is there for, by its name and by what its circuit says of a bus."""
    if name.upper() in EARTH_MARKS:
        return Carries.EARTH
    if name in SIGNALS or name in _of_bus(circuit):
        return Carries.BUS
    if name == "N":
        return Carries.NEUTRAL
    return Carries.LINE if name == "L" or is_line(name) else Carries.OTHER


def _of_bus(circuit: Circuit) -> list[str]:
    """Return the conductors of the bus: as stated, or with the usual names, or all where there are two."""
    names = (circuit.conductor_names or "").split()
    if circuit.bus is None:
        return []
    if circuit.bus_conductors:
        return circuit.bus_conductors.split()
    usual = any(set(pair) <= set(names) for pair in USUAL_CONDUCTORS.get(circuit.bus, ()))
    return [] if usual or len(names) != 2 else names


def same_phase(one: str, other: str) -> bool | None:
    """Return whether two lines of one supply are of one phase; open where a line is called L alone."""
    return one == other if is_line(one) and is_line(other) else None
