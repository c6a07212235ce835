"""No lead asks more of its cable than a PVC or XLPE cable of its cross section can carry at all.

The most is what the better insulation bears in free air, alone, at the hottest place that the lead touches. A
thinner conductor than the public tables know carries less than the next one that they know, by the root of
the ratio of their resistances. This is the hopeless case, for cables up to 4 mm²; what a cable carries as it
is laid is the matter of R108. A cable with another insulation states its `ampacity`, and is not asked.

Why:
    A thin wire in a long list is easily overlooked, and no breaker that lets the design current pass
    protects it.

Holds:
    format: 1
    environment: {temperature: 5..30 °C}
    circuits: {light: {current: 16 A, conductors: [L, N, PE]}}
    cables: {line: {cross_section: 1.5 mm²}}
    leads: {W1: {circuit: light, cable: line, length: 3 m, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    environment: {temperature: 5..30 °C}
    circuits: {light: {current: 16 A, conductors: [L, N, PE]}}
    cables: {line: {cross_section: 0.5 mm²}}
    leads: {W1: {circuit: light, cable: line, length: 3 m, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.once import asked_once
from mateproof.rules.terms import col
from mateproof.vocabulary.ampacity import AMPACITY, at_most


def _carries(current: float | None, size: float | None, ambient: float | None) -> bool | None:
    if current is None or size is None or ambient is None:
        return None
    most = at_most(size, ambient)
    return None if most is None else current <= most


_STATED = col("current_a").is_not_null() & col("ambient_high_c").is_not_null() & col("ampacity_a").is_null()

CLAIM = Claim(
    rows="leads",
    about=_STATED & (col("cross_section_mm2") <= 4).fill_null(value=False),
    holds=asked_once(_carries, col("current_a"), col("cross_section_mm2"), col("ambient_high_c")),
    say={
        "en": "lead {lead}: {current_a} A in {cross_section_mm2} mm² at {ambient_high_c} °C; no PVC or XLPE "
        "cable "
        "of this cross section carries that, however it is laid",
        "de": "Leitung {lead}: {current_a} A in {cross_section_mm2} mm² bei {ambient_high_c} °C; keine "
        "Leitung mit "
        "PVC oder VPE trägt das bei diesem Querschnitt, wie sie auch verlegt ist",
    },
    help={
        "en": "take a larger cross section, split the circuit, or state the ampacity of another cable",
        "de": "größeren Querschnitt nehmen, Stromkreis aufteilen oder ampacity einer anderen Leitung angeben",
    },
    field="cable",
    german="Keine Leitung soll mehr tragen, als eine mit PVC oder VPE bei ihrem Querschnitt überhaupt trägt.",
    nothing="no lead up to 4 mm² whose current and temperature are stated",
    stands_on=str(AMPACITY),
)
