"""Connectors, terminals and bare ends of one plan, and the ways between them that the plan states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from mateproof.tables.tables import Tables
from mateproof.vocabulary.resistance import resistance_ohm_per_km

Row = Mapping[str, Any]
Node = tuple[str, str, str]
"""("connector", end, "") · ("device", device, circuit) for its terminals · ("bare end", lead.side, "")"""
Ways = dict[Node, list[tuple[Node, float | None]]]
_SIDES = ("from", "to")


class Network:
    """The tables of one plan by name, and what its leads, mates and stated inner wirings join."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.leads = tables["leads"].rows(named=True)
        self.ends: dict[str, Row] = {row["end"]: row for row in tables["installed"].iter_rows(named=True)}
        self.devices: dict[str, Row] = {row["device"]: row for row in tables["devices"].iter_rows(named=True)}
        self.circuits: dict[str, Row] = {
            row["circuit"]: row for row in tables["circuits"].iter_rows(named=True)
        }
        self.feeds_stated = any(row["feeds"] for row in self.devices.values())

    def sides(self, lead: Row) -> Iterator[Node]:
        """Yield the two nodes of a lead."""
        for side in _SIDES:
            if (end := lead[f"{side}_end"]) is not None:
                yield "connector", end, ""
            elif (device := lead[f"{side}_device"]) is not None:
                yield "device", device, lead["circuit"] or ""
            else:
                yield "bare end", f"{lead['lead']}.{side}", ""

    @cached_property
    def attached(self) -> dict[str, dict[Node, str | None]]:
        """By device: its connectors and terminals, each with its circuit."""
        found: dict[str, dict[Node, str | None]] = defaultdict(dict)
        for name, end in self.ends.items():
            if end["device"] is not None:
                found[end["device"]]["connector", name, ""] = end["circuit"]
        for lead in self.leads:
            for node in self.sides(lead):
                if node[0] == "device":
                    found[node[1]][node] = lead["circuit"]
        return found

    @cached_property
    def ways(self) -> Ways:
        """Node → the nodes that it is joined with, and the resistance in between (Ω; None is not stated)."""
        found: Ways = defaultdict(list)
        for lead in self.leads:
            _join(found, self.sides(lead), _ohm(lead))
        for mate in self.tables["mated"].iter_rows(named=True):
            _join(found, (("connector", mate[f"end_{side}"], "") for side in "ab"), 0.0)
        for device, pairs in self.inside.items():
            for pair in pairs:
                _join(found, (("connector", f"{device}.{name}", "") for name in pair), 0.0)
        return found

    @cached_property
    def inside(self) -> dict[str, list[tuple[str, str]]]:
        """Device → the pairs of its connectors that its stated inner wiring joins, each pair once."""
        return {
            name: list(dict.fromkeys(_connectors(wiring)))
            for name, row in self.devices.items()
            if (wiring := row["wiring"] or row["inner_wiring"])
        }

    def feeds(self, device: str, circuit: str | None) -> bool:
        """Return whether a device says that it feeds the supply of a circuit."""
        supply = self.circuits[circuit]["supply"] if circuit in self.circuits else None
        told = self.devices[device]["feeds"] if device in self.devices else None
        return bool(told and supply and supply in told.split("\n"))


def _join(ways: Ways, nodes: Iterable[Node], ohm: float | None) -> None:
    a, b = nodes
    ways[a].append((b, ohm))
    ways[b].append((a, ohm))


def _ohm(lead: Row) -> float | None:
    """Return the highest resistance of one conductor of a lead at 20 °C."""
    per_km = resistance_ohm_per_km(lead["conductor"], lead["cross_section_mm2"])
    return None if per_km is None or lead["length_m"] is None else per_km * lead["length_m"] / 1000


def _connectors(wiring: str) -> Iterator[tuple[str, str]]:
    """Yield the names of the two connectors of each pair of poles: "in.1 - out.1, in.2 - out.2"."""
    for pair in wiring.split(", "):
        a, dash, b = pair.partition(" - ")
        one, other = a.rpartition(".")[0], b.rpartition(".")[0]
        if dash and one and other and one != other:
            yield one, other
