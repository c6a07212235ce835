"""Voltage drop: step by step along the way, then summed, then in percent."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.step import (
    AMPERE,
    OHM,
    PERCENT,
    VOLT,
    Section,
    Step,
    phasor,
    real,
    told,
)
from mateproof.documents.dossier import Row
from mateproof.vocabulary.values import plain


def section(facts: Facts) -> Section:
    """Return the section; nothing is calculated where a datum of the network is missing."""
    words, missing = facts.dossier.words, facts.point.get("flow_missing")
    text = words("calc.drop_text", between=_between(facts))
    if missing or facts.way["drop_v"] is None:
        lacking = missing or facts.calculated.get("flow_missing") or facts.calculated.get("status")
        return Section("drop", words("calc.drop"), text, (), [words("calc.missing", names=lacking)])
    return Section("drop", words("calc.drop"), text, list(_steps(facts)))


def _between(facts: Facts) -> str:
    return " – ".join((facts.way["between"] or "").split(" "))


def _legs(facts: Facts) -> tuple[int, int | None]:
    """Return the lines of the way: the other one is None where it is the way back."""
    one, _, other = (facts.way["between"] or "").partition(" ")
    return facts.lines.index(one), facts.lines.index(other) if other in facts.lines else None


def _steps(facts: Facts) -> Iterator[Step]:
    words = facts.dossier.words
    one, other = _legs(facts)
    for step in facts.steps:
        formula, current = _current(facts.amps(step), one, other)
        ohm = phasor(complex(step["ohm"], step["reactance_ohm"]), OHM)
        yield Step(
            step["segment"], "U", formula, f"{_volt(step, 'before')} − {current[0]}({ohm}) · {current[1]}",
            _volt(step, "after"), "V", told(words, f"ΔU = {real(step['drop_v'], VOLT)} V"),
        )  # fmt: skip
    last = facts.steps[-1] if facts.steps else None
    rated, drop = facts.way["rated_v"], facts.way["drop_v"]
    start = plain(round(rated, 6))
    end = _volt(last, "after") if last else start
    yield Step(
        words("calc.to_the_end"), "ΔU", "|U(0)| − |U|", f"{start} − |{end}|", real(drop, VOLT),
        "V",
        words("calc.sum_of_steps"), strong=True,
    )  # fmt: skip
    yield Step(
        words("calc.share"), "Δu", "100 · ΔU / U(0)", f"100 · {real(drop, VOLT)} / {start}",
        real(facts.way["drop_percent"], PERCENT), "%", strong=True,
    )  # fmt: skip


def _current(amps: list[complex], one: int, other: int | None) -> tuple[str, tuple[str, str]]:
    """Return the formula, and what stands before and behind the impedance in its numbers."""
    away = f"({phasor(amps[one], AMPERE)})"
    if other is not None:
        return "U − (R + jX) · (I(a) − I(b))", ("", f"({away} − ({phasor(amps[other], AMPERE)}))")
    if len(amps) == 1:
        return "U − 2 · (R + jX) · I", ("2 · ", away)
    return "U − (R + jX) · (I + I(N))", ("", f"({away} + ({phasor(sum(amps), AMPERE)}))")


def _volt(step: Row, name: str) -> str:
    return phasor(complex(step[f"{name}_r"], step[f"{name}_x"]), VOLT)
