"""Whether a circuit holds as calculated: its device trips, nothing is loaded or drops beyond its limit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mateproof.vocabulary.findings import Outcome

FULL = 100 * (1 + 1e-9)
"""% of loading that is full, rounding of sums allowed."""
LOADINGS = ("cable", "mate", "device")
OPEN = ("flow", "fault", "trips", "asked", "cable", "mate", "device", "drop_limit")
"""Matters of which a missing datum leaves a circuit open."""


def outcome(row: Mapping[str, Any]) -> Outcome:
    """Return the answer about one row of `calculated`."""
    if (
        row["status"] in {"collapse", "several sources", "no neutral"}
        or _untripped(row)
        or row["drop_within"] is False
    ):
        return Outcome.BROKEN
    if any((row[f"{name}_loading"] or 0) > FULL for name in LOADINGS):
        return Outcome.BROKEN
    return Outcome.UNPROVEN if row["status"] != "calculated" or missing(row) else Outcome.PROVEN


def _untripped(row: Mapping[str, Any]) -> bool:
    return bool(row["disconnects_asked"]) and row["trips"] is False


def missing(row: Mapping[str, Any]) -> list[str]:
    """Return the names of what is missing about a circuit, each once."""
    names = [
        name
        for matter in OPEN
        if row[f"{matter}_missing"] and not _needless(row, matter)
        for name in row[f"{matter}_missing"].split(", ")
        if not name.startswith("…")
    ]
    return list(dict.fromkeys(names))


def _needless(row: Mapping[str, Any], matter: str) -> bool:
    """Return whether nobody asks: no fault is to be disconnected, or the device above protects it."""
    if matter == "fault":
        return row["disconnects_asked"] is False
    return matter == "device" and row["protector"] not in {None, row["circuit"]}
