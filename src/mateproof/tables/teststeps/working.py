"""What works when one circuit is switched on alone, and what answers on a bus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mateproof.tables.teststeps.measuring import Places
from mateproof.tables.teststeps.network import Network
from mateproof.tables.teststeps.places import Place
from mateproof.vocabulary.teststeps import TestStep


def function(net: Network, found: Places) -> Iterator[dict[str, Any]]:
    """Yield one step for each device that its circuit makes work; all others stay off meanwhile."""
    for circuit, here in found.items():
        if circuit not in net.circuits:
            continue
        working = [place for place in here if place.kind == "device" and _works(net, place.name, circuit)]
        for place in working or [_NOTHING]:
            yield {
                "kind": TestStep.FUNCTION.value,
                "circuit": circuit,
                "subject": place.name or circuit,
                "place": place.kind,
                "zone": place.zone,
                "expected": net.circuits[circuit]["function"],
                "missing": ", ".join(_missing(net, circuit, place)) or None,
            }


_NOTHING = Place("", "circuit", None, None, None)


def _works(net: Network, device: str, circuit: str | None) -> bool:
    """Return whether a device is to work with a circuit: it is of that circuit, or may be.

    A box that lets a circuit through, and takes nothing itself, does nothing that can be seen.
    """
    row = net.devices[device]
    takes = any(row[name] for name in ("takes_a", "bus_current_a", "bus_units"))
    passes_on = row["part_class"] == "distributor" or device in net.inside
    return row["circuit"] in {None, circuit} and (takes or not passes_on)


def _missing(net: Network, circuit: str | None, place: Place) -> Iterator[str]:
    if not place.name:
        yield f"circuit {circuit}: devices"
    elif net.devices[place.name]["circuit"] is None and len(set(net.attached[place.name].values())) > 1:
        yield f"device {place.name}: circuit"
    if circuit in net.circuits and net.circuits[circuit]["function"] is None:
        yield f"circuit {circuit}: function"
    if place.missing:
        yield place.missing


def buses(net: Network) -> Iterator[dict[str, Any]]:
    """Yield one step for each line of a bus: how many of its devices are found."""
    for line in net.tables["buses"].iter_rows(named=True):
        yield {
            "kind": TestStep.BUS.value,
            "circuit": line["circuit"],
            "subject": line["circuits"],
            "place": "circuit",
            "expected": line["bus"],
            "value": line["units"],
            "unit": "",
            "missing": line["units_missing"],
        }
