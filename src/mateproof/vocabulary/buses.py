"""Buses beside the mains: what each allows, and how its conductors are usually called.

The limits are those of public texts (certainty A: several agree; the standards themselves were not read). A
plan may write others under `limits`. Rules take them from the tables, never from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Bus(StrEnum):
    """A bus: DALI (IEC 62386), KNX on twisted pair, Standard Motor Interface."""

    DALI = "DALI"
    KNX = "KNX"
    SMI = "SMI"


class BusLimits(NamedTuple):
    """What one line of a bus allows; None where the bus asks for nothing."""

    supply_a: float | None = None
    """highest current of a supply, A"""
    units: int | None = None
    """most control gear, drives or bus devices"""
    distance_m: float | None = None
    """longest way between two devices along the cable, m"""
    supply_distance_m: float | None = None
    """longest way from a supply to a device, m"""
    length_m: float | None = None
    """most cable, m"""
    drop_v: float | None = None
    """highest voltage drop, V"""


BUS_LIMITS: Mapping[str, BusLimits] = {
    Bus.DALI: BusLimits(supply_a=0.25, units=64, distance_m=300, drop_v=2),
    Bus.KNX: BusLimits(units=64, distance_m=700, supply_distance_m=350, length_m=1000),
    Bus.SMI: BusLimits(units=16, distance_m=350),
}

USUAL_CONDUCTORS: Mapping[str, tuple[tuple[str, str], ...]] = {
    Bus.DALI: (("DA+", "DA-"), ("DA", "DA"), ("DA1", "DA2")),
    Bus.KNX: (("KNX+", "KNX-"), ("BUS+", "BUS-")),
    Bus.SMI: (("SMI+", "SMI-"), ("I+", "I-")),
}
"""Bus → the names by which its two conductors are known where the plan does not say which they are."""

SIGNALS = frozenset(name for pairs in USUAL_CONDUCTORS.values() for pair in pairs for name in pair)
"""Names of conductors that carry a bus and no power."""
