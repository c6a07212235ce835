"""Which circuits have no conductor in common, once all are disconnected at their feeds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from mateproof.tables.teststeps.measuring import Places
from mateproof.tables.teststeps.network import Network
from mateproof.vocabulary.teststeps import TestStep


def insulation(net: Network, found: Places) -> Iterator[dict[str, Any]]:
    """Yield one step for each circuit that is measured anywhere, where the plan has several.

    `expected` names the circuits that devices of the plan join with it; from all others it is apart.
    """
    named = [circuit for circuit in net.circuits if found.get(circuit)]
    joined, open_ = _together(net)
    for circuit in named if len(named) > 1 else ():
        yield {
            "kind": TestStep.INSULATION.value,
            "circuit": circuit,
            "subject": circuit,
            "place": "circuit",
            "expected": ", ".join(sorted(joined[circuit])),
            "missing": f"device {open_[circuit]}: wiring" if circuit in open_ else None,
        }


def _together(net: Network) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Return what stated wirings join with each circuit, and by circuit a device that may join it."""
    joined: dict[str, set[str]] = defaultdict(set)
    open_: dict[str, str] = {}
    for device, attached in net.attached.items():
        circuits = {name for name in attached.values() if name and not net.feeds(device, name)}
        if len(circuits) > 1 and device not in net.inside:
            open_ = {**dict.fromkeys(circuits, device), **open_}
    for device, pairs in net.inside.items():
        for pair in pairs:
            both = {net.ends[name]["circuit"] for end in pair if (name := f"{device}.{end}") in net.ends}
            for circuit in both - {None}:
                joined[circuit] |= both - {None, circuit}
    return joined, open_
