"""The voltage along the way to the point that drops most, circuit by circuit, as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mateproof.documents.calculation.limits import limit
from mateproof.documents.dossier import Dossier, Row


@dataclass(frozen=True, slots=True)
class Curve:
    """One way. `line`: metres and % at the feed and behind each step. `mates`, `loads`: places in `line`.

    `limit`: the drop in % that is allowed at its end; None where none is stated.
    """

    circuit: str
    point: str
    between: str
    line: Sequence[tuple[float, float]]
    mates: Sequence[int]
    loads: Sequence[int]
    rated_v: float
    drop_v: float
    limit: float | None

    @property
    def percent(self) -> float:
        """Return the drop at the end."""
        return self.line[-1][1]

    @property
    def length(self) -> float:
        """Return the length of the way."""
        return self.line[-1][0]


def curves(dossier: Dossier) -> list[Curve]:
    """Return the curves of all circuits of which the voltage is calculated, the largest drop first."""
    steps: dict[str, list[Row]] = {}
    for step in dossier.rows("way_steps"):
        steps.setdefault(step["circuit"], []).append(step)
    found = [
        _curve(dossier, way, steps.get(way["circuit"], []))
        for way in dossier.rows("ways")
        if way["drop_percent"] is not None and way["distance_m"] is not None
    ]
    return sorted(found, key=lambda curve: -round(curve.percent, 9))


def _curve(dossier: Dossier, way: Row, steps: Sequence[Row]) -> Curve:
    line, mates, loads, fallen = [(0.0, 0.0)], [], [], 0.0
    for place, step in enumerate(steps, 1):
        fallen += step["drop_v"]
        line.append((step["to_m"], 100 * fallen / way["rated_v"]))
        if step["kind"] == "mate":
            mates.append(place)
        if step["loads_here"]:
            loads.append(place)
    return Curve(
        way["circuit"], way["point"], way["between"] or "", line, mates, loads, way["rated_v"], way["drop_v"],
        limit(dossier, way["circuit"], way["distance_m"]),
    )  # fmt: skip


def missing(dossier: Dossier) -> Mapping[str, str]:
    """Return circuit → what is missing, of those whose voltage is not calculated."""
    words = dossier.words
    return {
        row["circuit"]: row["flow_missing"] or words.known("calc_status", row["status"])
        for row in dossier.rows("calculated")
        if row["drop_percent"] is None
    }
