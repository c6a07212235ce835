"""What if: temperature, loads, supply, tolerance and aged contacts at their ends, all in one batch.

Every value of each is combined with every value of the others; loads of the three lines vary apart, because
one line alone drops more than three in balance. Of each circuit the worst is kept, with the scenario that
causes it. Fault currents are those of the supply's nominal voltage: the factor c stands for its range.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product
from math import prod

import numpy as np

from mateproof.grid.arrays import Floats, Ints
from mateproof.grid.calculated.network import Part, behind
from mateproof.grid.solver.extremes import Extreme, Worst
from mateproof.grid.solver.grid import Grid, Loads
from mateproof.grid.solver.scenarios import BATCH, Scenarios, worst_of
from mateproof.grid.ways.study import Study, study
from mateproof.tables.tables import Tables
from mateproof.vocabulary.errors import NetworkError, Problem

MOST = 20_000
"""Scenarios that one call calculates."""
_LINES = 3


@dataclass(frozen=True, slots=True)
class Corners:
    """Values of each, combined with every value of the others.

    % of the supply's voltage, °C of all conductors, % of the loads, % of the resistance of all wires, times
    the resistance of all contacts. `temperature` None: 20 °C and the hottest insulation.
    """

    supply: tuple[float, ...] = (90.0, 110.0)
    temperature: tuple[float, ...] | None = None
    load: tuple[float, ...] = (0.0, 100.0)
    tolerance: tuple[float, ...] = (100.0,)
    contacts: tuple[float, ...] = (1.0,)


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario; `load` of the loads of L1, L2, L3 and of those on several lines, or of all of them."""

    supply: float
    temperature: float
    load: tuple[float, ...]
    tolerance: float
    contacts: float


@dataclass(frozen=True, slots=True)
class Extremum:
    """The worst value of one quantity of one circuit, where it is, and what causes it."""

    plan: str
    circuit: str
    quantity: str
    """current_a, cable_loading, mate_loading, drop_percent, zs_hot_ohm, earth_min_a, failed (no voltage)"""
    value: float | None
    at: str | None
    scenario: Scenario


@dataclass(frozen=True, slots=True)
class Cornered:
    """How many scenarios there were, with which values, and the worst of each circuit."""

    count: int
    corners: Corners
    worst: list[Extremum]


def cornered(tables: Tables, corners: Corners, step: Callable[[], None] = lambda: None) -> Cornered:
    """Return the worst of all corners; `step` is called after each batch.

    Raises NetworkError for more scenarios than are calculated at once.
    """
    found = study(tables)
    if found is None:
        return Cornered(0, corners, [])
    known = replace(corners, temperature=corners.temperature or _temperatures(found))
    worst: list[Extremum] = []
    most = 0
    for part in found.parts:
        scenarios = _scenarios(known, part)
        most = max(most, len(scenarios))
        flow = _worst(_cold(part.network), scenarios, _groups(part.network.loads, part), step)
        fault = _worst(_fault(found, part), _at_nominal(scenarios), np.zeros(0, np.int64), step)
        worst += _Told(found, part, scenarios).told(flow, fault)
    return Cornered(most, known, worst)


def _temperatures(found: Study) -> tuple[float, ...]:
    theta = found.wiring.cables.theta_c
    known = theta[np.isfinite(theta)]
    return tuple(dict.fromkeys((20.0, float(known.max()) if known.size else 70.0)))


def _apart(part: Part) -> bool:
    """Return whether loads of single lines of three are to vary apart."""
    return part.network.phases > 1 and bool((part.network.loads.hang < _LINES).any())


def _scenarios(corners: Corners, part: Part) -> list[Scenario]:
    groups = _LINES + bool((part.network.loads.hang >= _LINES).any()) if _apart(part) else 1
    each = (corners.supply, corners.temperature or (), corners.tolerance, corners.contacts)
    count = prod(len(one) for one in each) * len(corners.load) ** groups
    if count > MOST:
        raise NetworkError(
            Problem(f"{count} scenarios are more than the {MOST} that are calculated at once",
                    help="name fewer values")
        )  # fmt: skip
    return [
        Scenario(supply, theta, load, tolerance, contacts)
        for supply, theta, tolerance, contacts, load in product(*each, product(corners.load, repeat=groups))
    ]


def _at_nominal(scenarios: list[Scenario]) -> list[Scenario]:
    """Return the same with the supply's nominal voltage and without loads, which no fault asks for."""
    return [replace(one, supply=100.0, load=(0.0,)) for one in scenarios]


def _groups(loads: Loads, part: Part) -> Ints:
    if not _apart(part):
        return np.zeros(len(loads), np.int64)
    return np.minimum(loads.hang, _LINES)


def _cold(network: Grid) -> Grid:
    """Return a network of which the temperature of a scenario is that of all conductors."""
    rows = network.branches
    return replace(network, branches=replace(rows, theta_c=np.where(np.isnan(rows.theta_c), np.nan, 0.0)))


def _fault(found: Study, part: Part) -> Grid:
    """Return the network behind the largest impedance of its supplies, without loads."""
    lines = len(part.network.sources.emf)
    network = behind(part, found.wiring.start.most)
    none, hang = np.zeros(0, complex), np.zeros(0, np.int64)
    loads = Loads(node=hang, hang=hang, rated=np.zeros(0), power=none, current=none, impedance=none)
    emf = found.found.emf[:lines, part.trees]
    return _cold(replace(network, sources=replace(network.sources, emf=emf), loads=loads))


