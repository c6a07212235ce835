"""What leads and mates carry, by which facts, and what leads withstand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from mateproof.grid.arrays import Floats
from mateproof.grid.calculated.missing import Texts
from mateproof.grid.points import Points
from mateproof.tables.tables import Tables
from mateproof.vocabulary.ampacity import BASE_C, GROUPING, ambient_factor, carried
from mateproof.vocabulary.limits import LIMITS
from mateproof.vocabulary.tripping import WITHSTAND_K
from mateproof.vocabulary.values import plain

Answer = tuple[float, str | None, str | None]
"""A, the facts that decide, the data that are missing"""
_NAN = float("nan")


@dataclass(frozen=True)
class Carrying:
    """Leads, then mates (S): A, the facts that decide, what is missing; then k²S² in A²s the same way."""

    amps: Floats
    by: Texts
    missing: Texts
    withstand: Floats
    withstand_missing: Texts


def carrying(points: Points) -> Carrying:
    """Return what all leads and mates carry."""
    leads = _leads(points.tables)
    mates = _mates(points.tables)
    withstand = _withstand(points.tables)
    none = [(_NAN, None)] * len(mates)
    amps, by, missing = zip(*leads, *mates, strict=True) if leads or mates else ((), (), ())
    size, lacks = zip(*withstand, *none, strict=True) if withstand or none else ((), ())
    return Carrying(np.array(amps, float), list(by), list(missing), np.array(size, float), list(lacks))


_LEAD = (
    "ampacity_a", "insulation", "reference_method", "cross_section_mm2", "line_count", "ambient_high_c",
    "grouped", "arrangement", "cable", "circuit", "zone",
)  # fmt: skip


def _leads(tables: Tables) -> list[Answer]:
    leads = tables["leads"]
    rows = list(zip(*(leads[name].to_list() for name in _LEAD), strict=True))
    known = {row: _lead(dict(zip(_LEAD, row, strict=True))) for row in dict.fromkeys(rows)}
    names = leads["lead"].to_list()
    return [
        answer if answer[2] is None else (answer[0], answer[1], answer[2].replace(_SELF, name))
        for answer, name in ((known[row], name) for row, name in zip(rows, names, strict=True))
    ]


_SELF = "\x1f"
"""Stands for the lead's own name in what is missing."""


def _lead(row: dict[str, Any]) -> Answer:
    if row["ampacity_a"] is not None:
        return row["ampacity_a"], "ampacity", None
    facts = [row[name] for name in _LEAD[1:8]]
    amps = carried(*facts)
    if amps is not None:
        return amps, _by(row), None
    lead, cable, zone = f"lead {_SELF}", f"cable {row['cable']}", f"zone {row['zone']}"
    lacks = [
        ("cable", f"{lead}: cable"),
        ("insulation", f"{cable}: insulation"),
        ("reference_method", f"{lead}: reference_method"),
        ("cross_section_mm2", f"{cable}: cross_section"),
        ("line_count", f"circuit {row['circuit']}: conductors"),
        ("ambient_high_c", f"{zone}: temperature" if row["zone"] else f"{lead}: zone"),
        ("grouped", f"{lead}: grouped"),
        ("arrangement", f"{lead}: arrangement"),
    ]
    found = [name for column, name in lacks if row[column] is None]
    if row["cable"] is None:
        found = found[:1]
    return _NAN, None, ", ".join(found) or f"{lead}: ampacity"  # the table has no such cable


def _by(row: dict[str, Any]) -> str:
    """Return the facts that decide about the current of a lead, and the factors that they bring."""
    method, size, insulation = row["reference_method"], row["cross_section_mm2"], row["insulation"]
    loaded = 3 if (row["line_count"] or 0) > 1 else 2
    said = [f"{insulation} {plain(size)} mm², {method}, {loaded} ×"]
    air = ambient_factor(insulation, row["ambient_high_c"])
    if row["ambient_high_c"] != BASE_C:
        said.append(f"{plain(row['ambient_high_c'])} °C: {air:.3f}")
    group = GROUPING[row["arrangement"]][row["grouped"] - 1]
    if group != 1:
        said.append(f"{row['grouped']} {row['arrangement']}: {group:.2f}")
    return "; ".join(said)


_HALF = (
    "part",
    "zone",
    "rated_current_a",
    "curve",
    "curve_current_a",
    "temperature_high_c",
    "limit_base_curve_share",
)


def _mates(tables: Tables) -> list[Answer]:
    """Return what the weaker half of each mate carries; one of which that is open leaves the mate open."""
    mates, rated = tables["mated"], tables["rated"]
    if not mates.height:
        return []
    rows = list(zip(*(rated[name].to_list() for name in _HALF), strict=True))
    known = {row: _half(dict(zip(_HALF, row, strict=True))) for row in dict.fromkeys(rows)}
    of_end = dict(zip(zip(rated["plan"].to_list(), rated["end"].to_list(), strict=True), rows, strict=True))
    ends = zip(*(mates[name].to_list() for name in ("plan", "end_a", "end_b")), strict=True)
    pairs: dict[tuple[Any, Any], Answer] = {}
    found = []
    for plan, a, b in ends:
        halves = of_end.get((plan, a)), of_end.get((plan, b))
        if halves not in pairs:
            pairs[halves] = _weaker([known[half] for half in halves if half])
        found.append(pairs[halves])
    return found


def _weaker(halves: list[Answer]) -> Answer:
    lacking = [half for half in halves if half[2]]
    if lacking or len(halves) < 2:
        names = dict.fromkeys(half[2] for half in lacking if half[2])
        return _NAN, None, ", ".join(names) or None
    return min(halves, key=lambda half: half[0])


def _half(row: dict[str, Any]) -> Answer:
    """Return what a connector carries where it lies: its rated current, less where it states a curve."""
    part = f"part {row['part']}"
    if row["rated_current_a"] is None:
        return _NAN, None, f"{part}: rated_current"
    rated = row["rated_current_a"], f"{part}: rated_current {plain(row['rated_current_a'])} A", None
    if row["curve"] is None:
        return rated
    if row["curve_current_a"] is None:
        lacks = (
            f"zone {row['zone']}: temperature"
            if row["temperature_high_c"] is None
            else f"{part}: {row['curve']}"
        )
        return _NAN, None, lacks
    share = 100.0
    if row["curve"] == "base_curve":
        own = row["limit_base_curve_share"]
        share = own if own is not None else float(LIMITS["base_curve_share"].value or 0)
    amps = row["curve_current_a"] * share / 100
    said = f"{part}: {row['curve']} at {plain(row['temperature_high_c'])} °C"
    derated = amps, said + (f" × {share / 100:.2f}" if share != 100 else ""), None
    return min(rated, derated, key=lambda one: one[0])


def _withstand(tables: Tables) -> list[tuple[float, str | None]]:
    leads = tables["leads"]
    rows = zip(
        *(leads[name].to_list() for name in ("lead", "cable", "insulation", "cross_section_mm2")), strict=True
    )
    return [_energy(*row) for row in rows]


def _energy(
    lead: str, cable: str | None, insulation: str | None, size: float | None
) -> tuple[float, str | None]:
    if cable is None:
        return _NAN, f"lead {lead}: cable"
    if insulation is None or size is None:
        return _NAN, f"cable {cable}: {'insulation' if size is not None else 'cross_section'}"
    return (WITHSTAND_K[insulation] * size) ** 2, None
