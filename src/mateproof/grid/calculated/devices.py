"""The protective device of each circuit: when it surely trips, and what stands in series above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import polars as pl

from mateproof.vocabulary.tripping import DISCONNECTED, INSTANTANEOUS, TN, disconnection_s

OVERCURRENT, RESIDUAL = "overcurrent", "residual current"
_COLUMNS = (
    "circuit", "supply", "supply_system", "nature", "protection_kind", "protection_curve",
    "protection_current_a", "protection_residual_ma", "protection_trip_a",
)  # fmt: skip


@dataclass(frozen=True)
class Device:
    """The protective device of one circuit, `protector`; NaN with a name where something is not stated."""

    protector: str
    trip_a: float | None
    trips_on: str | None
    missing: str | None
    rated_a: float | None
    at_once: tuple[float, float] | None
    """A: below the first it does not trip at once, from the second it does"""
    breaker: bool


@dataclass(frozen=True)
class Asked:
    """Whether a fault to earth has to be disconnected, and in which time; and the data missing for it."""

    asked: bool | None
    asked_missing: str | None
    time_s: float | None
    time_missing: str | None


def devices(circuits: pl.DataFrame) -> list[Device | None]:
    """Return the device of each circuit that names one."""
    return [_device(row) for row in circuits.select(_COLUMNS).iter_rows(named=True)]


def _device(row: dict[str, Any]) -> Device | None:
    kind, curve, rated = row["protection_kind"], row["protection_curve"], row["protection_current_a"]
    residual, own = row["protection_residual_ma"], row["protection_trip_a"]
    if all(row[name] is None for name in _COLUMNS[4:]):
        return None
    of = f"circuit {row['circuit']}: protection"
    trip, trips_on, missing = own, OVERCURRENT, None
    times = INSTANTANEOUS.get(curve or "")
    breaker = kind in {"MCB", "RCBO"}
    if kind == "RCBO":
        trips_on = RESIDUAL
        trip = None if residual is None else residual / 1000
        missing = f"{of}.residual_current" if residual is None else None
    elif trip is None and breaker and times and rated is not None:
        trip = times[1] * rated
    elif trip is None:
        lacks = (
            "kind" if kind is None else "current" if rated is None else "curve" if breaker else "trip_current"
        )
        missing = f"{of}.{lacks}"
    at_once = None if not (times and rated is not None and breaker) else (times[0] * rated, times[1] * rated)
    return Device(
        row["circuit"], trip, trips_on if trip is not None else None, missing, rated, at_once, breaker
    )


def asked(row: dict[str, Any], volt: float | None) -> Asked:
    """Return what a supply asks of a circuit; `volt`: line to neutral."""
    system, supply = row["supply_system"], f"supply {row['supply']}" if row["supply"] else None
    of = supply or f"circuit {row['circuit']}: supply"
    known = DISCONNECTED.get(system or "")
    if row["has_earth"] is False:
        return Asked(False, None, None, None)  # no protective conductor that a fault could go to
    if known is None:
        return Asked(None, f"{of}: system" + (f" {system}" if system else ""), None, f"{of}: system")
    if not known:
        return Asked(False, None, None, None)
    if system not in TN:
        return Asked(True, None, None, f"{of}: system {system}")
    if row["nature"] != "ac" or volt is None:
        lacks = (
            "nature"
            if row["nature"] is None
            else f"nature {row['nature']}"
            if volt is not None
            else "voltage"
        )
        return Asked(True, None, None, f"{of}: {lacks}")
    return Asked(True, None, disconnection_s(volt), None)
