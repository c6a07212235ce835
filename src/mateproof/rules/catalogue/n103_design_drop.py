"""A circuit that names no load keeps its voltage at its design current.

Of a circuit that states its current, and in which and behind which no load is named, the whole current is
taken to flow to its farthest point. The limits are those of N102, without what the length allows. Who knows
where the current is taken writes the loads.

Why:
    What will be plugged in is not known yet. What the circuit was designed for is, and it will be used.

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
      light: {supply: mains, conductors: [L, N, PE], use: other, current: 10 A}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 0 A}
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
      light: {supply: mains, conductors: [L, N, PE], use: other, current: 16 A}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 0 A}
    leads:
      W1: {cable: line, circuit: light, length: 60 m, from: {device: board}, to: {device: lamp}}

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
      light: {supply: mains, conductors: [L, N, PE], current: 16 A}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 0 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.dropping import CALCULATED, LOW_VOLTAGE, within_drop
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.limits import VOLTAGE_DROP

CLAIM = Claim(
    rows="judged",
    about=CALCULATED
    & (col("loads") == 0)
    & (col("current_a") == 0).fill_null(value=False)
    & col("design_a").is_not_null()
    & LOW_VOLTAGE,
    holds=within_drop("design_drop_percent"),
    say={
        "en": "circuit {circuit}: {design_a} A at its farthest point lose {design_drop_percent} % of the "
        "voltage (use: {use}, network: {network})",
        "de": "Stromkreis {circuit}: {design_a} A am fernsten Punkt verlieren {design_drop_percent} % "
        "der Spannung (use: {use}, network: {network})",
    },
    help={
        "en": "take a larger cross section, split the circuit, or write what its devices take",
        "de": "einen größeren Querschnitt nehmen, den Stromkreis aufteilen oder angeben, was die Geräte "
        "aufnehmen",
    },
    field="current",
    german="Ein Stromkreis, der keine Last nennt, hält bei seinem Bemessungsstrom die Spannung.",
    nothing="no circuit states a current and no load",
    severity=Severity.WARNING,
    stands_on=str(VOLTAGE_DROP),
)
