"""Plans and parts as plain frames, one for each list of the plan model: what the views are joined from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from operator import attrgetter
from typing import Any

import polars as pl

from mateproof.parts.fact import Origin
from mateproof.parts.measured import measured
from mateproof.plan.model import Circuit, Device, End, Plan
from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT
from mateproof.tables.known import Known
from mateproof.tables.partcolumns import names_earth, part_row
from mateproof.tables.partdoubts import doubts
from mateproof.tables.partlists import allowances, approvals, openings, ratings, relations
from mateproof.tables.schema import PART
from mateproof.vocabulary.conductors import is_line
from mateproof.vocabulary.values import Exact

Frames = dict[str, pl.DataFrame]
Types = Mapping[str, pl.DataType]
KnownParts = Sequence[Mapping[str, Known]]
"""For each plan, in order, the parts it knows."""

_SOME = 2000
"""Records whose columns are read together."""
_CONDITION: Types = {"part": TEXT, "conductor": TEXT, "ferrule": TEXT}
_LISTS: Mapping[str, tuple[Types, Callable[[str, Known], Iterable[dict[str, Any]]]]] = {
    "allowances": ({**_CONDITION, "method": TEXT, "low_mm2": NUMBER, "high_mm2": NUMBER}, allowances),
    "openings": ({**_CONDITION, "must_open": FLAG}, openings),
    "ratings": (
        {"part": TEXT, "standard": TEXT, "category": COUNT, "pollution": COUNT, "wiring": TEXT,
         "voltage_v": NUMBER, "impulse_kv": NUMBER, "current_a": NUMBER},
        ratings,
    ),
    "approvals": ({"part": TEXT, "approval": TEXT}, approvals),
    "doubts": (
        {**_CONDITION, "concerns": TEXT, "size_mm2": NUMBER, "code": TEXT, "doubt": TEXT, "reading": TEXT},
        doubts,
    ),
    "relations": ({"part": TEXT, "other": TEXT, "kind": TEXT}, relations),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Base:
    """The plain frames, by the name of the plan model's list or of the part's list, and the views so far."""

    frames: Mapping[str, pl.DataFrame]
    known: Mapping[str, Mapping[str, Known]]
    """plan → part → what is known of it"""
    views: dict[str, pl.DataFrame] = field(default_factory=dict)

    def __getitem__(self, name: str) -> pl.DataFrame:
        """Return one plain frame."""
        return self.frames[name]

    def view(self, name: str) -> pl.DataFrame:
        """Return a view that was joined before."""
        return self.views[name]

    def systems(self) -> list[tuple[str, str]]:
        """Return every (plan, connection system) that a known part belongs to, in order."""
        found = (
            (plan, one.system.id)
            for plan, parts in self.known.items()
            for one in parts.values()
            if one.system
        )
        return list(dict.fromkeys(found))


def base(plans: Sequence[Plan], known: KnownParts) -> Base:
    """Return all plans and their parts as plain frames."""
    of_plan = {plan.name: parts for plan, parts in zip(plans, known, strict=True)}
    return Base({**_of_plans(plans), **_of_parts(plans, known)}, of_plan)


_HEAD: Types = {
    "part": TEXT,
    "declared": FLAG,
    "maker": TEXT,
    "description": TEXT,
    "gtin": TEXT,
    "tariff_number": TEXT,
    "origin": TEXT,
    "packaging_unit": COUNT,
    "data_sheet": TEXT,
    "for_mounting": TEXT,
    "for_gender": TEXT,
}


def _of_parts(plans: Sequence[Plan], known: KnownParts) -> Frames:
    """Return the frames of the parts; what many plans share is looked at once, and put into each."""
    shared: dict[int, int] = {}
    ones: list[Known] = []
    uses: list[tuple[str, int]] = []
    for plan, parts in zip(plans, known, strict=True):
        for one in parts.values():
            number = shared.setdefault(id(one), len(ones))
            if number == len(ones):
                ones.append(one)
            uses.append((plan.name, number))
    parts_schema = {**_HEAD, **{name: column.dtype for name, column in PART.items()}}
    each = pl.DataFrame([_row(one) for one in ones], schema=parts_schema)
    frames = {"parts": _in_plans(each, [range(number, number + 1) for number in range(len(ones))], uses)}
    for title, (listed, of_part) in _LISTS.items():
        rows: list[dict[str, Any]] = []
        places = []
        for one in ones:
            begin = len(rows)
            rows += of_part(one.part.item_number, one)
            places.append(range(begin, len(rows)))
        frames[title] = _in_plans(pl.DataFrame(rows, schema=listed), places, uses)
    return frames


def _in_plans(each: pl.DataFrame, places: Sequence[range], uses: Iterable[tuple[str, int]]) -> pl.DataFrame:
    """Return the rows of every part that a plan uses; `places` are those of each part, `uses` name a part."""
    found = [(plan, row) for plan, number in uses for row in places[number]]
    plans = pl.Series("plan", [plan for plan, _ in found], TEXT)
    rows = each[pl.Series([row for _, row in found], dtype=pl.UInt32)]
    return plans.to_frame().hstack(rows.get_columns())


def _row(one: Known) -> dict[str, Any]:
    return {
        "part": one.part.item_number,
        "declared": one.declared,
        "maker": one.part.maker or _printed(one, "maker"),
        "description": one.part.description or None,
        "gtin": _printed(one, "gtin"),
        "tariff_number": _printed(one, "customs_tariff_number"),
        "origin": _printed(one, "country_of_origin"),
        "packaging_unit": _counted(one, "packaging_unit"),
        "data_sheet": _data_sheet(one),
        "for_mounting": _printed(one, "mounting"),
        "for_gender": _printed(one, "for_gender"),
        **part_row(one),
    }


def _printed(known: Known, property: str) -> str | None:
    fact = known.part.only(property)
    return fact.value.text if fact and fact.value else None


def _counted(known: Known, property: str) -> int | None:
    fact = known.part.only(property)
    value = measured(fact) if fact else None
    return int(value.low) if isinstance(value, Exact) and value.low is not None else None


def _data_sheet(known: Known) -> str | None:
    """Return the file of the sheet that is about this part; None when only others speak of it."""
    if not known.own_sheet:
        return None
    of_sheet = {Origin.PRINTED, Origin.CORRECTED}
    sources = (fact.source for fact in known.part.facts if fact.origin in of_sheet and fact.source)
    return next((source.file for source in sources), "")


def _of_plans(plans: Sequence[Plan]) -> Frames:
    return {
        "plans": _table([(plan.name, [plan]) for plan in plans], _PLAN),
        "variables": _table(_each(plans, "variables"), _VARIABLE),
        "supplies": _table(_each(plans, "supplies"), _SUPPLY),
        "circuits": _table(_each(plans, "circuits"), _CIRCUIT),
        "zones": _table(_each(plans, "zones"), _ZONE),
        "near": _near(plans),
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


def _near(plans: Sequence[Plan]) -> pl.DataFrame:
    rows = [(plan.name, zone.name, other) for plan in plans for zone in plan.zones for other in zone.near]
    return pl.DataFrame(rows, schema={"plan": TEXT, "zone": TEXT, "other": TEXT}, orient="row")


def _limits(plans: Sequence[Plan]) -> pl.DataFrame:
    rows = [(plan.name, *limit) for plan in plans if plan.limits for limit in plan.limits.own.items()]
    return pl.DataFrame(rows, schema={"plan": TEXT, "limit": TEXT, "value": NUMBER}, orient="row")


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


_PROTECTION = {"kind": TEXT, "curve": TEXT, "current_a": NUMBER, "residual_ma": NUMBER, "breaking_ka": NUMBER}


def _levers(end: End) -> str | None:
    return "\n".join(end.levers) or None


def _wiring(device: Device) -> str | None:
    return None if device.wiring is None else ", ".join(f"{a} - {b}" for a, b in device.wiring)


def _same(dtype: pl.DataType, *names: str) -> dict[str, tuple[pl.DataType, Get | str]]:
    return {name: (dtype, name) for name in names}


_PLAN: _Spec = {
    **_same(TEXT, "market", "language", "profile"),
    "file": (TEXT, lambda plan: plan.files[0] if plan.files else None),
    "misplug_harm": (TEXT, lambda plan: plan.limits.misplug_harm if plan.limits else None),
    "misplug_barrier": (TEXT, lambda plan: plan.limits.misplug_barrier if plan.limits else None),
    "written_name": (TEXT, lambda plan: plan.name if "name" in plan.at else None),
    "approvals": (pl.List(pl.String()), lambda plan: list(plan.approvals)),
}
_VARIABLE: _Spec = {"variable": (TEXT, "name"), "value": (TEXT, "value"), "used": (FLAG, "used")}
_SUPPLY: _Spec = {
    "supply": (TEXT, "name"),
    "supply_system": (TEXT, "system"),
    "supply_voltage_v": (NUMBER, "voltage_v"),
    "supply_nature": (TEXT, "nature"),
    **_same(NUMBER, "prospective_ka"),
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
    **_same(TEXT, "bus"),
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
