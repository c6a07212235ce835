"""Plans as plain frames: one for each list of the plan model, built column by column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain, repeat
from operator import attrgetter
from typing import Any

import polars as pl

from mateproof.plan.model import Circuit, Device, End, Plan
from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT
from mateproof.tables.partcolumns import names_earth
from mateproof.tables.surviving import survived
from mateproof.vocabulary.conductors import is_line

_SOME = 2000
"""Records whose columns are read together."""


def of_plans(plans: Sequence[Plan]) -> dict[str, pl.DataFrame]:
    """Return one frame for each list of the plan model, all plans in it."""
    return {
        "plans": _table([(plan.name, [plan]) for plan in plans], _PLAN),
        "variables": _table(_each(plans, "variables"), _VARIABLE),
        "supplies": _table(_each(plans, "supplies"), _SUPPLY),
        "circuits": _circuits(plans),
        "zones": _table(_each(plans, "zones"), _ZONE),
        "near": _near(plans),
        "placed": _placed(plans),
        "bus_limits": _bus_limits(plans),
        "cables": _table(_each(plans, "cables"), _CABLE),
        "devices": _table(_each(plans, "devices"), _DEVICE),
        "leads": _table(_each(plans, "leads"), _LEAD),
        "ends": _table(_each(plans, "ends"), _END),
        "terminations": _table(_each(plans, "terminations"), _TERMINATION),
        "wired": _table(_each(plans, "wired"), _WIRED),
        "mates": _table(_each(plans, "mates"), _MATE),
        "declared": _table(_each(plans, "parts"), _DECLARED),
        "limits": _limits(plans),
        "spares": _spares(plans),
    }


def _each(plans: Sequence[Plan], title: str) -> list[tuple[str, Sequence[Any]]]:
    return [(plan.name, getattr(plan, title)) for plan in plans]


Get = Callable[[Any], Any]
_Spec = Mapping[str, tuple[pl.DataType, Get | str]]


def _table(listed: Sequence[tuple[str, Sequence[Any]]], spec: _Spec) -> pl.DataFrame:
    """Build one frame column by column: an attribute's name, or a function of the record.

    A million records do not fit into the processor's cache for as many passes as there are columns; some do.
    """
    names = [name for plan, records in listed for name in repeat(plan, len(records))]
    every = list(chain.from_iterable(records for _, records in listed))
    read = {name: attrgetter(get) if isinstance(get, str) else get for name, (_, get) in spec.items()}
    found: dict[str, list[pl.Series]] = {name: [] for name in spec}
    for begin in range(0, max(1, len(every)), _SOME):
        some = every[begin : begin + _SOME]
        for name, (dtype, _) in spec.items():
            found[name].append(pl.Series(name, list(map(read[name], some)), dtype))
    columns = {name: _whole(pieces) for name, pieces in found.items()}
    return pl.DataFrame({"plan": pl.Series("plan", names, TEXT), **columns})


def _whole(pieces: Sequence[pl.Series]) -> pl.Series:
    return pieces[0] if len(pieces) == 1 else pl.concat(pieces, rechunk=True)


def _circuits(plans: Sequence[Plan]) -> pl.DataFrame:
    """Return the circuits; where devices say what they survive, that counts."""
    rows = _table(_each(plans, "circuits"), _CIRCUIT)
    stated = {plan.name: told for plan in plans if (told := survived(plan))}
    if not stated:
        return rows
    known = zip(*(rows[name].to_list() for name in ("plan", "circuit", "survives_v")), strict=True)
    voltages = [stated.get(plan, {}).get(circuit, voltage) for plan, circuit, voltage in known]
    return rows.with_columns(pl.Series("survives_v", voltages, NUMBER))


def _near(plans: Sequence[Plan]) -> pl.DataFrame:
    rows = [
        (plan.name, zone.name, other, other in zone.separable)
        for plan in plans
        for zone in plan.zones
        for other in zone.near
    ]
    schema = {"plan": TEXT, "zone": TEXT, "other": TEXT, "separable": FLAG}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _placed(plans: Sequence[Plan]) -> pl.DataFrame:
    """Return where ends are, and how far they can be moved; ends without a position are left out."""
    rows = [
        (plan.name, end.name, *end.position, end.free_m)
        for plan in plans
        for end in plan.ends
        if end.position
    ]
    numbers = dict.fromkeys(("x_m", "y_m", "z_m", "free_m"), NUMBER)
    return pl.DataFrame(rows, schema={"plan": TEXT, "end": TEXT, **numbers}, orient="row")


def _limits(plans: Sequence[Plan]) -> pl.DataFrame:
    rows = [(plan.name, *limit) for plan in plans if plan.limits for limit in plan.limits.own.items()]
    return pl.DataFrame(rows, schema={"plan": TEXT, "limit": TEXT, "value": NUMBER}, orient="row")


def _spares(plans: Sequence[Plan]) -> pl.DataFrame:
    rows = [(plan.name, kind, *spare) for plan in plans for kind, spare in plan.order.spares.items()]
    schema = {"plan": TEXT, "kind": TEXT, "percent": NUMBER, "pieces": COUNT}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _bus_limits(plans: Sequence[Plan]) -> pl.DataFrame:
    """Return what each bus of a plan allows; nothing for plans without a bus, so that nobody pays for it."""
    rows = [
        {"plan": plan.name, "bus": bus, **plan.limits.buses[bus]._asdict()}
        for plan in plans
        for bus in sorted({circuit.bus for circuit in plan.circuits if circuit.bus})
        if plan.limits
    ]
    numbers = dict.fromkeys(("supply_a", "distance_m", "supply_distance_m", "length_m", "drop_v"), NUMBER)
    return pl.DataFrame(rows, schema={"plan": TEXT, "bus": TEXT, "units": COUNT, **numbers})


def _has_earth(circuit: Circuit) -> bool | None:
    return None if circuit.conductors is None else names_earth(circuit.conductors)


def _lines(circuit: Circuit) -> int | None:
    return None if circuit.conductors is None else sum(map(is_line, circuit.conductors))


def _protection(name: str) -> Get:
    return lambda circuit: getattr(circuit.protection, name, None)


_PROTECTION = {"kind": TEXT, "curve": TEXT} | dict.fromkeys(
    ("current_a", "residual_ma", "breaking_ka", "trip_a", "let_through_a2s"), NUMBER
)


def _levers(end: End) -> str | None:
    return "\n".join(end.levers) or None


def _wiring(device: Device) -> str | None:
    return None if device.wiring is None else ", ".join(f"{a} - {b}" for a, b in device.wiring)


def _same(dtype: pl.DataType, *names: str) -> dict[str, tuple[pl.DataType, Get | str]]:
    return {name: (dtype, name) for name in names}


_CALCULATION = {"contact_resistance": TEXT} | dict.fromkeys(
    ("conductor_c", "resistivity", "c_max", "c_min", "loop_share", "hours"), NUMBER
)
_PLAN: _Spec = {
    **_same(TEXT, "market", "language", "profile"),
    **{f"calculation_{name}": (dtype, f"calculation.{name}") for name, dtype in _CALCULATION.items()},
    "file": (TEXT, lambda plan: plan.files[0] if plan.files else None),
    "misplug_harm": (TEXT, lambda plan: plan.limits.misplug_harm if plan.limits else None),
    "misplug_barrier": (TEXT, lambda plan: plan.limits.misplug_barrier if plan.limits else None),
    "misplug_when": (TEXT, lambda plan: plan.limits.misplug_when if plan.limits else None),
    "misplug_reach": (TEXT, lambda plan: plan.limits.misplug_reach if plan.limits else None),
    "prefer_colour": (TEXT, "order.colour"),
    "prefer_relief": (TEXT, "order.relief"),
    "prefer_lever": (TEXT, "order.lever"),
    "prefer_lever_on": (TEXT, "order.lever_on"),
    "approvals": (pl.List(pl.String()), lambda plan: list(plan.approvals)),
}
_VARIABLE: _Spec = {"variable": (TEXT, "name"), "value": (TEXT, "value"), "used": (FLAG, "used")}
_SUPPLY: _Spec = {
    "supply": (TEXT, "name"),
    "supply_system": (TEXT, "system"),
    "supply_voltage_v": (NUMBER, "voltage_v"),
    "supply_nature": (TEXT, "nature"),
    **_same(NUMBER, "prospective_ka", "loop_ohm", "impedance_ohm", "earth_ohm", "r_to_x"),
    **_same(TEXT, "network"),
}
_CIRCUIT: _Spec = {
    "circuit": (TEXT, "name"),
    **_same(TEXT, "supply", "function", "nature"),
    **_same(NUMBER, "voltage_v", "current_a", "survives_v"),
    "conductor_names": (TEXT, lambda circuit: " ".join(circuit.conductors) if circuit.conductors else None),
    "conductor_count": (COUNT, lambda circuit: len(circuit.conductors) if circuit.conductors else None),
    "has_earth": (FLAG, _has_earth),
    "line_count": (COUNT, _lines),
    **{f"protection_{name}": (dtype, _protection(name)) for name, dtype in _PROTECTION.items()},
    **_same(COUNT, "overvoltage_category"),
    **_same(NUMBER, "simultaneity", "hours"),
    **_same(FLAG, "spare_poles"),
    **_same(TEXT, "use", "bus"),
    "bus_conductors": (
        TEXT, lambda circuit: " ".join(circuit.bus_conductors) if circuit.bus_conductors else None
    ),
}  # fmt: skip
_ZONE: _Spec = {
    "zone": (TEXT, "name"),
    **_same(TEXT, "place"),
    **_same(NUMBER, "temperature_low_c", "temperature_high_c", "processing_low_c", "processing_high_c"),
    **_same(TEXT, "degree_of_protection"),
    **_same(COUNT, "pollution_degree"),
    **_same(NUMBER, "altitude_m"),
}
_CABLE: _Spec = {
    "cable": (TEXT, "name"),
    "cable_item": (TEXT, "item"),
    **_same(COUNT, "conductors"),
    **_same(TEXT, "conductor"),
    **_same(NUMBER, "cross_section_mm2", "diameter_mm"),
    **_same(TEXT, "insulation"),
    "cable_voltage_v": (NUMBER, "voltage_v"),
    "cable_low_c": (NUMBER, "temperature_low_c"),
    "cable_high_c": (NUMBER, "temperature_high_c"),
}
_DEVICE: _Spec = {
    "device": (TEXT, "name"),
    **_same(TEXT, "zone", "part", "circuit"),
    "takes_a": (NUMBER, "current_a"),
    "wiring": (TEXT, _wiring),
    "feeds": (TEXT, lambda device: "\n".join(device.feeds) or None),
    **_same(NUMBER, "bus_supply_a", "bus_current_a"),
    **_same(COUNT, "bus_units"),
    **_same(NUMBER, "power_w", "power_factor", "inrush_a"),
    **_same(TEXT, "load"),
    "load_lines": (TEXT, lambda device: " ".join(device.lines) if device.lines else None),
    **_same(NUMBER, "survives_v"),
}
_LEAD: _Spec = {
    "lead": (TEXT, "name"),
    **_same(TEXT, "cable", "circuit"),
    **_same(NUMBER, "length_m"),
    **_same(TEXT, "zone"),
    "reference_method": (TEXT, "laid.reference_method"),
    "grouped": (COUNT, "laid.grouped"),
    "arrangement": (TEXT, "laid.arranged"),
    "ampacity_a": (NUMBER, "laid.ampacity_a"),
}
_END: _Spec = {
    "end": (TEXT, "name"),
    **_same(TEXT, "lead", "device", "part", "circuit", "zone", "mounting", "made"),
    "coding_step": (TEXT, "coding"),
    **_same(TEXT, "label"),
    "levers": (TEXT, _levers),
    "lever_count": (COUNT, lambda end: len(end.levers)),
    **_same(TEXT, "strain_relief", "cap"),
}
_TERMINATION: _Spec = {
    "termination": (TEXT, "name"),
    **_same(TEXT, "end", "lead", "ferrule", "method"),
    "strip_mm": (NUMBER, "strip_length_mm"),
    **_same(NUMBER, "sheath_strip_mm", "earth_extra_mm"),
}
_WIRED: _Spec = {"side": (TEXT, "name"), **_same(TEXT, "lead", "device")}
_MATE: _Spec = {
    "mate": (TEXT, "name"),
    **_same(TEXT, "a", "b"),
    **_same(COUNT, "cycles"),
    **_same(FLAG, "under_load"),
    "mate_made": (TEXT, "made"),
    **_same(NUMBER, "pull_n", "force_n"),
}
_DECLARED: _Spec = {
    "part": (TEXT, "name"),
    "like": (TEXT, "like"),
    "named": (pl.List(pl.String()), lambda part: [*part.accessories, *part.counterparts]),
}
