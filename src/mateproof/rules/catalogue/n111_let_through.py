"""What a protective device lets through, its cables withstand.

Asked where the plan states the let-through energy of the device, as its maker prints it for the highest
short-circuit current: I²t ≤ k²S² of the thinnest lead, k is 115 for PVC and 143 for XLPE.

Why:
    In the milliseconds before a breaker opens, a thin conductor behind a strong supply gets hotter than its
    insulation bears.

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
    circuits:
      light:
        supply: mains
        conductors: [L, N, PE]
        use: lighting
        protection: {kind: MCB, curve: B, current: 10 A, let_through: 15000 A²s}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
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
    circuits:
      light:
        supply: mains
        conductors: [L, N, PE]
        use: lighting
        protection: {kind: MCB, curve: B, current: 10 A, let_through: 35000 A²s}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}

Unproven:
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
    circuits:
      light:
        supply: mains
        conductors: [L, N, PE]
        use: lighting
        protection: {kind: MCB, curve: B, current: 10 A, let_through: 15000 A²s}
    cables: {line: {conductors: 3, conductor: solid, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.tripping import WITHSTAND

CLAIM = Claim(
    rows="judged",
    about=(col("status") != "not fed") & col("let_through_a2s").is_not_null(),
    holds=col("let_through_a2s") <= col("withstand_a2s"),
    say={
        "en": "circuit {circuit}: its protective device lets {let_through_a2s} A²s through, lead "
        "{withstand_at} withstands {withstand_a2s} A²s",
        "de": "Stromkreis {circuit}: Die Schutzeinrichtung lässt {let_through_a2s} A²s durch, Leitung "
        "{withstand_at} hält {withstand_a2s} A²s aus",
    },
    help={
        "en": "take a larger cross section, or a device that lets less through",
        "de": "einen größeren Querschnitt nehmen oder eine Schutzeinrichtung, die weniger durchlässt",
    },
    field="protection.let_through",
    german="Was eine Schutzeinrichtung durchlässt, halten ihre Leitungen aus.",
    nothing="no protective device states its let-through energy",
    stands_on=str(WITHSTAND),
)
