"""The page for the site: the work on each kind of connector, and a list by zones to tick off."""

from __future__ import annotations

from functools import partial

from mateproof.documents import bill
from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.html import render
from mateproof.documents.work.jobs import Job, jobs

MATERIAL = ("tool", "ferrule", "strain relief", "lever", "cap")


def page(dossier: Dossier) -> bytes:
    """Return the work instructions as one self-contained HTML page."""
    return render(
        "work-instructions.html.j2",
        dossier,
        jobs=jobs(dossier),
        zones={row["zone"]: row for row in dossier.rows("zones")},
        material=[line for line in bill.lines(dossier) if line.kind in MATERIAL and not line.nothing],
        partners=_partners(dossier),
        equality=partial(_equality, dossier),
        parts={row["part"]: row for row in dossier.rows("used")},
        leads={row["lead"]: row for row in dossier.rows("leads")},
        cables=_cables(dossier),
        band=partial(_band, dossier),
    )


def _partners(dossier: Dossier) -> dict[str, Row]:
    """Return end → what it is meant to be plugged into."""
    found: dict[str, Row] = {}
    for row in dossier.rows("mated"):
        for here, there in (("a", "b"), ("b", "a")):
            found[row[f"end_{here}"]] = {
                "end": row[f"end_{there}"],
                "label": row[f"label_{there}"],
            }
    return found


def _equality(dossier: Dossier, job: Job) -> str:
    """Return what must be equal on both sides, as the connection system asks; empty where it asks nothing."""
    end = job.first
    asked = {key: end[key] for key in ("same_colour", "same_marking") if end[key]}
    key = "same_both" if len(asked) > 1 else next(iter(asked), "")
    return dossier.words(f"work.{key}", colour=end["colour"], marking=end["marking"]) if key else ""


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
