"""The table `buses`: one row for each line of a bus, which is what its two conductors join."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import polars as pl

from mateproof.grid.arrays import Ints, joined
from mateproof.grid.graph import components
from mateproof.grid.line import Line, Lines
from mateproof.grid.naming import OpenNames
from mateproof.grid.network import Network
from mateproof.grid.reach import Reach
from mateproof.tables.schema import SCHEMA
from mateproof.vocabulary.buses import USUAL_CONDUCTORS

_LIMITS = ("supply_a", "units", "distance_m", "supply_distance_m", "length_m", "drop_v")


def buses(net: Network, reach: Reach, names: OpenNames) -> pl.DataFrame:
    """Return the table `buses`."""
    circuits = net.points.tables["circuits"]
    rows = circuits.with_row_index("row").filter(pl.col("bus").is_not_null()).rows(named=True)
    carried = {row["row"]: _carried(row) for row in rows}
    run_line, first = _lines(net, carried)
    found = Lines(net, reach, names, run_line)
    limits = {(row["plan"], row["bus"]): row for row in net.points.tables["bus_limits"].iter_rows(named=True)}
    of_row = {row["row"]: row for row in rows}
    listed = []
    for line, circuit in enumerate(first):
        if line not in found.device_points:
            continue  # leads that go nowhere: another rule speaks of them
        head = of_row[circuit]
        all_of = [circuits["circuit"][row] for row in found.circuits(line)]
        listed.append(
            {
                "plan": head["plan"],
                "circuit": head["circuit"],
                "circuits": ", ".join(all_of),
                "bus": head["bus"],
                "supply": head["supply"],
                "supply_system": head["supply_system"],
                "conductors": " ".join(carried[circuit][1]) or None,
                "conductors_known": carried[circuit][2],
                **dict(_said(Line(found, line))),
                **_limits(limits.get((head["plan"], head["bus"]), {})),
            }
        )
    return pl.DataFrame(listed, schema=SCHEMA["buses"].dtypes)


def _said(line: Line) -> Iterator[tuple[str, Any]]:
    """Yield the columns that the devices and leads of a line fill."""
    yield "devices", len(line.devices)
    yield from line.supplies()
    yield from line.taken()
    yield from line.ways()


def _limits(limits: dict[str, Any]) -> dict[str, Any]:
    """Return the columns of the limits; currents in mA, as people write them."""
    found = {f"limit_{name}": limits.get(name) for name in _LIMITS}
    supply = found.pop("limit_supply_a")
    return {**found, "limit_supply_ma": None if supply is None else supply * 1000}


def _carried(circuit: dict[str, Any]) -> tuple[list[int], tuple[str, ...], bool | None]:
    """Return which conductors of a circuit carry its bus, by number and name, and whether it has them."""
    stated = circuit["bus_conductors"]
    if circuit["conductor_names"] is None:
        return [0], tuple(stated.split(" ")) if stated else (), None
    names = circuit["conductor_names"].split(" ")
    if stated:
        carrying = tuple(stated.split(" "))
        at = [names.index(name) for name in carrying if name in names]
        return at or [0], carrying, len(at) == len(carrying) == 2
    for usual in USUAL_CONDUCTORS[circuit["bus"]]:
        if set(usual) <= set(names):
            return [n for n, name in enumerate(names) if name in usual], usual, True
    return ([0, 1], tuple(names), True) if len(names) == 2 else ([0], (), None)


def _lines(
    net: Network, carried: dict[int, tuple[list[int], tuple[str, ...], bool | None]]
) -> tuple[Ints, list[int]]:
    """Return by run the line that it carries (-1 for none), and the first circuit of each line."""
    labels, _ = net.sure
    at = np.flatnonzero(np.isin(net.points.circuit, np.fromiter(carried, np.int64, len(carried))))
    pairs = sorted(set(zip(net.points.circuit[at].tolist(), net.run[at].tolist(), strict=True)))
    ones, others = [], []
    for circuit, run in pairs:
        offset, end = net.offset[run], net.offset[run + 1]
        nodes = [int(labels[min(offset + n, end - 1)]) for n in carried[circuit][0]]
        ones += [nodes[0]] * len(nodes)
        others += nodes
    size = int(labels.max(initial=-1)) + 1
    lines = components(size, np.array(ones, np.int64), np.array(others, np.int64))
    number: dict[int, int] = {}
    first: list[int] = []
    for (circuit, _), label in zip(pairs, _first_labels(net, carried, pairs), strict=True):
        if (line := int(lines[label])) not in number:
            number[line] = len(first)
            first.append(circuit)
    table = np.full(size, -1)
    table[joined([np.fromiter(number, np.int64, len(number))])] = np.arange(len(number))
    of_node = table[lines[labels]]
    run_line = np.full(net.runs, -1)
    np.maximum.at(run_line, net.node_run, of_node)
    return run_line, first


def _first_labels(
    net: Network,
    carried: dict[int, tuple[list[int], tuple[str, ...], bool | None]],
    pairs: list[tuple[int, int]],
) -> list[int]:
    labels, _ = net.sure
    return [
        int(labels[min(net.offset[run] + carried[circuit][0][0], net.offset[run + 1] - 1)])
        for circuit, run in pairs
    ]
