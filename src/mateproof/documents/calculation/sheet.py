"""The calculation sheet as data: its sections in the order in which one calculates."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.documents.calculation.facts import Facts, chosen
from mateproof.documents.calculation.sections import (
    conductors,
    contacts,
    currents,
    drop,
    energy,
    faults,
    loading,
    loop,
    trip,
)
from mateproof.documents.calculation.step import Section
from mateproof.documents.dossier import Dossier

_ORDER = (conductors, contacts, currents, drop, loop, faults, trip, loading, energy)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet of one way. `given`: name and value of what it stands on; `assumed`: as a plan writes it."""

    facts: Facts
    given: list[tuple[str, str]]
    assumed: list[str]
    sections: list[Section]


def sheet(dossier: Dossier) -> Sheet | None:
    """Return the sheet of the way that is shown; None where nothing is calculated."""
    facts = chosen(dossier)
    if facts is None or not facts.calculated:
        return None
    sections = [module.section(facts) for module in _ORDER]
    assumed = facts.calculated["assumed"]
    return Sheet(facts, _given(facts), assumed.split("\n") if assumed else [], sections)


def why_not(dossier: Dossier) -> str:
    """Return why there is no sheet, in one sentence."""
    return dossier.words("calc.nothing")


def _given(facts: Facts) -> list[tuple[str, str]]:
    words, way, row = facts.dossier.words, facts.way, facts.calculated
    supply = (words.show(way["supply"]), words.show(row["supply_system"]), words.show(way["line_v"], "V"))
    length = words("calc.length", length=words.show(way["distance_m"], "m"), steps=len(facts.steps))
    section, value = ("engine", row["engine"]) if row["engine"] else ("calc_status", row["status"])
    return [
        (words("calc.given_way"), f"{words.show(way['feed'])} → {way['point']}"),
        (words("calc.given_circuit"), f"{way['circuit']} ({words.show(way['lines'])})"),
        (words("calc.given_supply"), ", ".join(supply)),
        (words("calc.given_length"), length),
        (words("calc.given_engine"), words.known(section, value)),
    ]
