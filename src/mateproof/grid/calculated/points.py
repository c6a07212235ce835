"""The table `points`, and what the protective devices and the supplies ask of each circuit."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import polars as pl

from mateproof.grid.arrays import Flags, Floats, Ints
from mateproof.grid.calculated.devices import Asked, Device, asked, devices
from mateproof.grid.calculated.missing import Missing, Texts, merged, spread
from mateproof.grid.calculated.names import gathered
from mateproof.grid.calculated.network import simultaneity
from mateproof.grid.calculated.tables import Rows, number, only, text
from mateproof.grid.calculated.values import across, most
from mateproof.tables.tables import conform
from mateproof.vocabulary.calculation import LOOP_SHARE
from mateproof.vocabulary.conductors import is_line
from mateproof.vocabulary.tripping import SURELY_IN_AN_HOUR

CLASSES = ("not", "within an hour", "maybe at once", "at once")
"""How a circuit-breaker trips, the slowest first."""
_KINDS = ("connector", "terminal", "bare end")
_WITHOUT_LOOP = ("IT", "FELV")
LARGEST = ("earth_max", "neutral_max", "three_max")
SMALLEST = ("earth_min", "neutral_min", "three_min")


class PointRows:
    """What is known of each point (P) and of the protection of each circuit (C)."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.points, self.circuits = rows.points, rows.circuits
        self.tree = rows.lacking.tree
        self.node = rows.wiring.merged.node
        self.row_of_tree = np.append(rows.wiring.roles.circuit, -1)

    def of_node(self, values: Floats) -> Floats:
        """Return values of nodes at points (P)."""
        return np.append(values, np.nan)[self.node]

    # Voltage --------------------------------------------------------------------------------------

    @cached_property
    def load(self) -> tuple[Floats, Floats, Floats]:
        """A, V and % of the load at each point that drops most (P)."""
        found, hung = self.rows.found, self.rows.wiring.hung
        amps, drop, percent = (np.full(self.points.size, np.nan) for _ in range(3))
        at = np.array(hung.point, np.int64)
        own = self.simultaneity[at] * np.array(hung.amps, np.float64)
        dark = np.isnan(found.load_drop)
        amps[at] = np.where(dark, np.nan, own)
        drop[at], percent[at] = found.load_drop, found.load_percent
        return amps, drop, percent

    @cached_property
    def simultaneity(self) -> Floats:
        """Share of the loads that counts at each point (P)."""
        return simultaneity(self.rows.wiring)

    @cached_property
    def loaded(self) -> Flags:
        """Whether a load takes its current at each point (P)."""
        found = np.zeros(self.points.size, np.bool_)
        found[np.array(self.rows.wiring.hung.point, np.int64)] = True
        return found

    @cached_property
    def drop(self) -> tuple[Floats, Floats, Floats]:
        """V left, V dropped and % of each point (P)."""
        rows = self.rows
        run = rows.wiring.roles.net.run
        mask, between = rows.run_mask[run], rows.delta[self.tree]
        start = across(rows.emf[:, self.tree], mask, between)
        drop, left = most(start, across(rows.node_volt[:, self.node], mask, between))
        percent = 100 * drop / rows.rated(self.tree)
        _, own, share = self.load
        loaded = self.loaded & np.isfinite(own)
        with np.errstate(invalid="ignore", divide="ignore"):
            own_left = np.where(share == 0, left, 100 * own / share - own)
        return np.where(loaded, own_left, left), np.where(loaded, own, drop), np.where(loaded, share, percent)

    # Faults ---------------------------------------------------------------------------------------

    @cached_property
    def without_loop(self) -> Flags:
        """Which trees have a supply of which a fault to earth is no loop (T + 1)."""
        systems = self.circuits["supply_system"].to_list()
        return np.array([*(systems[row] in _WITHOUT_LOOP for row in self.row_of_tree[:-1].tolist()), False])

    @cached_property
    def to_earth(self) -> Floats:
        """Voltage that drives a fault to earth, as a part of that at the feed (T + 1).

        Between two of three phases lies more than to earth.
        """
        said = self.circuits.select("conductor_names", "supply_voltage_v").rows()
        share = np.ones(self.row_of_tree.size)
        for tree, row in enumerate(self.row_of_tree[:-1].tolist()):
            names, volt = said[row]
            two = sum(map(is_line, (names or "").split(" "))) == 2
            if two and "N" not in (names or "").split(" ") and volt:
                share[tree] = volt / self.rows.volt[tree]
        return share

    @cached_property
    def faults(self) -> dict[str, Floats]:
        """Ω and A at each point (P)."""
        found = {name: self.of_node(value) for name, value in self.rows.found.faults.items()}
        phases = [bool(one and one.phases) for one in self.rows.wiring.roles.understood]
        single = ~np.array([*phases, False], np.bool_)[self.tree]
        for name in ("three_min", "three_max"):
            found[name] = np.where(single, np.nan, found[name])
        dark = self.without_loop[self.tree]
        for name in ("zs_cold", "zs_hot", "earth_min", "earth_max"):
            found[name] = np.where(dark, np.nan, found[name])
            if name.startswith("earth"):
                found[name] = found[name] * self.to_earth[self.tree]
        return found

    @cached_property
    def fault_missing(self) -> Texts:
        """What is missing for the loop and the smallest currents of each point (P)."""
        missing = self._and_system(self.rows.wiring.start.fault)
        lacks = np.isnan(self.faults["zs_hot"]) | np.isnan(self.faults["neutral_min"])
        return self.rows.lacking.way(missing, lacks)

    @cached_property
    def most_missing(self) -> Texts:
        """What is missing for the largest currents of each point (P)."""
        missing = self._and_system(self.rows.wiring.start.largest)
        lacks = np.isnan(self.faults["earth_max"]) | np.isnan(self.faults["neutral_max"])
        return self.rows.lacking.way(missing, lacks)

    def _and_system(self, missing: Missing) -> Missing:
        """Return what is missing, and that the system of a supply has no loop."""
        found = Missing()
        found.fill(missing)
        supplies = self.circuits.select("supply", "supply_system").rows()
        for tree in np.flatnonzero(self.without_loop).tolist():
            supply, system = supplies[int(self.row_of_tree[tree])]
            found.add([tree], [f"supply {supply}: system {system}"])
        return found

    # Protection -----------------------------------------------------------------------------------

    @cached_property
    def devices(self) -> list[Device | None]:
        """The protective device of each circuit itself (C)."""
        return devices(self.circuits)

    @cached_property
    def above(self) -> list[int]:
        """The circuit that each circuit hangs on; -1 for one that begins at the feed or is not fed (C)."""
        size, found = self.circuits.height, self.rows.found
        order = np.append(found.order, -1)[self.node]
        at = np.flatnonzero((self.points.circuit >= 0) & (order >= 0))
        at = at[np.argsort(order[at], kind="stable")]
        _, first = np.unique(self.points.circuit[at], return_index=True)
        above = [-1] * size
        entry = self.rows.names.entry
        for point in at[first].tolist():
            own = int(self.points.circuit[point])
            upper = int(self.points.circuit[int(entry[self.node[point]])])
            above[own] = upper if upper != own else -1
        return above

    def protector(self, circuit: int) -> int:
        """Return the nearest circuit that names a protective device, itself or above; -1 for none."""
        seen: set[int] = set()
        while circuit >= 0 and circuit not in seen and self.devices[circuit] is None:
            seen.add(circuit)
            circuit = self.above[circuit]
        return -1 if circuit in seen else circuit

    @cached_property
    def protectors(self) -> list[int]:
        """The same for each circuit (C)."""
        return [self.protector(row) for row in range(self.circuits.height)]

    @cached_property
    def u0(self) -> list[float | None]:
        """Voltage to earth of each circuit (C)."""
        return self.circuits["supply_voltage_v"].to_list()

    @cached_property
    def asked(self) -> list[Asked]:
        """What the supply of each circuit asks (C)."""
        columns = self.circuits.select("circuit", "supply", "supply_system", "nature", "has_earth")
        return [asked(row, volt) for row, volt in zip(columns.iter_rows(named=True), self.u0, strict=True)]

    @cached_property
    def share(self) -> list[float]:
        """The share of U0 / Ia that counts in each circuit's plan (C)."""
        plans = dict(self.points.tables["plans"].select("plan", "calculation_loop_share").rows())
        said = [plans.get(plan) for plan in self.circuits["plan"].to_list()]
        return [(LOOP_SHARE if own is None else own) / 100 for own in said]

    @cached_property
    def limits(self) -> list[float | None]:
        """The largest loop impedance of each circuit at which its device trips (C)."""
        found: list[float | None] = []
        for row, protector in enumerate(self.protectors):
            device = self.devices[protector] if protector >= 0 else None
            u0 = self.u0[row]
            known = device is not None and device.trip_a and u0
            found.append(
                self.share[row] * u0 / device.trip_a if known and device and u0 and device.trip_a else None
            )
        return found

    @cached_property
    def trip_missing(self) -> Texts:
        """What is missing about the device of each circuit (C)."""
        found: Texts = []
        names = self.circuits["circuit"].to_list()
        for row, protector in enumerate(self.protectors):
            device = self.devices[protector] if protector >= 0 else None
            lacks = f"circuit {names[row]}: protection" if device is None else device.missing
            if lacks is None and self.u0[row] is None:
                lacks = self.asked[row].time_missing or f"circuit {names[row]}: voltage"
            found.append(lacks)
        return found

    def trip_columns(self, at: Ints) -> dict[str, pl.Series]:
        """Return the columns about protection for some circuits, -1 for none."""
        protectors = np.array([*self.protectors, -1], np.int64)
        device = [*(self.devices[row] if row >= 0 else None for row in self.protectors), None]
        asks = [*self.asked, Asked(None, None, None, None)]
        some = at.tolist()
        trip = [device[row] for row in some]
        limits = [*self.limits, None]
        return {
            "protector": gathered(self.circuits["circuit"], protectors[at]),
            "trip_a": pl.Series([one.trip_a if one else None for one in trip], dtype=pl.Float64),
            "trips_on": text([one.trips_on if one else None for one in trip]),
            "disconnects_asked": pl.Series([asks[row].asked for row in some], dtype=pl.Boolean),
            "time_limit_s": pl.Series([asks[row].time_s for row in some], dtype=pl.Float64),
            "zs_limit_ohm": pl.Series([limits[row] for row in some], dtype=pl.Float64),
            "trip_missing": text(spread(self.trip_missing, at)),
            "asked_missing": text([asks[row].asked_missing for row in some]),
            "time_missing": text([asks[row].time_missing for row in some]),
        }

    @cached_property
    def trips(self) -> tuple[Floats, Texts]:
        """Whether the device of each point trips, 1 or 0, NaN where it is open; and what is missing (P)."""
        circuit = self.points.circuit
        limit = np.array([*(np.nan if each is None else each for each in self.limits), np.nan], np.float64)[
            circuit
        ]
        zs = self.faults["zs_hot"]
        dark = np.isnan(zs) | np.isnan(limit)
        answer = np.where(dark, np.nan, (zs <= limit).astype(float))
        lacks = only(self.fault_missing, np.isnan(zs))
        trip = only(spread(self.trip_missing, circuit), np.isnan(limit))
        asks = np.array([*(one.asked is False for one in self.asked), True], np.bool_)[circuit]
        answer[asks] = np.nan
        return answer, only(merged(lacks, trip), dark & ~asks)

    @cached_property
    def trip_class(self) -> Ints:
        """How the breaker of each point trips at the smallest fault current: CLASSES, -1 open (P)."""
        rated = np.full((3, self.circuits.height + 1), np.nan)
        for row, protector in enumerate(self.protectors):
            device = self.devices[protector] if protector >= 0 else None
            if device and device.at_once and device.rated_a:
                rated[:, row] = SURELY_IN_AN_HOUR * device.rated_a, *device.at_once
        bounds = rated[:, self.points.circuit]
        amps = self.faults["earth_min"]
        return np.where(np.isnan(amps) | np.isnan(bounds[0]), -1, (amps >= bounds).sum(axis=0))

    # The table ------------------------------------------------------------------------------------

    def table(self) -> pl.DataFrame:
        """Return the table `points`."""
        rows, points, found = self.rows, self.points, self.rows.found
        names = rows.names
        circuit = points.circuit
        at = np.flatnonzero(np.append(rows.asked, False)[circuit] | (self.node >= 0))
        upstream, through = names.before
        left, drop, percent = self.drop
        bare = points.size - points.bare.size
        kind = np.repeat([0, 1, 2], [points.connectors, bare - points.connectors, points.bare.size])
        trips, trips_missing = self.trips
        classes = [None if each < 0 else CLASSES[each] for each in self.trip_class.tolist()]
        far = self.of_node(found.far_m)
        lacking = rows.lacking
        far_missing = lacking.way(Missing(), np.isnan(far))
        flow = only(lacking.point_flow, np.isnan(drop))
        columns = {
            "plan": names.point_plan,
            "point": names.point,
            "kind": gathered(pl.Series(_KINDS), kind),
            "circuit": gathered(self.circuits["circuit"], circuit),
            "device": gathered(points.tables["devices"]["device"], points.device),
            "upstream": gathered(names.point, upstream),
            "through": through,
            "distance_m": number(far),
            "loaded": pl.Series(self.loaded),
            "takes_a": number(self.load[0]),
            "voltage_v": number(left),
            "drop_v": number(drop),
            "drop_percent": number(percent),
            "neutral_v": number(self.of_node(found.neutral_v)),
            **{
                f"{name}_{'ohm' if name.startswith('zs') else 'a'}": number(value)
                for name, value in self.faults.items()
            },
            **self.trip_columns(circuit),
            "trips": pl.Series(
                [None if np.isnan(each) else bool(each) for each in trips.tolist()], dtype=pl.Boolean
            ),
            "trip_class": text(classes),
            "flow_missing": text([a or b for a, b in zip(flow, far_missing, strict=True)]),
            "fault_missing": text(self.fault_missing),
            "most_missing": text(self.most_missing),
            "trips_missing": text(trips_missing),
        }
        return conform("points", pl.DataFrame(columns)[at])
