"""What the devices and leads on the lines of a bus add up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from mateproof.grid.arrays import Flags, Floats, Ints, joined
from mateproof.grid.calculated.contacts import Contacts, contacts
from mateproof.grid.graph import Ways
from mateproof.grid.naming import OpenNames, listed
from mateproof.grid.network import Network
from mateproof.grid.reach import Reach
from mateproof.vocabulary.resistance import resistance_ohm_per_km

Said = Iterator[tuple[str, Any]]
_DEVICE = ("device", "bus_supply_a", "bus_current_a", "bus_units")


@dataclass(frozen=True)
class Lines:
    """All lines of all buses, and what is known of each."""

    net: Network
    reach: Reach
    names: OpenNames
    run_line: Ints

    @cached_property
    def of_point(self) -> Ints:
        """The line of each point; -1 for none."""
        return self.run_line[self.net.run]

    @property
    def count(self) -> int:
        """The number of lines."""
        return int(self.run_line.max(initial=-1)) + 1

    def circuits(self, line: int) -> list[int]:
        """Return the rows of the circuits on a line, in the order of the plan."""
        rows = np.unique(self.net.points.circuit[self.of_point == line])
        return [int(row) for row in rows if row >= 0]

    @cached_property
    def devices(self) -> list[dict[str, Any]]:
        """Every device of the plans with what it says about a bus."""
        return self.net.points.tables["devices"].select(_DEVICE).rows(named=True)

    @cached_property
    def device_points(self) -> dict[int, dict[int, list[int]]]:
        """Line → device → its points on the line."""
        points = self.net.points
        at = np.flatnonzero((points.device >= 0) & (self.of_point >= 0))
        found: dict[int, dict[int, list[int]]] = {}
        rows = zip(self.of_point[at].tolist(), points.device[at].tolist(), at.tolist(), strict=True)
        for line, device, point in rows:
            found.setdefault(line, {}).setdefault(device, []).append(point)
        return found

    @cached_property
    def ends(self) -> Ints:
        """The points of devices on any line; a box at the end of a cable counts: the line goes up to it."""
        return np.flatnonzero((self.net.points.device >= 0) & (self.of_point >= 0))

    @cached_property
    def supplying(self) -> Ints:
        """The points of devices that supply a line."""
        found = [
            point
            for of_line in self.device_points.values()
            for device, points in of_line.items()
            if self.devices[device]["bus_supply_a"] is not None
            for point in points
        ]
        return np.array(found, np.int64)

    @cached_property
    def opened(self) -> dict[int, str]:
        """Line → the inner wiring that leaves open how far it goes."""
        runs = np.flatnonzero(self.run_line >= 0)
        touched = set(self.net.run[self.net.opened.point].tolist())
        found: dict[int, list[str]] = {}
        for run in runs.tolist():
            if run in touched and (said := self.names.of_run(run)):
                found.setdefault(int(self.run_line[run]), []).append(said)
        return {line: ", ".join(dict.fromkeys(names)) for line, names in found.items()}

    @cached_property
    def rings(self) -> Flags:
        """Which lines are closed to a ring, or may be."""
        found = np.zeros(self.count, np.bool_)
        of = self.of_point[self.reach.ring_points | self.reach.ring_perhaps[self.net.run]]
        found[of[of >= 0]] = True
        return found

    @cached_property
    def leads(self) -> Ints:
        """The line of each lead; -1 for none."""
        return self.of_point[self.net.points.lead_from]

    def longest(self, lengths: Floats) -> Floats:
        """Return by line the longest way between two devices; NaN is 0.

        `lengths`: of each lead, or of each lead and then of each mate.
        """
        ways, lines = self._ways(lengths), self.of_point
        labels = np.where(lines >= 0, lines, 0)
        found = ways.longest(labels, self.ends)
        return found[: self.count]

    def from_supply(self, lengths: Floats) -> Floats:
        """Return by line the longest way from a supply to a device."""
        far, _ = self._ways(lengths).spread(self.supplying)
        found = np.zeros(self.count)
        np.maximum.at(found, self.of_point[self.ends], far[self.ends])
        return found

    def _ways(self, lengths: Floats) -> Ways:
        """Return the ways along the lines alone, and through devices where they join the bus."""
        net = self.net
        a, b = net.point_edges
        of_edge = np.zeros(a.size)
        of_edge[: lengths.size] = np.nan_to_num(lengths)
        on = (self.of_point[a] >= 0) & (self.of_point[a] == self.of_point[b])
        point_a, _, point_b, _ = net.wired
        inside = (self.of_point[point_a] >= 0) & (self.of_point[point_a] == self.of_point[point_b])
        zeros = np.zeros(int(inside.sum()))
        return Ways.of(
            net.points.size,
            joined([a[on], point_a[inside]]),
            joined([b[on], point_b[inside]]),
            np.concatenate([of_edge[on], zeros]),
        )

    @cached_property
    def distance(self) -> Floats:
        """Longest way between two devices of each line, m."""
        return self.longest(self.net.points.lengths)

    @cached_property
    def supply_distance(self) -> Floats:
        """Longest way from a supply to a device of each line, m."""
        return self.from_supply(self.net.points.lengths)

    @cached_property
    def contacts(self) -> Contacts:
        """Contact resistance of each mate."""
        return contacts(self.net.points)

    @cached_property
    def mates(self) -> Ints:
        """The line of each mate; -1 for none."""
        return self.of_point[self.net.points.mate_a]

    @cached_property
    def loop(self) -> Floats:
        """Resistance of both conductors of each lead at 20 °C, Ω; NaN where something is not stated."""
        leads = self.net.points.tables["leads"]
        known = zip(leads["conductor"].to_list(), leads["cross_section_mm2"].to_list(), strict=True)
        per_km = {case: resistance_ohm_per_km(*case) for case in dict.fromkeys(known)}
        each = zip(leads["conductor"].to_list(), leads["cross_section_mm2"].to_list(), strict=True)
        found = np.array([np.nan if per_km[case] is None else per_km[case] for case in each], np.float64)
        return 2 * found / 1000 * self.net.points.lengths

    @cached_property
    def resistance(self) -> Floats:
        """Largest resistance between two devices of each line, both conductors and their contacts, Ω."""
        return self.longest(np.concatenate([self.loop, 2 * self.contacts.ohm]))


@dataclass(frozen=True)
class Line:
    """One line: yields its columns of the table `buses`."""

    lines: Lines
    number: int

    @property
    def devices(self) -> dict[int, list[int]]:
        """Its devices and their points."""
        return self.lines.device_points.get(self.number, {})

    @cached_property
    def _open(self) -> list[str]:
        return [self.lines.opened[self.number]] if self.number in self.lines.opened else []

    def _said(self, key: str) -> dict[str, Any]:
        return {row["device"]: row[key] for row in map(self.lines.devices.__getitem__, self.devices)}

    def supplies(self) -> Said:
        """Yield what supplies it; open where no device says that it does."""
        said = {name: amount for name, amount in self._said("bus_supply_a").items() if amount is not None}
        missing = listed([*self._open, *([] if said else self._nobody())])
        amounts = [amount * 1000 for amount in said.values()]
        known = missing is None
        yield "supplies", len(said) if known else None
        yield "supply_names", ", ".join(said)
        yield "supply_ma", round(sum(amounts), 6) if known else None
        yield "largest_supply_ma", max(amounts) if known else None
        yield "supplies_missing", missing

    def _nobody(self) -> list[str]:
        """Return a datum that is missing when nothing supplies the line: that of its first device."""
        return [f"device {name}: bus_supply" for name in list(self._said("device"))[:1]]

    def taken(self) -> Said:
        """Yield what its devices take and count; a supply need not say that it takes nothing."""
        supplying = self._said("bus_supply_a")
        for column, key, factor in (("current_ma", "bus_current_a", 1000), ("units", "bus_units", 1)):
            said = self._said(key)
            silent = [
                f"device {name}: {key.removesuffix('_a')}"
                for name, value in said.items()
                if value is None and (key == "bus_units" or supplying[name] is None)
            ]
            missing = listed([*self._open, *silent])
            total = round(sum(value for value in said.values() if value is not None) * factor, 6)
            yield column, total if missing is None else None
            yield f"{column.removesuffix('_ma')}_missing", missing

    def ways(self) -> Said:
        """Yield lengths and ways."""
        lines, number = self.lines, self.number
        unknown = [*self._open, *self._ring(), *self._not_stated("length_m", "length")]
        supplies = dict(self.supplies())
        nobody = [] if supplies["supply_names"] else self._nobody()
        ohms = self._cables()
        amps = None if supplies["supply_ma"] is None else supplies["supply_ma"] / 1000
        length = float(np.nansum(lines.net.points.lengths[lines.leads == number]))
        yield from _either("length_m", length, [*self._open, *self._not_stated("length_m", "length")])
        yield from _either("distance_m", lines.distance[number], unknown)
        yield from _either("supply_distance_m", lines.supply_distance[number], [*unknown, *nobody])
        drop = lines.resistance[number] * (amps or 0)
        yield from _either("drop_v", drop, [*unknown, *nobody, *ohms, *self._contacts()])

    def _ring(self) -> list[str]:
        """Return that the way is not one way; a rule of its own speaks of rings."""
        circuits = self.lines.net.points.tables["circuits"]["circuit"]
        rows = self.lines.circuits(self.number)[:1] if self.lines.rings[self.number] else []
        return [f"circuit {circuits[row]}: ring" for row in rows]

    def _not_stated(self, column: str, field: str) -> list[str]:
        leads = self.lines.net.points.tables["leads"]
        own = leads[np.flatnonzero(self.lines.leads == self.number)]
        return [f"lead {name}: {field}" for name in own["lead"].filter(own[column].is_null()).to_list()]

    def _contacts(self) -> list[str]:
        """Return what is not known about the contacts of its mates."""
        missing = self.lines.contacts.missing
        return [name for at in np.flatnonzero(self.lines.mates == self.number) if (name := missing[int(at)])]

    def _cables(self) -> list[str]:
        """Return what is not known about the cables of its leads."""
        leads = self.lines.net.points.tables["leads"]
        at = np.flatnonzero((self.lines.leads == self.number) & np.isnan(self.lines.loop))
        found = []
        for row in leads[at].iter_rows(named=True):
            if row["cable"] is None:
                found.append(f"lead {row['lead']}: cable")
            elif row["conductor"] is None:
                found.append(f"cable {row['cable']}: conductor")
            elif row["length_m"] is not None or row["cross_section_mm2"] is None:
                found.append(f"cable {row['cable']}: cross_section")
        return found


def _either(column: str, value: float, missing: list[str]) -> Said:
    """Yield a value and no missing data, or the other way round."""
    names = listed(missing)
    yield column, None if names else round(float(value), 6)
    yield f"{column.rpartition('_')[0]}_missing", names
