"""Resistance of copper conductors: the highest that IEC 60228 allows at 20 °C, by build and cross section.

Certainty A: public texts agree; the standard itself was not read.
"""

from __future__ import annotations

from collections.abc import Mapping

from mateproof.vocabulary.conductors import Conductor

_RIGID: Mapping[float, float] = {
    0.5: 36.0, 0.75: 24.5, 1: 18.1, 1.5: 12.1, 2.5: 7.41, 4: 4.61, 6: 3.08,
}  # fmt: skip
"""Classes 1 and 2: mm² → Ω/km"""
_FINE: Mapping[float, float] = {
    0.5: 39.0, 0.75: 26.0, 1: 19.5, 1.5: 13.3, 2.5: 7.98, 4: 4.95, 6: 3.30,
}  # fmt: skip
"""Class 5: mm² → Ω/km"""
BY_BUILD: Mapping[str, Mapping[float, float]] = {
    Conductor.SOLID: _RIGID,
    Conductor.STRANDED: _RIGID,
    Conductor.FINE_STRANDED: _FINE,
}


def resistance_ohm_per_km(conductor: str | None, cross_section_mm2: float | None) -> float | None:
    """Return the resistance of a conductor in Ω/km at 20 °C; None where the table has no such conductor."""
    if conductor is None or cross_section_mm2 is None:
        return None
    return BY_BUILD.get(conductor, {}).get(cross_section_mm2)
