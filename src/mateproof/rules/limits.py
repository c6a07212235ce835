"""Limits that no data sheet prints: each with its source, and how surely it is known.

Certainty: A when several independent public texts agree, B when one does. The standards themselves were
not read. Rules take these numbers from here and from nowhere else; those that a plan may replace stand in
`vocabulary/limits.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from mateproof.vocabulary.limits import Authority

REQUIRED_IMPULSE_KV: Mapping[float, tuple[float, float, float, float]] = {
    50: (0.33, 0.5, 0.8, 1.5),
    100: (0.5, 0.8, 1.5, 2.5),
    150: (0.8, 1.5, 2.5, 4),
    300: (1.5, 2.5, 4, 6),
    600: (2.5, 4, 6, 8),
    1000: (4, 6, 8, 12),
}
"""Line to neutral up to (V) → kV for overvoltage category I, II, III, IV; for up to 2000 m altitude."""

COUPLER_LOAD = Authority(
    "IEC 61535, installation couplers: not for connecting and disconnecting under load", "A"
)

WATER = Authority("IEC 60529, degrees of protection 7 and above do not include 5 and 6", "B")

ALTITUDE = Authority("IEC 60664-1, clearances above 2000 m altitude", "B")
ALTITUDE_FACTOR: Mapping[float, float] = {2000: 1, 3000: 1.14, 4000: 1.29, 5000: 1.48}
"""Altitude (m) → factor by which clearances grow; the rated impulse voltage of a part is divided by it."""

CABLE_LAW = Authority(
    "IEC 60364-4-43: design current ≤ rated current of the device ≤ current of the cable", "A"
)
BREAKING = Authority("IEC 60364-4-43: a protective device breaks the highest short-circuit current", "A")
MCB = Authority("IEC 60898-1: circuit-breakers for AC, at most 125 A and 25 kA, curves B, C, D", "A")
MCB_MOST_A, MCB_MOST_KA = 125.0, 25.0
COUPLER_WIRES = (2, 5)
"""Conductors of a cable that an installation coupler is for, from … to …."""
TARIFF = Authority("Harmonized System of the WCO: the first six digits of a customs tariff number", "A")
DALI = Authority(
    "IEC 62386-101, DALI: supply of at most 250 mA, one supply, 2 V, 300 m, 64 control gear, no ring, not "
    "SELV",
    "A",
)
KNX = Authority(
    "KNX twisted pair: 350 m from supply to device, 700 m between devices, 1000 m of cable, 64 devices", "A"
)
SMI = Authority("Standard Motor Interface: 16 drives, 350 m", "A")
"""The numbers themselves are in `vocabulary.buses`; a plan may write others, which the tables then hold."""
RESISTANCE = Authority("IEC 60228, highest resistance of conductors at 20 °C", "A")

GTIN = Authority("GS1, check digit of a GTIN", "A")


def required_impulse_kv(voltage: float | None, category: int | None) -> float | None:
    """Return the impulse voltage (kV) to withstand; None above 1000 V or where an input is not stated.

    `voltage` is line to neutral in V, `category` the overvoltage category 1 to 4.
    """
    if voltage is None or category not in (1, 2, 3, 4):
        return None
    rows = (row for up_to, row in sorted(REQUIRED_IMPULSE_KV.items()) if voltage <= up_to)
    return next((row[category - 1] for row in rows), None)


LINE_TO_LINE = 3**0.5
"""Voltage between two lines over voltage line to neutral, three-phase."""


def altitude_factors(altitude: float) -> tuple[float, float] | None:
    """Return between which two factors an altitude (m) lies; None above the table."""
    up_to = next((step for step in ALTITUDE_FACTOR if altitude <= step), None)
    if up_to is None:
        return None
    below = max((step for step in ALTITUDE_FACTOR if step < altitude), default=up_to)
    return ALTITUDE_FACTOR[up_to if altitude == up_to else below], ALTITUDE_FACTOR[up_to]
