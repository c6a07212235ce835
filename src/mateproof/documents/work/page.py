"""The page for the site: zone by zone, the work on each kind of connector, and a list to tick off."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.documents import bill
from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.html import render
from mateproof.documents.work.jobs import Job, jobs

MATERIAL = ("tool", "ferrule", "strain relief", "lever", "cap")


@dataclass(frozen=True, slots=True)
class Zone:
    """One zone with its jobs."""

    name: str
    row: Row
    jobs: list[Job]


def page(dossier: Dossier) -> bytes:
    """Return the work instructions as one self-contained HTML page."""
    return render(
        "work-instructions.html.j2",
        dossier,
        zones=_zones(dossier),
        material=[line for line in bill.lines(dossier) if line.kind in MATERIAL],
        partners=_partners(dossier),
        parts={row["part"]: row for row in dossier.rows("used")},
        leads={row["lead"]: row for row in dossier.rows("leads")},
        cables=_cables(dossier),
        band=lambda low, high: _band(dossier, low, high),
    )


def _zones(dossier: Dossier) -> list[Zone]:
    rows = {row["zone"]: row for row in dossier.rows("zones")}
    found: dict[str | None, list[Job]] = {}
    for job in jobs(dossier):
        found.setdefault(job.zone, []).append(job)
    return [Zone(dossier.words.show(name), rows.get(name, {}), of_zone) for name, of_zone in found.items()]


def _partners(dossier: Dossier) -> dict[str, Row]:
    """Return end → what it is meant to be plugged into, and what must be equal."""
    found: dict[str, Row] = {}
    for row in dossier.rows("mated"):
        for here, there in (("a", "b"), ("b", "a")):
            found[row[f"end_{here}"]] = {
                "end": row[f"end_{there}"],
                "label": row[f"label_{there}"],
                "same_colour": row["same_colour"],
                "same_marking": row["same_marking"],
            }
    return found


def _cables(dossier: Dossier) -> dict[str, list[str]]:
    """Return end → the leads that are terminated in it."""
    found: dict[str, list[str]] = {}
    for row in dossier.rows("terminated"):
        found.setdefault(row["end"], []).append(row["lead"])
    return found


def _band(dossier: Dossier, low: float | None, high: float | None) -> str:
    """Return a range of temperatures; "not stated" as soon as nothing is known."""
    words = dossier.words
    if low is None and high is None:
        return words.show(None)
    return f"{words.show(low)}…{words.show(high, '°C')}"
