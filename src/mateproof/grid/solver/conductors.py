"""Resistance and reactance of copper conductors.

Resistance at 20 °C: IEC 60228, maximum values of plain copper, class 1 and 2 (solid, stranded) and class 5
(fine-stranded), as public tables print them. Reactance: the usual 0.08 mΩ/m of cables, whatever their size.
"""

from __future__ import annotations

import numpy as np

from mateproof.grid.solver.arrays import Floats
from mateproof.vocabulary.errors import NetworkError, Problem

ALPHA = 0.00393
"""Temperature coefficient of copper at 20 °C, 1/K."""
REACTANCE = 0.08e-3
"""Ω per metre and conductor."""

_RIGID = {0.5: 36.0, 0.75: 24.5, 1.0: 18.1, 1.5: 12.1, 2.5: 7.41, 4.0: 4.61, 6.0: 3.08}
_FINE = {0.5: 39.0, 0.75: 26.0, 1.0: 19.5, 1.5: 13.3, 2.5: 7.98, 4.0: 4.95, 6.0: 3.30}
RESISTANCE = {1: _RIGID, 2: _RIGID, 5: _FINE}
"""Ω per kilometre at 20 °C, by IEC 60228 class and nominal cross section in mm²."""


def resistance(section_mm2: Floats, strand_class: int) -> Floats:
    """Return the largest resistance of conductors at 20 °C, Ω per metre; shape like `section_mm2`.

    Raises NetworkError when a class or a cross section is not in the table: nothing is interpolated.
    """
    table = RESISTANCE.get(strand_class, {})
    sections = np.asarray(section_mm2, float)
    known = np.array(sorted(table))
    strange = sorted(set(np.unique(sections).tolist()) - set(table))
    if strange:
        raise NetworkError(
            [
                Problem(
                    f"no resistance is known for {section:g} mm² of class {strand_class}",
                    help=f"known are {', '.join(f'{one:g}' for one in known) or 'the classes 1, 2 and 5'}",
                )
                for section in strange
            ]
        )
    return np.array([table[section] for section in known])[np.searchsorted(known, sections)] / 1000


def warm(ohm_20: Floats, theta_c: Floats | float) -> Floats:
    """Return resistances at a conductor temperature: R(θ) = R20·(1 + 0.00393·(θ − 20))."""
    factor = np.subtract(theta_c, 20.0)
    factor *= ALPHA
    factor += 1.0
    return factor * ohm_20
