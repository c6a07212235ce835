"""When protective devices trip, in which time a fault must be disconnected, and what a conductor withstands.

Certainty A: public texts agree; the standards themselves were not read. Currents of fuses and of electronic
limits are in none of them that we have: a plan states them.
"""

from __future__ import annotations

from collections.abc import Mapping

from mateproof.vocabulary.limits import Authority

INSTANTANEOUS_AUTHORITY = Authority("IEC 60898-1: instantaneous tripping of curves B, C, D", "A")
INSTANTANEOUS: Mapping[str, tuple[float, float]] = {"B": (3, 5), "C": (5, 10), "D": (10, 20)}
"""Curve → multiples of the rated current: it does not trip at once up to the first, but from the second."""
SURELY_IN_AN_HOUR = 1.45
"""Multiple of the rated current at which a circuit-breaker trips within an hour (conventional time)."""

DISCONNECTION = Authority("IEC 60364-4-41, disconnection times in TN systems", "A")
DISCONNECTION_S: Mapping[float, float] = {120: 0.8, 230: 0.4, 400: 0.2, float("inf"): 0.1}
"""Line to neutral up to (V) → time in s for final circuits."""
DISCONNECTION_DISTRIBUTION_S = 5.0
"""Time in s for distribution circuits."""
TN = ("TN-S", "TN-C-S")
"""Systems that these times are for."""
DISCONNECTED: Mapping[str, bool] = {"TN-S": True, "TN-C-S": True, "TT": True, "SELV": False, "PELV": False}
"""System → whether a fault to earth has to be disconnected; of others nothing is said here."""

WITHSTAND = Authority("IEC 60364-4-43: I²t ≤ k²S²", "A")
WITHSTAND_K: Mapping[str, float] = {"PVC": 115, "XLPE": 143}
"""Insulation → k of copper conductors, A·√s/mm²."""


def disconnection_s(voltage: float) -> float:
    """Return the disconnection time in s of a final circuit in a TN system, by V line to neutral."""
    return next(time for up_to, time in DISCONNECTION_S.items() if voltage <= up_to)
