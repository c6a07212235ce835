"""Impedance of leads: resistance by build and cross section, length, and the temperature in service."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.arrays import Floats
from mateproof.grid.calculated.missing import Texts
from mateproof.grid.points import Points
from mateproof.vocabulary.ampacity import HOTTEST_C
from mateproof.vocabulary.resistance import resistance_ohm_per_km


@dataclass(frozen=True)
class Cables:
    """One row a lead: `ohm` at 20 °C of one conductor, `theta_c`; NaN with a name in `missing`."""

    ohm: Floats
    theta_c: Floats
    missing: Texts


_READ = ("plan", "lead", "cable", "conductor", "cross_section_mm2", "insulation", "length_m")


def cables(points: Points) -> Cables:
    """Return what the leads of all plans are."""
    leads, plans = points.tables["leads"], points.tables["plans"]
    own = dict(plans.select("plan", "calculation_conductor_c").rows())
    columns = [leads[name].to_list() for name in ("plan", "conductor", "cross_section_mm2", "insulation")]
    rows = list(zip(*columns, strict=True))
    known = {row: _known(own.get(row[0]), *row[1:]) for row in dict.fromkeys(rows)}
    per_m, theta = np.array([known[row] for row in rows], np.float64).reshape(-1, 2).T
    ohm = per_m * points.lengths
    missing: Texts = [None] * leads.height
    for at in np.flatnonzero(np.isnan(ohm + theta)).tolist():
        missing[at] = _named(leads.row(at, named=True), warm=not np.isnan(theta[at]))
    return Cables(ohm, theta, missing)


def _known(
    own: float | None, conductor: str | None, size: float | None, insulation: str | None
) -> tuple[float, float]:
    """Return Ω per metre at 20 °C and the temperature in service."""
    per_km = resistance_ohm_per_km(conductor, size)
    theta = own if own is not None else HOTTEST_C.get(insulation or "", np.nan)
    return np.nan if per_km is None else per_km / 1000, theta


def _named(lead: dict[str, object], *, warm: bool) -> str:
    """Return the datum that a lead lacks; a size that the table has not is one."""
    if lead["cable"] is None:
        return f"lead {lead['lead']}: cable"
    cable = f"cable {lead['cable']}"
    for key, column in (("conductor", "conductor"), ("cross_section", "cross_section_mm2")):
        if lead[column] is None:
            return f"{cable}: {key}"
    if lead["length_m"] is None:
        return f"lead {lead['lead']}: length"
    return f"{cable}: cross_section" if warm else f"{cable}: insulation"
