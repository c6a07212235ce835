"""Limits that no data sheet prints: each with its source, and how surely it is known.

Certainty: A when several independent public texts agree, B when one does. The standards themselves were
not read. Rules take these numbers from here and from nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import polars as pl

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

GTIN = Authority("GS1, check digit of a GTIN", "A")


def required_impulse_kv(voltage: pl.Expr, category: pl.Expr) -> pl.Expr:
    """Return the impulse voltage (kV) to withstand; null above 1000 V or where an input is null.

    `voltage` is line to neutral in V, `category` the overvoltage category 1 to 4.
    """
    columns = [_by_voltage(voltage, index) for index in range(4)]
    found = pl.lit(None, pl.Float64)
    for number, column in enumerate(columns, start=1):
        found = pl.when(category == number).then(column).otherwise(found)
    return found


def _by_voltage(voltage: pl.Expr, index: int) -> pl.Expr:
    """Return the values of one category as steps over the voltage, highest step first."""
    found = pl.lit(None, pl.Float64)
    for up_to, row in sorted(REQUIRED_IMPULSE_KV.items(), reverse=True):
        found = pl.when(voltage <= up_to).then(pl.lit(float(row[index]))).otherwise(found)
    return found


SAME_VOLTAGE = 0.05
"""Share by which rated voltages may differ and still be called equal (230 V and 220 V): our own choice."""

LINE_TO_LINE = 3**0.5
"""Voltage between two lines over voltage line to neutral, three-phase."""
