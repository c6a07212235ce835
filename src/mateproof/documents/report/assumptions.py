"""What the answers stand on besides the sheets: settings, assumed cases, declared parts, ratings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mateproof.documents.dossier import Dossier
from mateproof.vocabulary.harms import When
from mateproof.vocabulary.limits import LIMITS


@dataclass(frozen=True, slots=True)
class Rating:
    """The rating of one part that the plan's market selects."""

    part: str
    standard: str
    voltage: str
    impulse: str
    current: str
    restriction: str


def settings(dossier: Dossier) -> list[tuple[str, str]]:
    """Return the settings of the plan that select what counts."""
    words, facts = dossier.words, dossier.facts
    limit = words(
        "report.limit",
        harm=words.known("harm", facts.get("misplug_harm")),
        barrier=words.known("barrier", facts.get("misplug_barrier")),
    )
    if facts.get("misplug_when") not in {None, When.FIRST_ASSEMBLY}:
        limit = words("report.limit_when", limit=limit, when=words.known("when", facts.get("misplug_when")))
    supplies = dict.fromkeys(
        f"{row['circuit']}: {words.show(row['voltage_v'], 'V')} {row['nature'] or ''}".strip()
        for row in dossier.rows("circuits")
    )
    profile = facts.get("profile")
    return [
        *([(words("report.profile"), profile)] if profile else []),
        (words("report.market"), words.show(facts.get("market"))),
        (words("report.limits"), limit),
        *own_limits(dossier),
        *_buses(dossier),
        (words("report.circuits"), "; ".join(supplies) or words.show(None)),
    ]


def own_limits(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield the limits that the plan writes itself, each with the number that would count without it."""
    words = dossier.words
    for row in dossier.rows("limits"):
        limit = LIMITS[row["limit"]]
        known = words("report.limit_table") if limit.value is None else words.show(limit.value, limit.unit)
        text = words("report.own_limit", own=words.show(row["value"], limit.unit), known=known)
        yield limit.de if words.language == "de" else limit.en, text


_BUS_UNITS = {
    "supply_a": "A",
    "units": "",
    "distance_m": "m",
    "supply_distance_m": "m",
    "length_m": "m",
    "drop_v": "V",
}


def _buses(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield what is allowed on each bus of the plan."""
    words = dossier.words
    for row in dossier.rows("bus_limits"):
        said = [
            words(f"report.bus_{name}", value=words.show(row[name], unit))
            for name, unit in _BUS_UNITS.items()
            if row[name] is not None
        ]
        yield words("report.bus_limits", bus=row["bus"]), "; ".join(said)


def assumed(dossier: Dossier) -> list[str]:
    """Return what was not stated and taken at its worst, each once: of mistakes, and of the calculation."""
    texts = (row["assumed"] for row in dossier.rows("misplugs") if row["assumed"])
    found = [item.strip() for text in texts for item in text.split(";")]
    calculated = (row["assumed"] for row in dossier.rows("calculated") if row["assumed"])
    return list(dict.fromkeys([*found, *(line for text in calculated for line in text.split("\n"))]))


def declared(dossier: Dossier) -> list[str]:
    """Return the parts that the plan defines or adds facts to."""
    return [row["part"] for row in dossier.rows("used") if row["declared"]]


def ratings(dossier: Dossier) -> list[Rating]:
    """Return each part's rating once; what its sheet does not state says so."""
    show = dossier.words.show
    found = (
        Rating(
            row["part"],
            show(row["standard"]),
            show(row["rated_voltage_v"], "V"),
            show(row["rated_impulse_kv"], "kV"),
            show(row["rated_current_a"], "A"),
            row["rated_wiring"] or "",
        )
        for row in dossier.rows("rated")
        if row["part"]
    )
    return list(dict.fromkeys(found))
