"""The tables `segments` and `points`."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import polars as pl

from mateproof.grid.arrays import Flags, Floats, Ints
from mateproof.grid.calculated.carrying import Carrying, carrying
from mateproof.grid.calculated.lacking import Lacking
from mateproof.grid.calculated.missing import Texts, merged, together
from mateproof.grid.calculated.names import Names, gathered
from mateproof.grid.calculated.network import Wiring
from mateproof.grid.calculated.roles import BACK, Roles, kinds
from mateproof.grid.calculated.values import across, largest, most, share
from mateproof.grid.solver.conductors import warm
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import conform


def number(values: Floats) -> pl.Series:
    """Return numbers with null for what is not calculated, and for what is infinite."""
    return shares(np.where(np.isfinite(values), values, np.nan))


def shares(values: Floats) -> pl.Series:
    """Return numbers with null for what is not calculated; a share of nothing is infinite."""
    return pl.Series("", values, nan_to_null=True)


def text(values: Texts) -> pl.Series:
    """Return a column of texts."""
    return pl.Series(values, dtype=pl.String)


def only(texts: Texts, where: Flags) -> Texts:
    """Return texts where something is missing, None elsewhere."""
    return [one if needed else None for one, needed in zip(texts, where.tolist(), strict=True)]


class Rows:
    """Everything that the tables are written from."""

    def __init__(self, wiring: Wiring, names: Names, lacking: Lacking) -> None:
        self.wiring, self.names, self.lacking = wiring, names, lacking
        self.found, self.points = names.found, names.points
        self.circuits = self.points.tables["circuits"]
        roles = wiring.roles
        self.run_mask, self.run_tree = roles.mask, roles.tree
        none = np.array([bool(one and not one.back and one.phases) for one in roles.understood], np.bool_)
        self.delta = np.append(none, False)

    @cached_property
    def asked(self) -> Flags:
        """Which circuits have rows: of plans that say what feeds them, and not nothing but a bus."""
        return _asked(self.wiring.roles)

    @cached_property
    def volt(self) -> Floats:
        """Line to way back at each feed, nothing for the tree -1 (T + 1)."""
        return np.append(self.wiring.start.volt, np.nan)

    @cached_property
    def emf(self) -> np.ndarray:
        """The same of each line (3, T + 1)."""
        return np.append(self.found.emf, np.full((3, 1), np.nan), axis=1)

    @cached_property
    def node_volt(self) -> np.ndarray:
        """Voltages of each node, nothing for the node -1 (3, N + 1)."""
        return np.append(self.found.volt, np.full((3, 1), np.nan), axis=1)

    def line_names(self, run: Ints) -> pl.Series:
        """Return the names of the lines of runs, as their circuits call them."""
        roles, net = self.wiring.roles, self.wiring.roles.net
        names = self.circuits["conductor_names"].to_list()
        known: dict[int, str | None] = {}
        for one in np.unique(run).tolist():
            first, end = net.offset[one], net.offset[one + 1]
            slots = roles.slot[first:end].tolist()
            circuit = int(net.run_circuit[one])
            listed = (names[circuit] or "").split(" ") if circuit >= 0 else []
            said = [name for name, slot in zip(listed, slots, strict=False) if 0 <= slot < BACK]
            known[one] = " ".join(said) or None
        return text([known[one] for one in run.tolist()])

    # Segments -------------------------------------------------------------------------------------

    @cached_property
    def carrying(self) -> Carrying:
        """What leads and mates carry (S)."""
        return carrying(self.points)

    @cached_property
    def segment_run(self) -> Ints:
        """The run of each segment (S)."""
        return self.wiring.roles.net.run[self.points.edges[0]]

    @cached_property
    def segment_amps(self) -> Floats:
        """The largest current of a line in each segment (S)."""
        return np.fmax(largest(self.found.amps), self.found.largest_load)

    @cached_property
    def segment_missing(self) -> Texts:
        """What is missing for the current of each segment (S)."""
        return [self.lacking.point_flow[at] for at in self.points.edges[0].tolist()]

    @cached_property
    def segment_drop(self) -> tuple[Floats, Floats]:
        """V and % of each segment (S)."""
        first, second = self.names.sides
        node, run = self.wiring.merged.node, self.segment_run
        tree = self.run_tree[run]
        mask, between = self.run_mask[run], self.delta[tree]
        ends = [
            across(self.node_volt[:, np.where(at >= 0, node[at], -1)], mask, between)
            for at in (first, second)
        ]
        drop, _ = most(ends[0], ends[1])
        return drop, 100 * drop / self.rated(tree)

    def rated(self, tree: Ints) -> Floats:
        """Return the voltage that percentages are of: between two lines where there is no way back."""
        return self.volt[tree] * np.where(self.delta[tree], 3**0.5, 1)

    @cached_property
    def hours(self) -> Floats:
        """Hours at full load of each circuit, NaN where nobody says so (C + 1)."""
        plans = dict(self.points.tables["plans"].select("plan", "calculation_hours").rows())
        rows = self.circuits.select("plan", "hours").rows()
        said = [plans.get(plan) if own is None else own for plan, own in rows]
        return np.array([*(np.nan if each is None else each for each in said), np.nan], np.float64)

    def segments(self) -> pl.DataFrame:
        """Return the table `segments`."""
        names, found, carries, points = self.names, self.found, self.carrying, self.points
        circuit = names.segment_circuit
        node = self.wiring.merged.node[points.edges[0]]
        at = np.flatnonzero(np.append(self.asked, False)[circuit] | (node >= 0))
        leads, run = points.lead_from.size, self.segment_run
        first, second = names.sides
        cables, contacts = self.wiring.cables, self.wiring.contacts
        amps, (drop, percent) = self.segment_amps, self.segment_drop
        dark = np.isnan(amps)
        flow = only(self.segment_missing, dark | (first < 0))
        loading = share(amps, carries.amps)
        hours = self.hours[circuit]
        own = [f"circuit {name}: hours" for name in self.circuits["circuit"].to_list()] + [None]
        none = np.full(points.mate_a.size, np.nan)
        ohm_20 = np.concatenate([cables.ohm, contacts.ohm])
        ohm = np.concatenate([warm(cables.ohm, cables.theta_c), contacts.ohm])
        lacks = [a or b for a, b in zip(self.lacking.of_segment, flow, strict=True)]
        energy_missing = [
            together(a, own[row]) if np.isnan(h) else a
            for a, row, h in zip(flow, circuit.tolist(), hours.tolist(), strict=True)
        ]
        leads_table = points.tables["leads"]
        columns = {
            "plan": names.segment_plan,
            "segment": names.segment,
            "kind": pl.Series(["lead"] * leads + ["mate"] * points.mate_a.size, dtype=pl.String),
            "circuit": gathered(self.circuits["circuit"], circuit),
            "upstream": gathered(names.point, first),
            "downstream": gathered(names.point, second),
            "lines": self.line_names(run),
            "length_m": number(np.concatenate([points.lengths, none])),
            "cross_section_mm2": number(np.concatenate([leads_table["cross_section_mm2"].to_numpy(), none])),
            "ohm_20": number(ohm_20),
            "ohm": number(ohm),
            "current_a": number(amps),
            "neutral_a": number(found.back),
            "carries_a": number(carries.amps),
            "carries_by": text(carries.by),
            "loading": shares(loading),
            "drop_v": number(drop),
            "drop_percent": number(percent),
            "losses_w": number(found.losses),
            "contact_w": number(np.where(np.arange(circuit.size) < leads, np.nan, found.contact)),
            "energy_kwh": number(found.losses * hours / 1000),
            "withstand_a2s": number(carries.withstand),
            "flow_missing": text(only(lacks, dark | np.isnan(ohm) | (first < 0))),
            "carries_missing": text(carries.missing),
            "loading_missing": text(merged(flow, carries.missing)),
            "energy_missing": text(energy_missing),
            "withstand_missing": text(carries.withstand_missing),
        }
        return conform("segments", pl.DataFrame(columns)[at])


def _asked(roles: Roles) -> Flags:
    """Return which circuits are calculated: those of plans with feeds that are not nothing but a bus."""
    circuits = roles.net.points.tables["circuits"]
    said = circuits.select("conductor_names", "bus", "bus_conductors").rows()
    buses = np.array([bool((one := kinds(*row)) and not one.lines) for row in said], np.bool_)
    return roles.net.feeds.stated & ~buses


def empty() -> dict[str, pl.DataFrame]:
    """Return the tables without rows."""
    return {name: pl.DataFrame(schema=SCHEMA[name].dtypes) for name in ("segments", "points", "calculated")}
