"""Loads: what devices take, at which node and between which lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import acos, sin, sqrt
from typing import Any

import numpy as np

from mateproof.grid.arrays import Flags, Ints, counted, dense, marked
from mateproof.grid.calculated.missing import Missing
from mateproof.grid.calculated.nodes import Nodes
from mateproof.grid.calculated.roles import BACK, Roles
from mateproof.grid.solver.arrays import Complexes
from mateproof.grid.solver.grid import Hang
from mateproof.vocabulary.conductors import is_line

_DEVICE = (
    "plan", "device", "circuit", "takes_a", "power_w", "power_factor", "load", "load_lines", "part_class",
)  # fmt: skip
_PASSES = "distributor"
"""Class of parts that take nothing themselves."""
_HANGS = {
    (0,): Hang.L1,
    (1,): Hang.L2,
    (2,): Hang.L3,
    (0, 1): Hang.L1_L2,
    (1, 2): Hang.L2_L3,
    (0, 2): Hang.L3_L1,
}
TOGETHER = 1.000001
"""A power that is larger than voltage times current by more contradicts them."""


@dataclass
class Hung:
    """M loads. `point` of each, `hang`, and VA at rated voltage that keep power, current, impedance."""

    point: list[int] = field(default_factory=list)
    hang: list[Hang] = field(default_factory=list)
    rated: list[float] = field(default_factory=list)
    va: list[complex] = field(default_factory=list)
    keeps: list[str] = field(default_factory=list)
    amps: list[float] = field(default_factory=list)
    """largest current in one of its lines at rated voltage"""
    unstated: Missing = field(default_factory=Missing)
    """by tree: devices that do not say what they take"""
    beside: Missing = field(default_factory=Missing)
    """by circuit: the same"""
    assumed: set[int] = field(default_factory=set)
    """trees with a current of which a power factor of 1 is assumed"""

    def part(self, keeps: str) -> Complexes:
        """Return the VA of all loads that keep something (M)."""
        kept = np.array([one == keeps for one in self.keeps], np.bool_)
        return np.where(kept, np.array(self.va, complex), 0)


def hung(roles: Roles, merged: Nodes, volt: np.ndarray, dc: Flags) -> Hung:
    """Return the loads of all trees; `volt`: line to way back at each feed (T), NaN where not stated."""
    net, found = roles.net, Hung()
    points = net.points
    at = np.flatnonzero((points.device >= 0) & (merged.node >= 0))
    at = at[~marked(net.feeds.point, points.size)[at]]
    if not at.size:
        return found
    devices = points.tables["devices"].select(_DEVICE)
    names = points.tables["circuits"]["circuit"].to_list()
    number = {key: row for row, key in enumerate(points.tables["circuits"].select("plan", "circuit").rows())}
    plans_circuit = devices.select("plan", "circuit").rows()
    own = np.array([-1 if key[1] is None else number.get(key, -1) for key in plans_circuit], np.int64)
    of, circuit, run = points.device[at], points.circuit[at], net.run[at]
    tree = merged.tree[merged.node[at]]
    fits = (own[of] < 0) | (own[of] == circuit)
    _, first = dense(of)
    _, pair = dense(of, circuit)
    several = counted(of[pair], devices.height) > 1
    chosen = _chosen(of, fits)
    reader = _Reader(roles, volt, dc, found, names)
    rows = devices.rows(named=True)
    for place in chosen.tolist():
        device = int(of[place])
        row = rows[device]
        unclear = own[device] < 0 and bool(several[device])
        reader.read(row, int(at[place]), int(run[place]), int(tree[place]), unclear=unclear)
    for place in first[~np.isin(of[first], of[chosen])].tolist():
        reader.elsewhere(rows[int(of[place])], int(at[place]), int(tree[place]))
    return found


def _chosen(of: Ints, fits: Flags) -> Ints:
    """Return the place of the first point of each device that belongs to its own circuit."""
    places = np.flatnonzero(fits)
    _, first = dense(of[places])
    return places[first]


class _Reader:
    """Reads what one device after the other takes."""

    def __init__(self, roles: Roles, volt: np.ndarray, dc: Flags, found: Hung, names: list[str]) -> None:
        self.roles, self.volt, self.dc, self.found, self.names = roles, volt, dc, found, names
        self.hangs: dict[tuple[Any, ...], tuple[Hang, int] | None] = {}

    def elsewhere(self, row: dict[str, Any], point: int, tree: int) -> None:
        """Note a device whose own circuit does not come to it although another one does."""
        if row["takes_a"] or row["power_w"]:
            self._lacks(row, point, tree, "circuit")

    def read(self, row: dict[str, Any], point: int, run: int, tree: int, *, unclear: bool) -> None:
        """Add the load of a device, or what is missing about it."""
        amps, watt, share = row["takes_a"], row["power_w"], row["power_factor"]
        if amps is None and watt is None:
            if row["part_class"] != _PASSES:
                self._lacks(row, point, tree, "current")
            return
        if not amps and not watt:
            return
        if unclear:
            self._lacks(row, point, tree, "circuit")
            return
        lines = self._hang(run, row["load_lines"])
        if lines is None:
            self._lacks(row, point, tree, "lines")
            return
        hang, count = lines
        rated = float(self.volt[tree]) * (
            sqrt(3) if Hang.L1_L2 <= hang <= Hang.L3_L1 or hang == Hang.DELTA else 1
        )
        times = 1 if count < 3 else 3 if hang == Hang.STAR else sqrt(3)
        full = None if amps is None else times * rated * amps
        if share is None:
            share = self._share(row, point, tree, full, watt)
        if share is None:
            return
        size = watt / share if watt is not None else (full or 0.0)
        va = size * complex(share, sin(acos(share)))
        found = self.found
        found.point.append(point)
        found.hang.append(hang)
        found.rated.append(rated)
        found.va.append(va)
        found.keeps.append(row["load"] or ("power" if watt is not None else "current"))
        found.amps.append(abs(va) / (times * rated) if rated else np.nan)

    def _share(
        self, row: dict[str, Any], point: int, tree: int, full: float | None, watt: float | None
    ) -> float | None:
        """Return cos φ where none is written: 1 for direct current and beside a current alone."""
        if self.dc[tree]:
            return 1.0
        if watt is None:
            self.found.assumed.add(tree)
            return 1.0
        if full is not None and np.isnan(full):
            return 1.0  # the voltage is not stated: nothing is calculated
        if full is None or not 0 < watt <= full * TOGETHER:
            self._lacks(row, point, tree, "power_factor")
            return None
        return min(1.0, watt / full)

    def _lacks(self, row: dict[str, Any], point: int, tree: int, key: str) -> None:
        name = f"device {row['device']}: {key}"
        self.found.unstated.add([tree], [name])
        self.found.beside.add([int(self.roles.net.points.circuit[point])], [name])

    def _hang(self, run: int, lines: str | None) -> tuple[Hang, int] | None:
        """Return between which lines a load of a run hangs, and how many these are; None where it is open."""
        net = self.roles.net
        first, end = int(net.offset[run]), int(net.offset[run + 1])
        slots = tuple(self.roles.slot[first:end].tolist())
        circuit = int(net.run_circuit[run])
        names = net.points.tables["circuits"]["conductor_names"][circuit] if circuit >= 0 else None
        key = (slots, names, lines)
        if key not in self.hangs:
            self.hangs[key] = _between(slots, names, lines)
        return self.hangs[key]


def _between(slots: tuple[int, ...], names: str | None, lines: str | None) -> tuple[Hang, int] | None:
    listed = names.split(" ") if names else []
    there = {name: slot for name, slot in zip(listed, slots, strict=False) if 0 <= slot < BACK}
    asked = lines.split(" ") if lines else list(there) if len(there) == 1 else None
    if asked is None:
        return None
    asked = [name for name in asked if name not in listed or slots[listed.index(name)] != BACK]
    if not asked or not set(asked) <= set(there) or len(set(asked)) < len(asked):
        return None
    if len(asked) > 1 and not all(map(is_line, asked)):
        return None  # lines that are switched apart are in phase
    chosen = tuple(sorted(there[name] for name in asked))
    if len(chosen) == 3:
        return (Hang.STAR if BACK in slots else Hang.DELTA), 3
    return _HANGS[chosen], len(chosen)
