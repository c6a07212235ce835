"""Fault currents at the end of the way: the smallest, in service, and the largest, cold."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.loops import Loop, loop, root, source
from mateproof.documents.calculation.step import OHM, Section, Step, phasor, real
from mateproof.vocabulary.conductors import is_line
from mateproof.vocabulary.values import plain

_CURRENT = 3
_BACK = {"earth": "has_earth", "back": "has_back", "": ""}


def section(facts: Facts) -> Section:
    """Return the section; what hangs on a missing datum is left out, and the datum named."""
    words = facts.dossier.words
    missing = [facts.point.get(name) for name in ("fault_missing", "most_missing")]
    remarks = [words("calc.missing", names=each) for each in dict.fromkeys(missing) if each]
    return Section("faults", words("calc.faults"), words("calc.faults_text"), list(_steps(facts)), remarks)


def to_earth_v(facts: Facts) -> float:
    """Return the voltage that drives a fault to earth: of two lines without a neutral, that of one."""
    names = (facts.circuit.get("conductor_names") or "").split(" ")
    two = sum(map(is_line, names)) == 2 and "N" not in names
    volt = facts.circuit.get("supply_voltage_v") if two else None
    return float(volt or facts.way["line_v"])


def _steps(facts: Facts) -> Iterator[Step]:
    kinds = [("earth", "L-PE"), ("back", "L-N")]
    if len(facts.lines) > 1 and facts.point.get("three_min_a") is not None:
        kinds.append(("", "L1-L2-L3"))
    name = {"earth": "earth", "back": "neutral", "": "three"}
    if not facts.point.get("fault_missing"):
        for back, symbol in kinds:
            if facts.point.get(f"{name[back]}_min_a"):
                shown = back == "earth"  # the sum stands in the section about the loop
                yield from _current(facts, symbol, back, "most", cold=False, shown=shown)
    if not facts.point.get("most_missing"):
        yield from _source(facts)
        for back, symbol in kinds:
            if facts.point.get(f"{name[back]}_max_a"):
                yield from _current(facts, symbol, back, "least", cold=True)


def _current(
    facts: Facts, symbol: str, back: str, which: str, *, cold: bool, shown: bool = False
) -> Iterator[Step]:
    words = facts.dossier.words
    found: Loop = loop(facts, which, back, cold=cold)
    state = words("calc.cold" if cold else "calc.hot")
    factor = facts.way["c_max" if cold else "c_min"]
    volt = to_earth_v(facts) if back == "earth" else facts.way["line_v"]
    total, size, volts = found.total, found.size, plain(round(volt, 6))
    named = words(f"calc.{'largest' if cold else 'smallest'}", kind=symbol)
    if not shown:
        yield Step(
            named, "Z", "Z(Q) + Σ Z", " + ".join(f"({phasor(each, OHM)})" for each in found.terms),
            phasor(total, OHM), "Ω", state,
        )  # fmt: skip
        yield Step(
            named, "|Z|", "√(R² + X²)", root(total), real(size, OHM), "Ω",
        )  # fmt: skip
    yield Step(
        named, f"Ik({symbol})", "c · U / |Z|", f"{plain(factor)} · {volts} / {real(size, OHM)}",
        real(factor * volt / size, _CURRENT), "A", words("calc.c", c=factor), strong=True,
    )  # fmt: skip


def _source(facts: Facts) -> Iterator[Step]:
    """Yield how the smallest impedance of the supply follows from its prospective current."""
    words, row = facts.dossier.words, facts.supply
    least, current = source(facts, "least"), row.get("prospective_ka")
    if least is None or current is None:
        return
    c, volt, size = facts.way["c_max"], facts.way["line_v"], hypot(least.real, least.imag)
    name = words("calc.supply", supply=facts.way["supply"])
    yield Step(
        name, "|Z(Q)|", "c · U / Ik", f"{plain(c)} · {plain(round(volt, 6))} / {plain(current * 1000)}",
        real(size, OHM), "Ω", words("calc.prospective", current=current),
    )  # fmt: skip
    ratio = row.get("r_to_x")
    note = words("calc.r_to_x", ratio=ratio) if ratio is not None else ""
    if ratio is None and facts.circuit.get("nature") == "ac":
        note = words("calc.as_x")
    yield Step(name, "Z(Q)", "", "", phasor(least, OHM), "Ω", note)
