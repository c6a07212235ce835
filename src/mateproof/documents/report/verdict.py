"""The verdict in one sentence, and the numbers beside it."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.documents.dossier import Dossier
from mateproof.documents.report.misplugs import Totals
from mateproof.vocabulary.findings import Outcome


@dataclass(frozen=True, slots=True)
class Number:
    """One summary number and what it counts."""

    value: str
    label: str


def sentence(dossier: Dossier) -> str:
    """Return the verdict with the three counts."""
    counts = dossier.counts
    if not any(counts.values()):
        return dossier.words("report.verdict_nothing")
    said = [dossier.words(f"report.verdict_{dossier.outcome}", **counts)]
    if counts["waived"]:
        said.append(dossier.words("report.verdict_waived", waived=counts["waived"]))
    if off := [tally.code for tally in dossier.tallies if tally.off]:
        said.append(dossier.words("report.verdict_off", codes=", ".join(off)))
    return " ".join(said)


def numbers(dossier: Dossier, totals: Totals) -> list[Number]:
    """Return what the plan is made of, and how many wrong matings are possible in it."""
    words = dossier.words
    metres = [row["length_m"] for row in dossier.rows("leads")]
    known = round(sum(length for length in metres if length is not None), 3)
    shown = [
        ("connectors", len(dossier.rows("installed"))),
        ("mates", len(dossier.rows("mated"))),
        ("leads", len(metres)),
        ("metres" if None not in metres else "metres_at_least", known),
        ("parts", len(dossier.rows("used"))),
        ("misplugs", totals.pairs),
        ("across", totals.across),
        ("barred", totals.barred),
    ]
    return [Number(words.number(value), words(f"report.count_{name}")) for name, value in shown]


def outcome_mark(outcome: Outcome) -> str:
    """Return a sign that says the outcome without colour."""
    return {Outcome.PROVEN: "✓", Outcome.BROKEN: "✕", Outcome.UNPROVEN: "?"}[outcome]
