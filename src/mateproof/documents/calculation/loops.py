"""Impedances along the way, for loops: the supply's, what is alike on the way, and their sum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.step import OHM, Step, phasor, real
from mateproof.vocabulary.values import plain


@dataclass(frozen=True, slots=True)
class Loop:
    """Terms of a loop, the supply's first, and their sum."""

    terms: list[complex]

    @property
    def total(self) -> complex:
        """Return the sum."""
        return sum(self.terms, 0j)

    @property
    def size(self) -> float:
        """Return the size of the sum."""
        return hypot(self.total.real, self.total.imag)


def root(ohm: complex) -> str:
    """Return how the size of an impedance is calculated."""
    return f"√({real(ohm.real, OHM)}² + {real(ohm.imag, OHM)}²)"


def source(facts: Facts, which: str, *wires: str) -> complex | None:
    """Return the impedance of the supply's `line` and further wires in a row; `which`: most or least."""
    found = [(facts.way[f"{which}_{wire}_r"], facts.way[f"{which}_{wire}_x"]) for wire in ("line", *wires)]
    return None if any(r is None for r, _ in found) else sum((complex(r, x) for r, x in found), 0j)


def alike(facts: Facts, *, cold: bool) -> Iterator[tuple[list[str], complex | None]]:
    """Yield the steps of the way with the impedance of one conductor, equal ones together."""
    found: dict[complex | None, list[str]] = {}
    for step in facts.steps:
        r = step["ohm_20"] if cold else step["ohm"]
        ohm = None
        if r is not None and step["contact_ohm"] is not None and step["ohm"] is not None:
            ohm = complex(r + (step["contact_ohm"] if cold else 0), step["reactance_ohm"] or 0.0)
            ohm = complex(round(ohm.real, 12), round(ohm.imag, 12))
        found.setdefault(ohm, []).append(step["segment"])
    for ohm, names in found.items():
        yield names, ohm


def loop(facts: Facts, which: str, back: str, *, cold: bool) -> Loop:
    """Return the loop out through a line and back through `earth`, `back`, or nothing ("")."""
    start = source(facts, which, *((back,) if back else ()))
    times = 2 if back else 1
    parts = [times * len(names) * (ohm or 0j) for names, ohm in alike(facts, cold=cold)]
    return Loop([start if start is not None else complex("nan"), *parts])


def supply(facts: Facts) -> Iterator[Step]:
    """Yield how the impedance of the supply follows from what the plan states."""
    words, row = facts.dossier.words, facts.supply
    most = source(facts, "most", "earth")
    name = words("calc.supply", supply=facts.way["supply"])
    if most is None:
        yield Step(name, "Z(Q)", unit="Ω", note=words("calc.missing", names=facts.point.get("fault_missing")))
        return
    stated = row.get("loop_ohm")
    ratio = row.get("r_to_x")
    note = words("calc.loop_stated", ohm=stated) if stated is not None else ""
    if stated is not None and ratio is not None and most.imag:
        x = stated / hypot(1, ratio)
        numbers = f"{plain(stated)} / √(1 + {plain(ratio)}²)"
        yield Step(name, "X(Q)", "Z / √(1 + (R/X)²)", numbers, real(x, OHM), "Ω", note)
        note = words("calc.r_to_x", ratio=ratio)
        yield Step(
            name, "R(Q)", "R/X · X", f"{plain(ratio)} · {real(x, OHM)}", real(ratio * x, OHM), "Ω", note
        )
        return
    if ratio is None and facts.circuit.get("nature") == "ac":
        note = "; ".join(filter(None, (note, words("calc.as_r"))))
    yield Step(name, "Z(Q)", "", "", phasor(most, OHM), "Ω", note)
