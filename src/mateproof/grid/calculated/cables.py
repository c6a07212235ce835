"""Impedance of leads: resistance by build and cross section, length, and the temperature in service.

A plan that states a resistivity has it in all conductors, cold and warm.
"""

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


_OWN = ("calculation_conductor_c", "calculation_resistivity")
_COLD_C = 20.0
_READ = ("lead", "cable", "conductor", "cross_section_mm2", "length_m")


def cables(points: Points) -> Cables:
    """Return what the leads of all plans are."""
    leads, plans = points.tables["leads"], points.tables["plans"]
    own = {row[0]: row[1:] for row in plans.select("plan", *_OWN).rows()}
    columns = [leads[name].to_list() for name in ("plan", "conductor", "cross_section_mm2", "insulation")]
    rows = list(zip(*columns, strict=True))
    known = {row: _known(*own[row[0]], *row[1:]) for row in dict.fromkeys(rows)}
    per_m, theta = np.array([known[row] for row in rows], np.float64).reshape(-1, 2).T
    ohm = per_m * points.lengths
    missing: Texts = [None] * leads.height
    lacking = np.isnan(ohm + theta)
    if lacking.any():
        said = zip(*(leads[name].to_list() for name in _READ), strict=True)
        warm = (~np.isnan(theta)).tolist()
        missing = [
            _named(*row, warm=is_warm) if dark else None
            for row, dark, is_warm in zip(said, lacking.tolist(), warm, strict=True)
        ]
    return Cables(ohm, theta, missing)


def _known(
    own: float | None,
    resistivity: float | None,
    conductor: str | None,
    size: float | None,
    insulation: str | None,
) -> tuple[float, float]:
    """Return Ω per metre at 20 °C and the temperature in service."""
    if resistivity is not None:
        return np.nan if size is None else resistivity / size, _COLD_C
    per_km = resistance_ohm_per_km(conductor, size)
    theta = own if own is not None else HOTTEST_C.get(insulation or "", np.nan)
    return np.nan if per_km is None else per_km / 1000, theta


def _named(
    lead: str,
    cable: str | None,
    conductor: str | None,
    size: float | None,
    length: float | None,
    *,
    warm: bool,
) -> str:
    """Return the datum that a lead lacks; a size that the table has not is one."""
    if cable is None:
        return f"lead {lead}: cable"
    if size is None:
        return f"cable {cable}: cross_section"
    if length is None:
        return f"lead {lead}: length"
    if conductor is None:
        return f"cable {cable}: conductor"
    return f"cable {cable}: {'cross_section' if warm else 'insulation'}"
