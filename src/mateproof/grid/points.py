"""The points of a plan and the leads and mates between them, as numbers.

A point is a connector, the terminals of a device for one circuit, or a bare end of a lead. Leads of one
circuit that go straight to one device meet at its terminals; circuits do not meet there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from mateproof.grid.arrays import Floats, Ints, dense, joined, rows_of
from mateproof.tables.tables import Tables

SIDES = ("from", "to")


@dataclass(frozen=True)
class Points:
    """Every point, connectors first as in `installed`; numbers are rows of the tables, -1 for none."""

    tables: Tables
    connectors: int
    circuit: Ints
    device: Ints
    lead_from: Ints
    lead_to: Ints
    lead_circuit: Ints
    bare: Ints
    """lead × 2 + side, for the last points"""
    mate_a: Ints
    mate_b: Ints

    @property
    def size(self) -> int:
        """The number of points."""
        return self.circuit.size

    @property
    def terminals(self) -> Ints:
        """The points that are terminals of devices."""
        return np.arange(self.connectors, self.size - self.bare.size)

    @cached_property
    def lengths(self) -> Floats:
        """Length of each lead, NaN where it is not stated."""
        return _floats(self.tables["leads"]["length_m"])

    @property
    def edges(self) -> tuple[Ints, Ints]:
        """Both sides of all leads, then of all mates."""
        return joined([self.lead_from, self.mate_a]), joined([self.lead_to, self.mate_b])

    def name(self, point: int) -> str:
        """Return what the plan calls a point."""
        if point < self.connectors:
            return str(self.tables["installed"]["end"][point])
        if (number := point - self.size + self.bare.size) >= 0:
            lead, side = divmod(int(self.bare[number]), 2)
            return f"{self.tables['leads']['lead'][lead]}.{SIDES[side]}"
        return str(self.tables["devices"]["device"][int(self.device[point])])


def _floats(column: pl.Series) -> Floats:
    return column.fill_null(np.nan).to_numpy()


def points(tables: Tables) -> Points:
    """Return the points of all plans."""
    return _Finder(tables).points()


class _Finder:
    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.one_plan = tables["plans"].height <= 1

    def rows(self, table: str, column: str, into: str, key: str) -> Ints:
        return rows_of(self.tables[table], column, self.tables[into], key, one_plan=self.one_plan)

    def points(self) -> Points:
        """Number what leads and mates join: connectors, then terminals, then bare ends."""
        ends = self.tables["installed"].height
        circuit = self.rows("leads", "circuit", "circuits", "circuit")
        sides = [self.rows("leads", f"{side}_end", "installed", "end") for side in SIDES]
        devices = [self.rows("leads", f"{side}_device", "devices", "device") for side in SIDES]
        terminals = list(self._terminals(circuit, sides, devices, ends))
        bare = list(self._bare(sides, ends + sum(found.size for _, found in terminals[-1:])))
        return Points(
            tables=self.tables,
            connectors=ends,
            circuit=joined(
                [
                    self.rows("installed", "circuit", "circuits", "circuit"),
                    *(circuit[leads] for leads, _ in terminals),
                    circuit[bare[0] // 2],
                ]
            ),
            device=joined(
                [
                    self.rows("installed", "device", "devices", "device"),
                    *(found for _, found in terminals),
                    np.full(bare[0].size, -1),
                ]
            ),
            lead_from=sides[0],
            lead_to=sides[1],
            lead_circuit=circuit,
            bare=bare[0],
            mate_a=self.rows("mated", "end_a", "installed", "end"),
            mate_b=self.rows("mated", "end_b", "installed", "end"),
        )

    def _terminals(
        self, circuit: Ints, sides: list[Ints], devices: list[Ints], first: int
    ) -> Iterator[tuple[Ints, Ints]]:
        """Number the terminals and write them into `sides`; yield one lead and the device of each."""
        leads = [np.flatnonzero(of >= 0) for of in devices]
        lead, device = joined(leads), joined([of[at] for of, at in zip(devices, leads, strict=True)])
        if not lead.size:
            return
        # A lead without a circuit has terminals of its own.
        of = np.where(circuit[lead] >= 0, circuit[lead], -1 - lead)
        number, one = dense(device, of)
        split = leads[0].size
        sides[0][leads[0]], sides[1][leads[1]] = first + number[:split], first + number[split:]
        yield lead[one], device[one]

    def _bare(self, sides: list[Ints], first: int) -> Iterator[Ints]:
        """Number the bare ends and write them into `sides`; yield lead × 2 + side of each."""
        found = [np.flatnonzero(side < 0) for side in sides]
        for side, leads, before in zip(sides, found, (0, found[0].size), strict=True):
            side[leads] = first + before + np.arange(leads.size)
        yield joined([leads * 2 + number for number, leads in enumerate(found)])
