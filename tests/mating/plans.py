"""Small tables for the tests of this room: `installed` rows in, conforming Tables out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from mateproof.tables.nets import NET
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.vocabulary.ways import CASES

PROTECTED = "; ".join(CASES)
SYSTEM = {"system": "winsta_midi_special", "size": "MIDI", "protected_against": PROTECTED}
MAINS_NET = {"supply": "mains", "supply_system": "TN-S"}
LOW_NET = {"supply": "extra-low", "supply_system": "SELV"}
FACE: dict[str, Any] = {**SYSTEM, "poles": 2, "coding": "B"}
MAINS: dict[str, Any] = {
    **MAINS_NET, "function": "mains control", "voltage_v": 230.0, "nature": "ac", "conductor_names": "L N",
    "colour": "grey",
}  # fmt: skip
STATUS: dict[str, Any] = {
    **LOW_NET, "function": "window status", "voltage_v": 24.0, "nature": "dc", "conductor_names": "1/COM 2",
    "colour": "light turquoise",
}  # fmt: skip
LOW: dict[str, Any] = {
    **LOW_NET, "function": "low voltage", "voltage_v": 24.0, "nature": "dc", "conductor_names": "+ -",
    "colour": "light green",
}  # fmt: skip

AT = ("x_m", "y_m", "z_m", "free_m")
Row = Mapping[str, Any]


def frame(name: str, rows: Iterable[Row]) -> pl.DataFrame:
    """Return a table of the schema; columns that a row does not have are null."""
    declared = SCHEMA[name].dtypes
    return pl.DataFrame([{column: row.get(column) for column in declared} for row in rows], schema=declared)


def tables(
    ends: Iterable[Row],
    mates: Iterable[tuple[str, str]] = (),
    *,
    reach: Iterable[tuple[str | None, str | None]] = (),
    fits: Iterable[tuple[str, str]] = (("A", "A"), ("B", "B"), ("P", "P")),
    limits: tuple[str | None, str | None] = ("life", "mechanical"),
    language: str = "en",
    plan: str = "p",
    asked: str | None = None,
    grid: Mapping[str, Iterable[Row]] | None = None,
) -> Tables:
    """Return the tables that the analysis reads, for one plan; `at` of an end: x, y, z, free length."""
    rows = [{"plan": plan, **row} for row in ends]
    met = {name for mate in mates for name in mate}
    for row in rows:
        row.setdefault("mated", row["end"] in met)
        row.setdefault("mate_made", "on site" if row["mated"] else None)
    harm, barrier = limits
    circuits = {row["end"]: row.get("circuit") for row in rows}
    near = [{"plan": plan, "zone": a, "other": b} for a, b in reach]
    plans = [{
        "plan": plan, "language": language, "misplug_harm": harm, "misplug_barrier": barrier,
        "misplug_reach": asked,
    }]  # fmt: skip
    places = [
        {
            "plan": plan,
            "end": row["end"],
            **dict(zip(("x_m", "y_m", "z_m", "free_m"), row["at"], strict=True)),
        }
        for row in rows
        if row.get("at")
    ]
    stated = [{"plan": plan, "system": "winsta_midi_special", "coding": a, "fits": b} for a, b in fits]
    return Tables(
        {
            "installed": frame("installed", rows),
            "mated": frame(
                "mated",
                (
                    {"plan": plan, "mate": f"{a} + {b}", "end_a": a, "end_b": b}
                    | {f"circuit_{side}": circuits.get(end) for side, end in (("a", a), ("b", b))}
                    for a, b in mates
                ),
            ),
            "reach": frame("reach", near),
            "fits": frame("fits", stated),
            "plans": frame("plans", plans),
            "placed": frame("placed", places),
            "circuits": frame("circuits", _circuits(rows)),
            **{
                name: frame(name, ({"plan": plan, **row} for row in found))
                for name, found in (grid or {}).items()
            },
        }
    )


def _circuits(rows: Iterable[Row]) -> list[Row]:
    """Return what the ends say of their circuits, the first of each."""
    found: dict[Any, Row] = {}
    for row in rows:
        if row.get("circuit"):
            told = {name: row.get(name) for name in ("plan", "circuit", *NET)}
            found.setdefault((row["plan"], row["circuit"]), told)
    return list(found.values())


def facade(*, coding: Mapping[str, str] | None = None) -> Tables:
    """The duct-box zone of a façade: twelve pairs of 2-pole plugs and sockets side by side."""
    ends, mates = [], []
    kinds = [("status", STATUS, 6), ("mains", MAINS, 4), ("low", LOW, 2)]
    for name, kind, count in kinds:
        for number in range(1, count + 1):
            own = {**FACE, **kind, "zone": "duct box", "circuit": f"{name} {number}"}
            own["coding"] = (coding or {}).get(name, "B")
            for gender in ("plug", "socket"):
                part = f"{gender} {own['coding']} {own['colour']}"
                ends.append({**own, "end": f"{name}{number}.{gender}", "gender": gender, "part": part})
            mates.append((f"{name}{number}.plug", f"{name}{number}.socket"))
    return tables(ends, mates, reach=[("duct box", "duct box")])
