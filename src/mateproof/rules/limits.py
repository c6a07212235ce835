"""Limits that no data sheet prints: each with its source, and how surely it is known.

Certainty: A when several independent public texts agree, B when one does. The standards themselves were
not read. Rules take these numbers from here and from nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from mateproof.vocabulary.values import Range


@dataclass(frozen=True, slots=True)
class Authority:
    """Where a limit comes from, and how surely it is known."""

    source: str
    certainty: Literal["A", "B"]

    def __str__(self) -> str:
        """Return it as an entry of `Claim.stands_on`."""
        return f"Public standard: {self.source} ({self.certainty})"


IMPULSE = Authority(
    "IEC 60664-1, rated impulse voltage by line-to-neutral voltage and overvoltage category", "A"
)
REQUIRED_IMPULSE_KV: Mapping[float, tuple[float, float, float, float]] = {
    50: (0.33, 0.5, 0.8, 1.5),
    100: (0.5, 0.8, 1.5, 2.5),
    150: (0.8, 1.5, 2.5, 4),
    300: (1.5, 2.5, 4, 6),
    600: (2.5, 4, 6, 8),
    1000: (4, 6, 8, 12),
}
"""Line to neutral up to (V) → kV for overvoltage category I, II, III, IV; for up to 2000 m altitude."""

COUPLER = Authority("IEC 61535, installation couplers: ambient temperature", "A")
COUPLER_AMBIENT_C = Range(-5, 40)
"""Ambient temperature (°C) that installation couplers are made for."""

COUPLER_LOAD = Authority(
    "IEC 61535, installation couplers: not for connecting and disconnecting under load", "A"
)

WATER = Authority("IEC 60529, degrees of protection 7 and above do not include 5 and 6", "B")

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


SAME_VOLTAGE = 0.05
"""Share by which rated voltages may differ and still be called equal (230 V and 220 V): our own choice."""

LINE_TO_LINE = 3**0.5
"""Voltage between two lines over voltage line to neutral, three-phase."""
