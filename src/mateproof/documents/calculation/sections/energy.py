"""What the lead at the beginning withstands in a short circuit, and the heat of the hottest contacts."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.step import AMPERE, OHM, Section, Step, real
from mateproof.vocabulary.tripping import WITHSTAND_K
from mateproof.vocabulary.values import plain


def section(facts: Facts) -> Section:
    """Return the section."""
    words, row = facts.dossier.words, facts.calculated
    remarks = []
    if row.get("withstand_missing"):
        remarks.append(words("calc.missing", names=row["withstand_missing"]))
    if row.get("let_through_a2s") is None:
        remarks.append(words("calc.no_let_through"))
    return Section("energy", words("calc.energy"), words("calc.energy_text"), list(_steps(facts)), remarks)


def _steps(facts: Facts) -> Iterator[Step]:
    words = facts.dossier.words
    leads = [
        row for row in facts.segments.values() if row["kind"] == "lead" and row["withstand_a2s"] is not None
    ]
    if leads:
        row = min(leads, key=lambda each: each["withstand_a2s"])
        lead = facts.leads[row["segment"]]
        k = WITHSTAND_K[lead["insulation"]]
        yield Step(
            row["segment"], "k²S²", "(k · S)²", f"({plain(k)} · {plain(lead['cross_section_mm2'])})²",
            real(row["withstand_a2s"], 2), "A²s", strong=True,
        )  # fmt: skip
        let = facts.calculated.get("let_through_a2s")
        if let is not None:
            holds = let <= row["withstand_a2s"]
            yield Step(
                words("calc.let_through"), "", "I²t ≤ k²S²",
                f"{plain(let)} {'≤' if holds else '>'} {real(row['withstand_a2s'], 2)}",
                words("calc.holds" if holds else "calc.breaks"), strong=True,
            )  # fmt: skip
    mates = [row for row in facts.segments.values() if row["kind"] == "mate" and row["contact_w"] is not None]
    if mates:
        row = max(mates, key=lambda each: each["contact_w"])
        step = next(step for step in facts.steps if step["segment"] == row["segment"])
        most = max(row["current_a"] or 0.0, row["neutral_a"] or 0.0)
        yield Step(
            row["segment"], "P", "Rk · I²", f"{real(step['contact_ohm'], OHM)} · {real(most, AMPERE)}²",
            real(row["contact_w"], AMPERE), "W", words("calc.contact_heat"),
        )  # fmt: skip
