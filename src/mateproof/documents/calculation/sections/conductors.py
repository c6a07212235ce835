"""Leads: resistance at 20 °C, in service, reactance."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.step import OHM, Section, Step, real, several
from mateproof.documents.dossier import Row
from mateproof.vocabulary.resistance import resistance_ohm_per_km
from mateproof.vocabulary.values import plain


def section(facts: Facts) -> Section:
    """Return the section; leads that are alike stand in one line."""
    words = facts.dossier.words
    return Section("conductors", words("calc.conductors"), words("calc.conductors_text"), list(_steps(facts)))


def _steps(facts: Facts) -> Iterator[Step]:
    words = facts.dossier.words
    alike: dict[tuple[object, ...], list[str]] = {}
    first: dict[tuple[object, ...], tuple[Row, Row]] = {}
    for step in facts.steps:
        if step["kind"] == "lead":
            lead = facts.leads.get(step["segment"], {})
            key: tuple[object, ...] = (
                lead.get("cable"),
                lead.get("length_m"),
                step["theta_c"],
                step["reactance_ohm"],
            )
            alike.setdefault(key, []).append(step["segment"])
            first[key] = step, lead
    for key, names in alike.items():
        step, lead = first[key]
        named = several(names, words)
        per_km = resistance_ohm_per_km(lead.get("conductor"), lead.get("cross_section_mm2"))
        length, theta = lead.get("length_m"), step["theta_c"]
        if per_km is None or length is None or theta is None:
            missing = facts.segments.get(step["segment"], {}).get("flow_missing")
            yield Step(named, "R20", "r · l / 1000", unit="Ω", note=words("calc.missing", names=missing))
            continue
        cable = (
            f"{lead['cable']}: {words.known('conductor', lead['conductor'])}, "
            f"{words.show(lead['cross_section_mm2'], 'mm²')}"
        )
        r_20 = step["ohm_20"]
        yield Step(
            named,
            "R20",
            "r · l / 1000",
            f"{plain(per_km)} · {plain(length)} / 1000",
            real(r_20, OHM),
            "Ω",
            cable,
        )
        yield Step(
            named, "R", "R20 · (1 + 0.00393 · (θ − 20))",
            f"{real(r_20, OHM)} · (1 + 0.00393 · ({plain(theta)} − 20))", real(step["ohm"], OHM), "Ω",
            words("calc.warm", theta=theta),
        )  # fmt: skip
        if step["reactance_ohm"]:
            yield Step(
                named, "X", "0.08 · l / 1000", f"0.08 · {plain(length)} / 1000",
                real(step["reactance_ohm"], OHM), "Ω",
            )  # fmt: skip
