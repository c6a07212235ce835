"""Jobs: connectors that need exactly the same work, so that it is written once; listed zone by zone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.terminations import preparation
from mateproof.documents.work.applies import ON_THE_CONNECTOR, applies, unknown
from mateproof.documents.work.facts import Facts, facts, filled


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, with its tool; `unless` names what must be known before it is done."""

    text: str
    tool: str | None
    source: str
    coding: bool
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """Equal work on several connectors; `zones` holds their rows of `installed`, by zone."""

    part: str | None
    made: str | None
    steps: tuple[Step, ...]
    zones: dict[str | None, list[Row]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many connectors need it."""
        return sum(map(len, self.zones.values()))

    @property
    def first(self) -> Row:
        """One of its connectors."""
        return next(iter(self.zones.values()))[0]


@dataclass(frozen=True, slots=True)
class Site:
    """The rows that jobs are made from, by name."""

    steps: dict[str, list[Row]]
    terminations: dict[str, list[Row]]


def jobs(dossier: Dossier) -> list[Job]:
    """Return the jobs in the order of the plan; connectors without work on site are left out."""
    site = Site(_by(dossier, "steps", "system"), _by(dossier, "terminated", "end"))
    found: dict[tuple[object, ...], Job] = {}
    for end in dossier.rows("installed"):
        if end["made"] == "factory" and end["coding_step"] != "on site" and not end["levers"]:
            continue
        steps = tuple(_steps(dossier, site, end))
        job = found.setdefault((end["part"], end["made"], steps), Job(end["part"], end["made"], steps))
        job.zones.setdefault(end["zone"], []).append(end)
    return list(found.values())


def _by(dossier: Dossier, table: str, column: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in dossier.rows(table):
        found.setdefault(row[column], []).append(row)
    return found


def _steps(dossier: Dossier, site: Site, end: Row) -> Iterator[Step]:
    """Yield the steps of a connector; those of its conductors for each cable that is prepared differently."""
    seen: dict[Step, None] = {}
    rows: list[Row | None] = [*site.terminations.get(end["end"], [])]
    for row in rows or [None]:
        ready = preparation(row) if row else None
        known = facts(end, row, ready)
        no_earth = ready is not None and ready.earth_applies is False
        for step in site.steps.get(end["system"], []):
            if not (no_earth and "{earth_extra_mm}" in step["text_en"]):
                seen |= dict.fromkeys(_step(dossier, step, known, end))
    yield from seen


def _step(dossier: Dossier, step: Row, known: Facts, end: Row) -> Iterator[Step]:
    when = json.loads(step["when"])
    if end["made"] == "factory" and not ON_THE_CONNECTOR & when.keys():
        return
    answer = applies(when, known)
    if answer is False:
        return
    language = dossier.words.language
    text = step[f"text_{language}"] or step["text_en"] or step["id"]
    tool = step[f"tool_{language}"]
    yield Step(
        filled(dossier, text, known, end),
        filled(dossier, tool, known, end) if tool else None,
        f"{step['file']}:{step['line']} “{step['label']}”" if step["file"] else "",
        "coding" in when,
        tuple(unknown(when, known)) if answer is None else (),
    )
