"""One side of a lead in a connector: conductor, preparation, what the part allows, strain relief."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import FLAG, TEXT
from mateproof.tables.limited import limited
from mateproof.tables.links import answered, beside, follow, keys, same, surely
from mateproof.tables.partpairs import accessories
from mateproof.tables.reliefs import best_relief
from mateproof.tables.schema import INSTALLED, TERMINATED
from mateproof.tables.ways import Way, ways

ORDER = 1
_RELIEF = {
    "known": "relief_known",
    "cable_diameter_low_mm": "relief_low_mm",
    "cable_diameter_high_mm": "relief_high_mm",
    "poles": "relief_poles",
    "cables": "relief_cables",
}


def view(base: Base) -> pl.DataFrame:
    """Follow the termination to lead, cable, connector and strain relief, and ask what the part allows."""
    rows = base["terminations"]
    of_lead = {**same("cable", "length_m"), "circuit": "lead_circuit"}
    rows = follow(rows, base["leads"], same("plan", "lead"), of_lead)
    rows = follow(
        rows,
        base["cables"],
        same("plan", "cable"),
        same("conductors", "conductor", "cross_section_mm2", "diameter_mm"),
    )
    new = [name for name in TERMINATED if name in INSTALLED and name not in rows.columns]
    rows = follow(rows, base.view("installed"), same("plan", "end"), same(*new))
    rows = follow(rows, base["parts"], {"plan": "plan", "part": "strain_relief"}, _RELIEF)
    rows = limited(rows, base, TERMINATED)
    return beside(rows, surely(rows, "relief_known"), *_allowed(rows, base), *_relief(rows, base))


def _allowed(rows: pl.DataFrame, base: Base) -> list[pl.Series]:
    found = answered(rows, ("plan", "part", "conductor", "ferrule"), ways(base.known))
    return [
        found.column(field.name, TERMINATED[field.name].dtype, attrgetter(field.name))
        for field in fields(Way)
    ]


def _relief(rows: pl.DataFrame, base: Base) -> list[pl.Series]:
    parts = {(row["plan"], row["part"]): row for row in base["parts"].iter_rows(named=True)}
    case = ("plan", "part", "strain_relief")
    preferred: dict[str, str | None] = dict(keys(base["plans"], ("plan", "prefer_relief")))
    best = answered(rows, (*case, "diameter_mm"), best_relief(base.known, parts, preferred))
    return [
        answered(rows, case, accessories(base.known)).column("relief_listed", FLAG),
        best.column("relief_best", TEXT),
    ]
