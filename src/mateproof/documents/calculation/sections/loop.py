"""Loop impedance: the supply, every step out and back, cold and in service; then the fault currents."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.loops import Loop, alike, loop, root, supply
from mateproof.documents.calculation.step import OHM, Section, Step, phasor, real, several


def section(facts: Facts) -> Section:
    """Return the section about the way out through the line and back through the protective conductor."""
    words, missing = facts.dossier.words, facts.point.get("fault_missing")
    remarks = []
    if missing:
        remarks.append(words("calc.missing", names=missing))
    if not all(step["has_earth"] for step in facts.steps):
        remarks.append(words("calc.no_earth"))
    return Section("loop", words("calc.loop"), words("calc.loop_text"), list(_steps(facts)), remarks)


def _steps(facts: Facts) -> Iterator[Step]:
    yield from supply(facts)
    yield from _leads(facts)
    if facts.point.get("fault_missing") or not all(step["has_earth"] for step in facts.steps):
        return
    for cold in (True, False):
        yield from _size(facts, loop(facts, "most", "earth", cold=cold), cold=cold)


def _leads(facts: Facts) -> Iterator[Step]:
    """Yield what each lead and mate adds, out and back, cold and warm."""
    words = facts.dossier.words
    for cold in (True, False):
        for names, ohm in alike(facts, cold=cold):
            count = len(names)
            if ohm is None:
                missing = facts.segments.get(names[0], {}).get("flow_missing")
                note = words("calc.missing", names=missing)
                yield Step(several(names, words), "Z", unit="Ω", note=note)
                continue
            symbol = "2 · (R20 + jX)" if cold else "2 · (R + jX)"
            times = f"{count} · 2" if count > 1 else "2"
            yield Step(
                several(names, words), "Z(20)" if cold else "Z(θ)", symbol if count == 1 else f"n · {symbol}",
                f"{times} · ({phasor(ohm, OHM)})", phasor(2 * count * ohm, OHM), "Ω",
                words("calc.cold" if cold else "calc.hot"),
            )  # fmt: skip


def _size(facts: Facts, found: Loop, *, cold: bool) -> Iterator[Step]:
    words = facts.dossier.words
    state = words("calc.cold" if cold else "calc.hot")
    yield Step(
        words("calc.sum"), "Z", "Z(Q) + Σ Z", " + ".join(f"({phasor(each, OHM)})" for each in found.terms),
        phasor(found.total, OHM), "Ω", state,
    )  # fmt: skip
    yield Step(
        words("calc.loop_impedance"), "Zs", "√(R² + X²)",
        root(found.total), real(found.size, OHM), "Ω",
        state, strong=True,
    )  # fmt: skip
