"""Currents: what hangs behind each step, and what flows there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.step import AMPERE, Section, Step, phasor, real, several, told
from mateproof.documents.dossier import Row
from mateproof.vocabulary.values import plain


def section(facts: Facts) -> Section:
    """Return the section; steps without a load between them stand in one line."""
    words = facts.dossier.words
    remarks = [words("calc.currents_exact")]
    kept = {load["keeps"] for loads in facts.loads.values() for load in loads}
    if kept - {"current"}:
        remarks.append(words("calc.currents_found"))
    if len(facts.lines) > 1:
        remarks.append(words("calc.currents_neutral"))
    missing = facts.calculated.get("flow_missing")
    if missing:
        remarks = [words("calc.missing", names=missing)]
    return Section(
        "currents", words("calc.currents"), words("calc.currents_text"),
        list(_steps(facts)) if not missing else (), remarks,
    )  # fmt: skip


def _steps(facts: Facts) -> Iterator[Step]:
    words = facts.dossier.words

    def alike(step: Row) -> tuple[object, ...]:
        return step["behind"], *(phasor(each, 6) for each in facts.amps(step))

    for _, group in groupby(facts.steps, alike):
        steps = list(group)
        named = several([step["segment"] for step in steps], words)
        step = steps[0]
        loads = facts.loads.get(step["step"], ())
        if len(facts.lines) == 1:
            yield Step(
                named, "ΣIn", "Σ n · In · g", _summed(loads), real(step["behind_a"], AMPERE), "A",
                words("calc.loads_behind", count=step["behind"]),
            )  # fmt: skip
        amps = facts.amps(step)
        if len(amps) == 1:
            yield Step(
                named,
                "I",
                "",
                "",
                phasor(amps[0], AMPERE),
                "A",
                told(words, f"|I| = {real(abs(amps[0]), AMPERE)} A"),
            )
            continue
        name = (facts.way["between"] or "").split(" ")[0]
        if some := [load for load in loads if name in load["between"].split(" ")]:
            yield Step(
                named, f"ΣIn({name})", "Σ n · In · g", _summed(some), real(_sum(some), AMPERE), "A",
                words("calc.loads_behind", count=sum(load["loads"] for load in some)),
            )  # fmt: skip
        back = sum(amps)
        shown = [*zip(facts.lines, amps, strict=True), ("N", back)]
        sizes = ", ".join(f"|I({name})| = {real(abs(each), AMPERE)} A" for name, each in shown)
        yield Step(
            named, "I(N)", " + ".join(f"I({name})" for name in facts.lines),
            " + ".join(f"({phasor(each, AMPERE)})" for each in amps), phasor(back, AMPERE), "A",
            told(words, sizes),
        )  # fmt: skip


def _sum(loads: Sequence[Row]) -> float:
    return float(sum(load["loads"] * load["load_a"] * load["simultaneity"] / 100 for load in loads))


def _summed(loads: Sequence[Row]) -> str:
    """Return the loads as a sum; nothing where their kinds are too many to be listed."""
    return " + ".join(
        f"{load['loads']} · {plain(round(load['load_a'], 6))}"
        + (f" · {plain(load['simultaneity'] / 100)}" if load["simultaneity"] != 100 else "")
        for load in loads
    )
