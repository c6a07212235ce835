"""What is measured at each place of a circuit: protective conductor, poles, voltage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mateproof.tables.teststeps.network import Network
from mateproof.tables.teststeps.places import Place
from mateproof.vocabulary.conductors import EARTH_MARKS
from mateproof.vocabulary.teststeps import TestStep

Places = Mapping[str | None, list[Place]]


def continuity(net: Network, found: Places) -> Iterator[dict[str, Any]]:
    """Yield one step for each place whose circuit has, or may have, a protective conductor.

    `value` is what the leads on the way may have at most; contacts come on top, so it is no limit.
    """
    for circuit, here in found.items():
        names = _stated(net, circuit, "conductor_names")
        earth = [name for name in (names or "").split() if name.upper() in EARTH_MARKS]
        if names is not None and not earth:
            continue
        for place in here:
            ohm = None if place.ohm is None else round(place.ohm, 3)
            yield {
                **_at(TestStep.CONTINUITY, circuit, place),
                "expected": earth[0] if earth else None,
                "value": ohm if earth else None,
                "unit": "Ω",
                "missing": _missing(circuit, place, conductors=names),
            }


def polarity(net: Network, found: Places) -> Iterator[dict[str, Any]]:
    """Yield one step for each place: which conductor is at which pole."""
    for circuit, here in found.items():
        names = _stated(net, circuit, "conductor_names")
        for place in here:
            yield {
                **_at(TestStep.POLARITY, circuit, place),
                "expected": names,
                "missing": _missing(circuit, place, conductors=names),
            }


def voltage(net: Network, found: Places) -> Iterator[dict[str, Any]]:
    """Yield one step for each place: the highest voltage between two of its conductors."""
    for circuit, here in found.items():
        volts, nature = _stated(net, circuit, "voltage_v"), _stated(net, circuit, "nature")
        for place in here:
            yield {
                **_at(TestStep.VOLTAGE, circuit, place),
                "expected": nature,
                "value": volts,
                "unit": "V",
                "missing": _missing(circuit, place, voltage=volts, nature=nature),
            }


def _stated(net: Network, circuit: str | None, column: str) -> Any:  # noqa: ANN401 (whatever a table holds)
    return net.circuits[circuit][column] if circuit in net.circuits else None


def _at(kind: TestStep, circuit: str | None, place: Place) -> dict[str, Any]:
    return {
        "kind": kind.value,
        "circuit": circuit,
        "subject": place.name,
        "place": place.kind,
        "zone": place.zone,
    }


def _missing(circuit: str | None, place: Place, **facts: object) -> str | None:
    """Name what is not stated: the circuit, else its facts and what lies between it and the place."""
    if circuit is None:
        return f"{place.kind} {place.name}: circuit"
    absent = [f"circuit {circuit}: {name}" for name, value in facts.items() if value is None]
    return ", ".join([*absent, *([place.missing] if place.missing else [])]) or None
