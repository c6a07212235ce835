"""Leads: resistance at 20 °C, in service, reactance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.step import OHM, Section, Step, real, several
from mateproof.vocabulary.resistance import resistance_ohm_per_km
from mateproof.vocabulary.values import plain


def section(facts: Facts) -> Section:
    """Return the section; leads that are alike stand in one line."""
    words, own = facts.dossier.words, facts.dossier.facts.get("calculation_resistivity")
    text = words("calc.conductors_text") if own is None else words("calc.resistivity_text", rho=own)
    steps = [step for names in _alike(facts) for step in _lead(facts, names)]
    return Section("conductors", words("calc.conductors"), text, steps)


def _alike(facts: Facts) -> Iterable[list[str]]:
    found: dict[tuple[object, ...], list[str]] = {}
    for step in facts.steps:
        if step["kind"] == "lead":
            lead = facts.leads.get(step["segment"], {})
            key = lead.get("cable"), lead.get("length_m"), step["theta_c"], step["reactance_ohm"]
            found.setdefault(key, []).append(step["segment"])
    return found.values()


def _lead(facts: Facts, names: list[str]) -> Iterator[Step]:
    words, lead = facts.dossier.words, facts.leads.get(names[0], {})
    step = next(each for each in facts.steps if each["segment"] == names[0])
    named, length, theta = several(names, words), lead.get("length_m"), step["theta_c"]
    if step["ohm_20"] is None or theta is None or length is None:
        missing = facts.segments.get(names[0], {}).get("flow_missing")
        yield Step(named, "R20", "r · l / 1000", unit="Ω", note=words("calc.missing", names=missing))
        return
    r_20, own = real(step["ohm_20"], OHM), facts.dossier.facts.get("calculation_resistivity")
    size, built = lead["cross_section_mm2"], words.known("conductor", lead["conductor"])
    note = f"{lead['cable']}: {built}, {words.show(size, 'mm²')}"
    if own is not None:
        yield Step(
            named, "R", "ρ · l / S", f"{plain(own)} · {plain(length)} / {plain(size)}", r_20, "Ω", note
        )
    else:
        per_km = resistance_ohm_per_km(lead["conductor"], size) or 0.0
        yield Step(named, "R20", "r · l / 1000", f"{plain(per_km)} · {plain(length)} / 1000", r_20, "Ω", note)
        yield Step(
            named, "R", "R20 · (1 + 0.00393 · (θ − 20))", f"{r_20} · (1 + 0.00393 · ({plain(theta)} − 20))",
            real(step["ohm"], OHM), "Ω", words("calc.warm", theta=theta),
        )  # fmt: skip
    if step["reactance_ohm"]:
        numbers = f"0.08 · {plain(length)} / 1000"
        yield Step(named, "X", "0.08 · l / 1000", numbers, real(step["reactance_ohm"], OHM), "Ω")
