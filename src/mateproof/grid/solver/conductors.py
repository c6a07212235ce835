"""Resistance and reactance of copper conductors, for arrays of them.

Resistance at 20 °C: the table of `vocabulary/resistance.py` (IEC 60228). Temperature coefficient and
reactance: public texts agree (certainty A); the reactance is that of cables, whatever their size.
"""

from __future__ import annotations

import numpy as np

from mateproof.grid.solver.arrays import Floats
from mateproof.vocabulary.resistance import BY_BUILD

ALPHA = 0.00393
"""Temperature coefficient of copper at 20 °C, 1/K."""
REACTANCE = 0.08e-3
"""Ω per metre and conductor."""


def resistance(section_mm2: Floats, build: str) -> Floats:
    """Return the highest resistance of conductors at 20 °C, Ω per metre; shape like `section_mm2`.

    `build`: as in `Conductor`. NaN where the table has no such conductor: nothing is interpolated.
    """
    sections, ohm = np.asarray(section_mm2, float), np.full(np.shape(section_mm2), np.nan)
    for section, per_km in BY_BUILD.get(build, {}).items():
        ohm[sections == section] = per_km / 1000
    return ohm


def warm(ohm_20: Floats, theta_c: Floats | float) -> Floats:
    """Return resistances at a conductor temperature: R(θ) = R20·(1 + 0.00393·(θ − 20))."""
    factor = np.subtract(theta_c, 20.0)
    factor *= ALPHA
    factor += 1.0
    return factor * ohm_20