def _worst(network: Grid, scenarios: list[Scenario], group: Ints, step: Callable[[], None]) -> Worst:
    """Solve some scenarios after the other, as many as one batch of the solver holds."""
    size = max(1, BATCH // max(network.nodes, 1))
    total: Worst | None = None
    for first in range(0, len(scenarios), size):
        some = scenarios[first : first + size]
        found = worst_of(network, _arrays(some, group), c_max=1.0, c_min=1.0)
        total = found if total is None else _merged(total, found, first)
        step()
    return total or Worst.nothing(network)


_KEPT = ("drop", "amps", "neutral_amps", "zs", "least_fault", "most_fault")


def _merged(total: Worst, found: Worst, first: int) -> Worst:
    for name in _KEPT:
        one, other = getattr(total, name), getattr(found, name)
        _take(one, other, first)
    fresh = (total.failed < 0) & (found.failed >= 0)
    total.failed[fresh] = found.failed[fresh] + first
    return total


def _take(one: Extreme, other: Extreme, first: int) -> None:
    better = np.nan_to_num(other.value, nan=-np.inf) > np.nan_to_num(one.value, nan=-np.inf)
    one.value[better], one.scenario[better] = other.value[better], other.scenario[better] + first


def _arrays(some: list[Scenario], group: Ints) -> Scenarios:
    def each(name: str, by: float) -> Floats:
        return np.array([getattr(one, name) for one in some], np.float64) / by

    return Scenarios(
        warmer_k=each("temperature", 1), load=np.array([one.load for one in some], np.float64) / 100,
        group=group, supply=each("supply", 100), resistance=each("tolerance", 100),
        contact=each("contacts", 1), source=np.ones(len(some)),
    )  # fmt: skip


class _Told:
    """Puts what the solver found into circuits, and names the places."""

    def __init__(self, found: Study, part: Part, scenarios: list[Scenario]) -> None:
        self.study, self.part, self.scenarios = found, part, scenarios
        self.points = found.names.points
        self.plans = self.points.tables["circuits"]["plan"].to_list()
        self.circuits = self.points.tables["circuits"]["circuit"].to_list()

    def told(self, flow: Worst, fault: Worst) -> list[Extremum]:
        """Return the worst of each quantity of each circuit of this part."""
        part, names = self.part, self.study.names
        real = np.flatnonzero(part.segments >= 0)
        segment = part.segments[real]
        of_segment = names.segment_circuit[segment]
        amps, when = flow.amps.value[real], flow.amps.scenario[real]
        share = 100 * amps / self.study.carrying.amps[segment]
        is_lead = segment < self.points.lead_from.size
        load_point = np.array(self.study.wiring.hung.point, np.int64)[part.loads]
        of_load = self.points.circuit[load_point]
        node, of_node, at_node = self._points()
        tree = self.study.wiring.merged.tree[part.nodes]
        of_points = self.study.of_points
        no_loop = of_points.without_loop[tree]
        c_min = self.study.wiring.start.c_min[tree] * of_points.to_earth[tree]
        zs = np.where(no_loop, np.nan, fault.zs.value)
        least = np.where(no_loop, np.nan, fault.least_fault.value * c_min)
        segments, points = names.segment, names.point
        rows = [
            *self._most("current_a", amps, when, of_segment, lambda at: segments[int(segment[at])]),
            *self._most("cable_loading", np.where(is_lead, share, np.nan), when, of_segment,
                        lambda at: segments[int(segment[at])]),
            *self._most("mate_loading", np.where(is_lead, np.nan, share), when, of_segment,
                        lambda at: segments[int(segment[at])]),
            *self._most("drop_percent", flow.drop.value, flow.drop.scenario, of_load,
                        lambda at: points[int(load_point[at])]),
            *self._most("zs_hot_ohm", zs[node], fault.zs.scenario[node], of_node,
                        lambda at: points[int(at_node[at])]),
            *self._most("earth_min_a", least[node], fault.least_fault.scenario[node],
                        of_node, lambda at: points[int(at_node[at])], sign=-1),
        ]  # fmt: skip
        failed = flow.failed[node]
        some = np.where(failed >= 0, 1.0, np.nan)
        rows += self._most("failed", some, failed, of_node, lambda at: points[int(at_node[at])])
        order = {key: at for at, key in enumerate(zip(self.plans, self.circuits, strict=True))}
        return sorted(rows, key=lambda row: order[row.plan, row.circuit])

    def _points(self) -> tuple[Ints, Ints, Ints]:
        """Return of all points of this part the node in it, the circuit and the number."""
        place = np.full(self.study.wiring.merged.size + 1, -1)
        place[self.part.nodes] = np.arange(self.part.nodes.size)
        node = place[self.study.wiring.merged.node]
        at = np.flatnonzero((node >= 0) & (self.points.circuit >= 0))
        return node[at], self.points.circuit[at], at

    def _most(
        self, quantity: str, values: Floats, when: Ints, circuit: Ints, named: Callable[[int], object],
        sign: int = 1,
    ) -> list[Extremum]:  # fmt: skip
        best: dict[int, int] = {}
        for at in np.flatnonzero(np.isfinite(values) & (circuit >= 0) & (when >= 0)).tolist():
            row = int(circuit[at])
            if row not in best or values[at] > values[best[row]]:
                best[row] = at
        return [
            Extremum(
                self.plans[row],
                self.circuits[row],
                quantity,
                None if quantity == "failed" else sign * float(values[at]),
                str(named(at)),
                self.scenarios[int(when[at])],
            )
            for row, at in best.items()
        ]
