"""The page for the site: inspection by zone, measurements by circuit, buses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.html import render
from mateproof.documents.testsheet.found import percent, shown
from mateproof.documents.testsheet.looks import Looks, alike, looks
from mateproof.documents.testsheet.steps import poles, steps
from mateproof.vocabulary.teststeps import LIVE, TestStep


@dataclass(frozen=True, slots=True)
class Line:
    """One place of a circuit and its steps by kind."""

    name: str
    zone: str | None
    steps: dict[str, Row]


@dataclass(frozen=True, slots=True)
class Circuit:
    """One circuit with what is measured of it as a whole, and its places."""

    name: str | None
    row: Row | None
    apart: Row | None
    lines: list[Line]


def page(dossier: Dossier) -> bytes:
    """Return the test sheet as one self-contained HTML page."""
    found = steps(dossier)
    return render(
        "test-sheet.html.j2",
        dossier,
        zones=_by_zone(dossier, (step for step in found if step["kind"] == TestStep.INSPECTION)),
        alike=alike,
        dead=_by_circuit(dossier, [step for step in found if step["kind"] in _DEAD]),
        live=_by_circuit(dossier, [step for step in found if step["kind"] in _LIVE]),
        buses=[step for step in found if step["kind"] == TestStep.BUS],
        poles=poles,
        found=shown(dossier),
        percent=percent,
    )


_LIVE = LIVE - {TestStep.BUS}
_DEAD = frozenset(TestStep) - LIVE - {TestStep.INSPECTION}


def _by_zone(dossier: Dossier, found: Iterable[Row]) -> dict[str | None, list[tuple[str, list[Looks]]]]:
    """Return zone → what is looked at there: a mate with two connectors, or one connector that stays open."""
    seen = {row["end"]: looks(dossier, row) for row in dossier.rows("installed")}
    zones: dict[str | None, list[tuple[str, list[Looks]]]] = {}
    for step in found:
        ends = [seen[name] for name in step["expected"].split("\n") if name in seen]
        zones.setdefault(step["zone"], []).append((step["place"], ends))
    return zones


def _by_circuit(dossier: Dossier, found: Sequence[Row]) -> list[Circuit]:
    """Return the circuits in the order of the plan, what belongs to none of them last."""
    of = {row["circuit"]: row for row in dossier.rows("circuits")}
    grouped: dict[str | None, dict[tuple[str, str], Line]] = {name: {} for name in (*of, None)}
    apart: dict[str | None, Row] = {}
    for step in found:
        name = step["circuit"] if step["circuit"] in of else None
        if step["kind"] == TestStep.INSULATION:
            apart[name] = step
            continue
        key = step["place"], step["subject"]
        line = grouped[name].setdefault(key, Line(step["subject"], step["zone"], {}))
        line.steps[step["kind"]] = step
    return [
        Circuit(name, of.get(name or ""), apart.get(name), list(lines.values()))
        for name, lines in grouped.items()
        if lines or name in apart
    ]
