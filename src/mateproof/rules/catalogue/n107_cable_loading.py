"""No lead carries more calculated current than it bears as it is laid.

Asked where the loads come to more than the current that the circuit is designed for, or where it states
none: of the stated current R108 speaks. What a lead carries is said there.

Why:
    The loads of a chain add up on its first lead, and nobody sees the sum.

Holds:
    format: 1
    supplies:
      mains:
        system: TN-S
        voltage: 230 V
        nature: ac
        network: public
        prospective_current: 6 kA
        loop_impedance: 0.5 Ω
        r_to_x: 2
    environment: {temperature: 5..30 °C}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], use: lighting}
    cables:
      line:
        conductors: 3
        conductor: solid
        insulation: PVC
        cross_section: 1.5 mm²
        reference_method: C
        grouped: 1
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}

Breaks:
    format: 1
    supplies:
      mains:
        system: TN-S
        voltage: 230 V
        nature: ac
        network: public
        prospective_current: 6 kA
        loop_impedance: 0.5 Ω
        r_to_x: 2
    environment: {temperature: 5..30 °C}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], use: lighting}
    cables:
      line:
        conductors: 3
        conductor: solid
        insulation: PVC
        cross_section: 1.5 mm²
        reference_method: C
        grouped: 1
    devices:
      board: {feeds: [mains]}
      lamp: {current: 24 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.dropping import CALCULATED, MORE_THAN_STATED
from mateproof.rules.terms import col
from mateproof.vocabulary.ampacity import AMPACITY

CLAIM = Claim(
    rows="judged",
    about=CALCULATED & MORE_THAN_STATED & col("cable_loading").is_not_null(),
    holds=col("cable_loading") <= 100,
    say={
        "en": "circuit {circuit}: lead {cable_at} is loaded to {cable_loading} % ({cable_by})",
        "de": "Stromkreis {circuit}: Leitung {cable_at} ist zu {cable_loading} % ausgelastet ({cable_by})",
    },
    help={
        "en": "take a larger cross section, lay it apart from others, or split the circuit",
        "de": "einen größeren Querschnitt nehmen, von anderen getrennt verlegen oder den Stromkreis "
        "aufteilen",
    },
    german="Keine Leitung führt mehr berechneten Strom, als sie trägt, so wie sie liegt.",
    nothing="no lead is known to carry a current that its circuit does not state",
    stands_on=str(AMPACITY),
)
