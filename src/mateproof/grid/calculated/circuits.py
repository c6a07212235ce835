"""The table `calculated`: the worst of each circuit, and where it is."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
import polars as pl

from mateproof.grid.arrays import Flags, Floats, Ints, counted
from mateproof.grid.calculated.lacking import STATUS
from mateproof.grid.calculated.missing import Texts, merged, together
from mateproof.grid.calculated.names import gathered
from mateproof.grid.calculated.points import CLASSES, LARGEST, PointRows
from mateproof.grid.calculated.tables import Rows, number, only, shares, text
from mateproof.grid.calculated.values import group_most, share
from mateproof.grid.naming import listed
from mateproof.grid.solver.status import Status
from mateproof.tables.tables import conform
from mateproof.vocabulary.calculation import EACH_HALF
from mateproof.vocabulary.values import plain

_NAN = float("nan")


class CircuitRows:
    """What is known of each circuit (C), from its points (P) and segments (S)."""

    def __init__(self, rows: Rows, points: PointRows) -> None:
        self.rows, self.of_points = rows, points
        self.points, self.circuits, self.found = rows.points, rows.circuits, rows.found
        self.size = self.circuits.height
        self.group = self.points.circuit
        self.segment_group = rows.names.segment_circuit
        self.names = self.circuits["circuit"].to_list()

    # Trees ----------------------------------------------------------------------------------------

    @cached_property
    def first(self) -> Ints:
        """The first point of each circuit on the way from the feed; -1 where none leads to it (C)."""
        order = np.append(self.found.order, -1)[self.of_points.node].astype(float)
        first, _ = group_most(np.where(order < 0, np.nan, -order), self.group, self.size)
        return first

    @cached_property
    def tree(self) -> Ints:
        """The tree of each circuit; -1 for none (C)."""
        reached = self.of_points.tree >= 0
        some, _ = group_most(np.where(reached, 0.0, np.nan), self.group, self.size)
        at = np.where(self.first >= 0, self.first, some)
        return np.append(self.of_points.tree, -1)[at]

    @cached_property
    def begins(self) -> Flags:
        """Which circuits begin at a feed (C)."""
        found = np.zeros(self.size, np.bool_)
        found[self.rows.wiring.roles.circuit] = True
        return found

    def status(self, row: int) -> tuple[str, str | None]:
        """Return what became of a circuit, and the place behind it."""
        tree = int(self.tree[row])
        roles = self.rows.wiring.roles
        feeds = np.flatnonzero(roles.circuit == row)
        if tree < 0:
            blind = any(roles.understood[one] is None for one in feeds.tolist())
            return ("conductors" if blind else STATUS[Status.ISLAND]), None
        if roles.meets[tree]:
            return STATUS[Status.SOURCES], None
        status = Status(int(self.found.status[tree]))
        return STATUS[status], None if status is Status.CALCULATED else self._place(tree)

    @cached_property
    def _troubles(self) -> dict[int, tuple[Status, str, int]]:
        """Tree → its first trouble."""
        merged = self.rows.wiring.merged
        return {int(merged.tree[node]): one for node, one in reversed(list(self.found.trouble.items()))}

    def _place(self, tree: int) -> str | None:
        if tree not in self._troubles:
            return None
        _, kind, index = self._troubles[tree]
        names = self.rows.names
        if kind == "branch":
            return str(names.segment[index]) if index >= 0 else None
        if kind == "source":
            return None  # what is missing about the tree is named beside it
        point = self.rows.wiring.hung.point[index] if kind == "load" else int(names.entry[index])
        return str(names.point[point]) if point >= 0 else None

    # Worst ----------------------------------------------------------------------------------------

    def worst(self, values: Floats, group: Ints) -> tuple[Floats, Ints]:
        """Return the largest value of each circuit and its place; NaN and -1 where one is not known."""
        at, unknown = group_most(values, group, self.size)
        at = np.where(unknown, -1, at)
        return np.append(values, np.nan)[at], at

    def least(self, values: Floats) -> Floats:
        """Return the smallest value of the points of each circuit."""
        worst, _ = self.worst(-values, self.group)
        return -worst

    @cached_property
    def drop(self) -> tuple[Ints, Floats, Floats]:
        """The point that drops most, in percent, and V and % there: loads before others (C)."""
        _, drop, percent = self.of_points.drop
        loads = np.where(self.of_points.loaded, self.group, -1)
        at, unknown = group_most(percent, loads, self.size)
        other, dark = group_most(percent, self.group, self.size)
        at = np.where(at >= 0, at, other)
        at[unknown | dark] = -1
        return at, np.append(drop, np.nan)[at], np.append(percent, np.nan)[at]

    def path(self, point: int) -> str:
        """Return the leads, mates and devices from the feed to a point, one a line."""
        upstream, through = self._steps
        found = []
        while point >= 0 and (before := upstream[point]) >= 0:
            if (said := through[point]) is not None:
                found.append(said)
            point = before
        return "\n".join(reversed(found))

    @cached_property
    def _steps(self) -> tuple[list[int], list[str | None]]:
        upstream, through = self.rows.names.before
        return upstream.tolist(), through.to_list()

    # Design current -------------------------------------------------------------------------------

    @cached_property
    def design(self) -> tuple[Floats, Floats, Texts]:
        """V and % if the design current flowed to the farthest point, and what is missing (C)."""
        ohm = self.of_points.of_node(self.found.design_ohm)
        worst, _ = self.worst(ohm, self.group)
        amps = self.circuits["current_a"].to_numpy()
        drop = np.where(self.begins, amps * worst, np.nan)
        tree = self.tree
        percent = 100 * drop / self.rows.volt[tree]
        missing: Texts = []
        for row in range(self.size):
            lacks = None
            if self.begins[row] and np.isnan(drop[row]):
                lacks = f"circuit {self.names[row]}: current" if np.isnan(amps[row]) else None
                lacks = lacks or self.flow_missing[row] or self.of_first(self.of_points.fault_missing, row)
            missing.append(lacks)
        return drop, percent, missing

    def of_first(self, texts: Texts, row: int) -> str | None:
        """Return the first text of a circuit's points."""
        return self._firsts(texts).get(row)

    def _firsts(self, texts: Texts) -> dict[int, str]:
        if id(texts) not in self._known:
            found: dict[int, dict[str, None]] = {}
            for at, one in enumerate(texts):
                if one is not None:
                    found.setdefault(int(self.group[at]), {})[one] = None
            self._known[id(texts)] = {row: together(*names) or "" for row, names in found.items()}
        return self._known[id(texts)]

    @cached_property
    def _known(self) -> dict[int, dict[int, str]]:
        return {}

    def gather(self, texts: Texts, group: Ints) -> Texts:
        """Return by circuit the names that stand at its points or segments."""
        found: dict[int, dict[str, None]] = {}
        for row, one in zip(group.tolist(), texts, strict=True):
            if one is not None and row >= 0:
                found.setdefault(row, {})[one] = None
        every = (together(*found[row]) if row in found else None for row in range(self.size))
        return [listed(sorted(one.split(", "))) if one else None for one in every]

    @cached_property
    def flow_missing(self) -> Texts:
        """What is missing for the currents of each circuit (C)."""
        return self.gather(self.rows.lacking.point_flow, self.group)

    # The table ------------------------------------------------------------------------------------

    def table(self) -> pl.DataFrame:
        """Return the table `calculated`."""
        at = np.flatnonzero(self.rows.asked)
        columns = {
            **{name: self.circuits[name] for name in ("plan", "circuit", "supply", "supply_system")},
            **self._head(),
            **self._drops(),
            **self._faults(),
            **self._loading(),
            **self._heat(),
            **self._energy(),
            "assumed": text([self._assumed(row) for row in range(self.size)]),
        }
        return conform("calculated", pl.DataFrame(columns)[at])

    def _head(self) -> dict[str, pl.Series]:
        roles, rows = self.rows.wiring.roles, self.rows
        status = [self.status(row) for row in range(self.size)]
        tree = self.tree
        feed = np.append(self.points.device[roles.net.feeds.one_point], -1)[tree]
        run = np.where(self.first >= 0, roles.net.run[self.first], -1)
        lines = [
            None if one < 0 else name
            for one, name in zip(run, rows.line_names(np.maximum(run, 0)), strict=True)
        ]
        amps, _ = self.worst(rows.segment_amps, self.segment_group)
        back, _ = self.worst(self.found.back, self.segment_group)
        none = counted(self.segment_group[self.segment_group >= 0], self.size) == 0
        calculated = np.array([one == STATUS[Status.CALCULATED] for one, _ in status], np.bool_)
        share = self.circuits["simultaneity"].to_numpy()
        hung = self.rows.wiring.hung
        loads = self.group[np.array(hung.point, np.int64)]
        return {
            "status": text([one for one, _ in status]),
            "status_at": text([place for _, place in status]),
            "engine": text([[*self.found.engine, None][one] for one in tree.tolist()]),
            "feed": gathered(self.points.tables["devices"]["device"], feed),
            "lines": text(lines),
            "voltage_v": number(rows.volt[tree]),
            "loads": pl.Series(counted(loads[loads >= 0], self.size)),
            "loads_missing": text(hung.beside.texts(self.size)),
            "design_a": self.circuits["current_a"],
            "simultaneity": number(np.where(np.isnan(share), 100, share)),
            "current_a": number(np.where(none & calculated, 0, amps)),
            "neutral_a": number(np.where(none & calculated, 0, back)),
            "flow_missing": text(self.flow_missing),
        }

    def _drops(self) -> dict[str, pl.Series]:
        at, drop, percent = self.drop
        design, share, missing = self.design
        far = np.append(self.of_points.of_node(self.found.far_m), np.nan)[at]
        return {
            "drop_v": number(drop),
            "drop_percent": number(percent),
            "drop_at": gathered(self.rows.names.point, at),
            "drop_path": text([self.path(point) if point >= 0 else None for point in at.tolist()]),
            "drop_m": number(far),
            "design_drop_v": number(design),
            "design_drop_percent": number(share),
            "design_missing": text(missing),
        }

    def _faults(self) -> dict[str, pl.Series]:
        points = self.of_points
        faults = points.faults
        zs, zs_at = self.worst(faults["zs_hot"], self.group)
        none = ~np.isfinite(zs)
        trips, missing = points.trips
        answer = -self.worst(-trips, self.group)[0]
        # One point that surely does not trip decides, whatever is open elsewhere.
        no, _ = group_most(np.where(trips == 0, 1.0, np.nan), self.group, self.size)
        answer = np.where(no >= 0, 0.0, answer)
        slow = points.trip_class.astype(float)
        slowest = -self.worst(np.where(slow < 0, np.nan, -slow), self.group)[0]
        lacks = self.gather(missing, self.group)
        return {
            "zs_hot_ohm": number(zs),
            "zs_at": gathered(self.rows.names.point, np.where(none, -1, zs_at)),
            "earth_min_a": number(self.least(faults["earth_min"])),
            "neutral_min_a": number(self.least(faults["neutral_min"])),
            "short_max_a": number(self.short_max),
            **points.trip_columns(np.arange(self.size)),
            "trips": pl.Series([None if np.isnan(one) else bool(one) for one in answer], dtype=pl.Boolean),
            "trip_class": text([None if np.isnan(one) else CLASSES[int(one)] for one in slowest]),
            "trips_missing": text(
                [one if np.isnan(a) else None for one, a in zip(lacks, answer, strict=True)]
            ),
            "fault_missing": text(self.gather(points.fault_missing, self.group)),
            "most_missing": text(self.most_missing),
        }

    @cached_property
    def most_missing(self) -> Texts:
        """What is missing for the largest currents of each circuit (C)."""
        return self.gather(self.of_points.most_missing, self.group)

    @cached_property
    def short_max(self) -> Floats:
        """The largest fault current where each circuit begins (C)."""
        each = [np.append(self.of_points.faults[name], np.nan)[self.first] for name in LARGEST]
        known = np.array(each)
        open_ = np.isnan(known[1]) | (np.isnan(known[0]) & ~self.of_points.without_loop[self.tree])
        found = np.where(np.isnan(known), -np.inf, known).max(axis=0)
        return np.where(open_ | (self.first < 0), np.nan, found)

    def _loading(self) -> dict[str, pl.Series]:
        rows, group = self.rows, self.segment_group
        leads = self.points.lead_from.size
        loading = share(rows.segment_amps, rows.carrying.amps)
        is_lead = np.arange(group.size) < leads
        missing = merged(only(rows.segment_missing, np.isnan(rows.segment_amps)), rows.carrying.missing)
        found: dict[str, pl.Series] = {}
        for name, own in (("cable", is_lead), ("mate", ~is_lead)):
            mine = np.where(own, group, -1)
            most, at = self.worst(loading, mine)
            found[f"{name}_loading"] = shares(most)
            found[f"{name}_at"] = gathered(rows.names.segment, at)
            found[f"{name}_by"] = gathered(text(rows.carrying.by), at)
            lacks = self.gather(missing, mine)
            found[f"{name}_missing"] = text(
                [one if np.isnan(a) else None for one, a in zip(lacks, most, strict=True)]
            )
        return found | self._device()

    def _device(self) -> dict[str, pl.Series]:
        """Return how much its own protective device is loaded by the current where the circuit begins."""
        amps = self._beginning()
        rated = np.array(
            [one.rated_a if one and one.rated_a else _NAN for one in self.of_points.devices], np.float64
        )
        loading = 100 * amps / rated
        missing = []
        for row, device in enumerate(self.of_points.devices):
            lacks = None
            if device is None or not device.rated_a:
                above = device is None and self.of_points.protectors[row] >= 0
                lacks = None if above else f"circuit {self.names[row]}: protection"
            elif np.isnan(amps[row]):
                lacks = self.flow_missing[row]
            missing.append(lacks)
        return {"device_loading": number(loading), "device_missing": text(missing)}

    def _beginning(self) -> Floats:
        """Return the largest current of a line where each circuit begins: of all segments out of its feed."""
        amps, _ = self.worst(self.rows.segment_amps, self.segment_group)
        if not self.begins.any():
            return amps
        sides, _ = self.rows.names.sides
        roles = self.rows.wiring.roles
        feed = self.of_points.node[roles.net.feeds.one_point]
        is_feed = np.zeros(self.rows.wiring.merged.size + 1, np.bool_)
        is_feed[feed[feed >= 0]] = True
        out = np.flatnonzero((sides >= 0) & (self.segment_group >= 0))
        out = out[is_feed[self.of_points.node[sides[out]]]]
        total = np.zeros((3, self.size), complex)
        node = self.of_points.node
        away = np.where(node[self.points.edges[0][out]] == node[sides[out]], 1, -1)
        for line, amps_of in zip(total, np.nan_to_num(self.found.amps[:, out]) * away, strict=True):
            np.add.at(line, self.segment_group[out], amps_of)
        known = self.begins & ~np.isnan(amps)
        return np.where(known, np.abs(total).max(axis=0), amps)

    def _heat(self) -> dict[str, pl.Series]:
        group, found = self.segment_group, self.found
        known = group >= 0
        losses = np.bincount(group[known], found.losses[known], self.size).astype(float)
        leads = self.points.lead_from.size
        mates = np.where(np.arange(group.size) < leads, -1, group)
        contact, _ = self.worst(found.contact, mates)
        calculated = ~np.isnan(losses)
        reached = np.array([one is None for one in self.flow_missing], np.bool_) & (self.tree >= 0)
        contact = np.where(reached & (counted(mates[mates >= 0], self.size) == 0), 0, contact)
        losses = np.where(reached & calculated, losses, np.nan)
        hours = self.rows.hours[:-1]
        energy = losses * hours / 1000
        missing = [
            together(one, f"circuit {name}: hours" if np.isnan(h) else None)
            for one, name, h in zip(self.flow_missing, self.names, hours.tolist(), strict=True)
        ]
        return {
            "losses_w": number(losses),
            "contact_w": number(contact),
            "hours": number(hours),
            "energy_kwh": number(energy),
            "energy_missing": text(missing),
        }

    def _energy(self) -> dict[str, pl.Series]:
        """Return the columns about let-through energy, and about the device in series above."""
        carries, leads = self.rows.carrying, self.points.lead_from.size
        mine = np.where(np.arange(self.segment_group.size) < leads, self.segment_group, -1)
        least, at = self.worst(-carries.withstand, mine)
        lacks = self.gather(carries.withstand_missing, mine)
        above = [self._device_above(row) for row in range(self.size)]
        devices = self.of_points.devices
        bound = [
            None if upper < 0 or not (one := devices[upper]) or not one.at_once else one.at_once[0]
            for upper in above
        ]
        short = self.short_max
        return {
            "let_through_a2s": self.circuits["protection_let_through_a2s"],
            "withstand_a2s": number(-least),
            "withstand_at": gathered(self.rows.names.segment, at),
            "withstand_missing": text(
                [one if np.isnan(a) else None for one, a in zip(lacks, least, strict=True)]
            ),
            "above": gathered(self.circuits["circuit"], np.array(above, np.int64)),
            "selective_a": pl.Series(bound, dtype=pl.Float64),
            "selective": pl.Series(
                [
                    None if b is None or np.isnan(s) else bool(s <= b)
                    for b, s in zip(bound, short.tolist(), strict=True)
                ],
                dtype=pl.Boolean,
            ),
            "selective_missing": text(
                [self._selective_missing(row, upper, bound[row]) for row, upper in enumerate(above)]
            ),
        }

    def _device_above(self, row: int) -> int:
        """Return the circuit whose device is in series above a circuit's own; -1 for none."""
        if self.of_points.devices[row] is None or self.of_points.above[row] < 0:
            return -1
        return self.of_points.protector(self.of_points.above[row])

    def _selective_missing(self, row: int, upper: int, bound: float | None) -> str | None:
        if upper < 0:
            return None
        lacks = None if bound is not None else f"circuit {self.names[upper]}: protection.curve"
        return together(lacks, self.most_missing[row] if np.isnan(self.short_max[row]) else None)

    def _assumed(self, row: int) -> str | None:
        tree = int(self.tree[row])
        if tree < 0:
            return None
        start, hung = self.rows.wiring.start, self.rows.wiring.hung
        plan: dict[str, Any] = self._plans[self.circuits["plan"][row]]
        said = []
        if plan["calculation_contact_resistance"] is None and self._has_mates[row]:
            said.append(f"calculation: contact_resistance {EACH_HALF}")
        if plan["calculation_conductor_c"] is None and plan["calculation_resistivity"] is None:
            said.append("calculation: conductor_temperature PVC 70 °C, XLPE 90 °C")
        said += [
            f"calculation: {name} {plain(float(getattr(start, name)[tree]))}"
            for name in ("c_max", "c_min")
            if plan[f"calculation_{name}"] is None
        ]
        said += [f"{one} 0 … ∞" for one in start.assumed.get(tree, ())]
        if tree in hung.assumed:
            said.append("devices: power_factor 1")
        return "\n".join(said) or None

    @cached_property
    def _plans(self) -> dict[str, dict[str, Any]]:
        return {row["plan"]: row for row in self.points.tables["plans"].iter_rows(named=True)}

    @cached_property
    def _has_mates(self) -> Flags:
        leads = self.points.lead_from.size
        mates = self.segment_group[leads:]
        return counted(mates[mates >= 0], self.size) > 0
