"""No protective device carries more calculated current than it is rated for.

Asked where the loads come to more than the current that the circuit is designed for, or where it states
none: of the stated current D102 speaks.

Why:
    The breaker of a circuit to which one luminaire after the other was added trips on the first cold
    evening.

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
        protection: {kind: MCB, curve: B, current: 10 A}
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
        protection: {kind: MCB, curve: B, current: 10 A}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 12 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.dropping import CALCULATED, MORE_THAN_STATED
from mateproof.rules.limits import CABLE_LAW
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="judged",
    about=CALCULATED & MORE_THAN_STATED & col("device_loading").is_not_null(),
    holds=col("device_loading") <= 100,
    say={
        "en": "circuit {circuit}: its loads load the protective device of {protection_current_a} A to "
        "{device_loading} %",
        "de": "Stromkreis {circuit}: Die Lasten lasten die Schutzeinrichtung mit {protection_current_a} A zu "
        "{device_loading} % aus",
    },
    help={
        "en": "split the circuit, or take a larger device if cable and connectors allow it",
        "de": "Stromkreis aufteilen, oder eine größere Schutzeinrichtung, wenn Leitung und "
        "Steckverbinder es erlauben",
    },
    field="protection.current",
    german="Keine Schutzeinrichtung führt mehr berechneten Strom, als sie bemessen ist.",
    nothing="no circuit with loads states the rated current of its protective device",
    stands_on=str(CABLE_LAW),
)
