"""How much of each circuit's cable, connectors and protective device is used, as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row

KINDS = ("cable", "mate", "device")


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. `share` in %, of `amps` in `most` A at `place`; None is open, and `missing` names the data.

    `needed` is False where a circuit has none: no mate, or a protective device above it.
    """

    kind: str
    share: float | None
    amps: float | None
    most: float | None
    place: str
    missing: str
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Loaded:
    """One circuit and its bars."""

    circuit: str
    bars: Sequence[Bar]

    @property
    def rank(self) -> tuple[float, bool]:
        """Return by how much it comes first: the largest share, open ones last."""
        known = [bar.share for bar in self.bars if bar.share is not None]
        return (max(known, default=-1.0), any(bar.share is None and bar.needed for bar in self.bars))


def loaded(dossier: Dossier) -> list[Loaded]:
    """Return all calculated circuits, the most loaded first."""
    segments = {row["segment"]: row for row in dossier.rows("segments")}
    rated = {row["circuit"]: row["protection_current_a"] for row in dossier.rows("circuits")}
    found = [
        Loaded(
            row["circuit"],
            [
                *(_segment(row, kind, segments) for kind in ("cable", "mate")),
                _device(row, rated.get(row["circuit"])),
            ],
        )
        for row in dossier.rows("calculated")
    ]
    return sorted(found, key=lambda one: (-round(one.rank[0], 9), one.rank[1]))


def _segment(row: Row, kind: str, segments: dict[str, Row]) -> Bar:
    share, place = row[f"{kind}_loading"], row[f"{kind}_at"]
    at = segments.get(place or "", {})
    missing = row[f"{kind}_missing"] or ""
    needed = share is not None or bool(missing) or row["status"] != "calculated"
    return Bar(kind, share, at.get("current_a"), at.get("carries_a"), place or "", missing, needed)


def _device(row: Row, rated: float | None) -> Bar:
    share = row["device_loading"]
    amps = share * rated / 100 if share is not None and rated else None
    above = row["protector"] if row["protector"] not in {None, row["circuit"]} else None
    return Bar(
        "device", share, amps, rated, above or "", row["device_missing"] or "", share is not None or not above
    )
