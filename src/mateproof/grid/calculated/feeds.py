"""Where trees begin: the voltage there, and between which impedances the supply lies.

Largest currents flow from the prospective current, smallest ones through the highest impedances that the
plan states. R/X of both decides how they add to those of the cables; while it is not stated, the largest
currents are taken with X alone and the smallest with R alone, which is the worse one for each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import hypot, sqrt
from typing import Any

import numpy as np

from mateproof.grid.arrays import Flags, Floats
from mateproof.grid.calculated.missing import Missing
from mateproof.grid.calculated.roles import Roles
from mateproof.grid.solver.arrays import Complexes
from mateproof.vocabulary.calculation import C_MAX, C_MIN, LOOP_SHARE

_COLUMNS = (
    "plan", "circuit", "supply", "supply_system", "supply_voltage_v", "voltage_v", "nature", "prospective_ka",
    "loop_ohm", "impedance_ohm", "earth_ohm", "r_to_x",
)  # fmt: skip
_WITHOUT_LOOP = ("IT", "FELV")
"""Systems in which one fault to earth is no loop, or another supply's."""
Wires = tuple[complex, complex, complex]
_UNKNOWN: Wires = (complex(np.nan),) * 3


@dataclass
class Begin:
    """Arrays of all trees (T).

    `volt`: line to way back. `least`, `most`: Ω of line, way back, earth (3, T) of the smallest and of the
    largest impedance. `c_max`, `c_min`, `share`: of the plan.

    `flow`, `fault`, `largest`: names of what is missing, by tree.
    """

    volt: Floats
    dc: Flags
    least: Complexes
    most: Complexes
    c_max: Floats
    c_min: Floats
    share: Floats
    flow: Missing = field(default_factory=Missing)
    fault: Missing = field(default_factory=Missing)
    largest: Missing = field(default_factory=Missing)
    assumed: dict[int, list[str]] = field(default_factory=dict)


def begin(roles: Roles) -> Begin:
    """Return what the supply is at each feed."""
    tables, trees = roles.net.points.tables, roles.circuit.size
    rows = tables["circuits"][roles.circuit].select(_COLUMNS).rows(named=True)
    plans = {row["plan"]: row for row in tables["plans"].iter_rows(named=True)}
    of_plan = [plans[row["plan"]] for row in rows]
    found = Begin(
        volt=np.full(trees, np.nan),
        dc=np.array([row["nature"] == "dc" for row in rows], np.bool_),
        least=np.full((3, trees), np.nan, complex),
        most=np.full((3, trees), np.nan, complex),
        c_max=_setting(of_plan, "c_max", C_MAX),
        c_min=_setting(of_plan, "c_min", C_MIN),
        share=_setting(of_plan, "loop_share", LOOP_SHARE) / 100,
    )
    for tree, row in enumerate(rows):
        kinds = roles.understood[tree]
        if kinds is None:
            for missing in (found.flow, found.fault, found.largest):
                missing.add([tree], [f"circuit {row['circuit']}: conductors"])
        elif kinds.lines:
            _read(found, tree, row, phases=kinds.phases)
    return found


def _setting(plans: list[dict[str, Any]], name: str, usual: float) -> Floats:
    values = (plan[f"calculation_{name}"] for plan in plans)
    return np.array([usual if value is None else value for value in values], np.float64)


def _read(found: Begin, tree: int, row: dict[str, Any], *, phases: bool) -> None:
    supply = f"supply {row['supply']}" if row["supply"] else None
    volt = row["supply_voltage_v"] if phases else row["voltage_v"]
    every = (found.flow, found.fault, found.largest)
    if volt is None or row["nature"] is None:
        lacking = "voltage" if volt is None else "nature"
        lines = volt is None and row["supply_voltage_v"] is not None
        name = f"circuit {row['circuit']}: {'supply' if supply is None else lacking}"
        for missing in every:
            missing.add([tree], [name if lines or supply is None else f"{supply}: {lacking}"])
    if volt is not None and row["nature"] is not None:
        found.volt[tree] = volt
    of = supply or f"circuit {row['circuit']}: supply"
    dc = row["nature"] == "dc"
    least, lacks = _least(row, volt, found.c_max[tree], dc=dc)
    found.least[:, tree] = least
    if lacks:
        found.largest.add([tree], [f"{of}: {lacks}"])
    most, lacks = _most(row, dc=dc)
    found.most[:, tree] = most
    if lacks:
        found.fault.add([tree], [f"{of}: {lacks}"])
    if row["r_to_x"] is None and not dc:
        found.assumed.setdefault(tree, []).append(f"{of}: r_to_x")


def _least(row: dict[str, Any], volt: float | None, c_max: float, *, dc: bool) -> tuple[Wires, str | None]:
    """Return the smallest impedance: that of the prospective current, in the line alone."""
    if row["prospective_ka"] is None or volt is None:
        return _UNKNOWN, "prospective_current" if row["prospective_ka"] is None else None
    ohm = c_max * volt / (row["prospective_ka"] * 1000)
    electrodes = (row["earth_ohm"] or 0.0) if row["supply_system"] == "TT" else 0.0
    return (_turned(ohm, row["r_to_x"], resistive=dc), 0j, complex(electrodes)), None


def _most(row: dict[str, Any], *, dc: bool) -> tuple[Wires, str | None]:
    """Return the largest impedance: the line has what both loops have in common."""
    loop, way = row["loop_ohm"], row["impedance_ohm"]
    if loop is None and row["supply_system"] == "TT" and row["earth_ohm"] is not None and way is not None:
        loop = row["earth_ohm"] + way
    if loop is None and (row["supply_system"] in {"SELV", *_WITHOUT_LOOP} or dc):
        loop = way  # of no use but for the way back
    if loop is None:
        key = "impedance" if row["supply_system"] in {"SELV", *_WITHOUT_LOOP} or dc else "loop_impedance"
        return _UNKNOWN, key
    way = loop if way is None else way
    line = min(loop, way)
    ohm = (line, way - line, loop - line)
    turned = [_turned(each, row["r_to_x"], resistive=row["r_to_x"] is None or dc) for each in ohm]
    return (turned[0], turned[1], turned[2]), None


def _turned(ohm: float, r_to_x: float | None, *, resistive: bool) -> complex:
    """Return an impedance of this size; without R/X it is R alone or X alone."""
    if resistive or ohm == 0:
        return complex(ohm)
    if r_to_x is None:
        return complex(0, ohm)
    x = ohm / hypot(1, r_to_x)
    return complex(r_to_x * x, x)


def line_to_line(volt: Floats) -> Floats:
    """Return the voltage between two of three phases."""
    return volt * sqrt(3)
