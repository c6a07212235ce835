"""The smallest short-circuit current trips every circuit-breaker at once.

Looked at are short circuits between a line and the neutral (or the conductor back), where they are smallest,
with warm conductors and the lower voltage factor. Below the upper end of the instantaneous range the breaker
may wait for its thermal release, and the cable bears the current for seconds to minutes. A device that trips
on residual current does not see such a short circuit.

Why:
    A short circuit that does not trip at once heats the cable and every contact on its way.

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
        protection: {kind: MCB, curve: C, current: 16 A}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 1 A}
    leads:
      W1: {cable: line, circuit: light, length: 90 m, from: {device: board}, to: {device: lamp}}

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
      light: {supply: mains, conductors: [L, N, PE], use: lighting, protection: {kind: MCB, curve: B}}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.tripping import INSTANTANEOUS, INSTANTANEOUS_AUTHORITY

_AT_ONCE = col("protection_current_a") * col("protection_curve").replace_strict(
    {curve: surely for curve, (_, surely) in INSTANTANEOUS.items()}, default=None, return_dtype=pl.Float64
)

CLAIM = Claim(
    rows="judged",
    about=~col("status").is_in(("not fed", "several sources"))
    & col("protection_kind").is_in(("MCB", "RCBO")).fill_null(value=False)
    & (col("neutral_min_a") > 0),
    holds=col("neutral_min_a") >= _AT_ONCE,
    say={
        "en": "circuit {circuit}: the smallest short-circuit current, {neutral_min_a} A, may not trip "
        "{protection_curve} {protection_current_a} A at once",
        "de": "Stromkreis {circuit}: Der kleinste Kurzschlussstrom, {neutral_min_a} A, löst "
        "{protection_curve} {protection_current_a} A vielleicht nicht sofort aus",
    },
    help={
        "en": "take a larger cross section, a shorter way, a lower rated current or another curve",
        "de": "einen größeren Querschnitt, einen kürzeren Weg, einen kleineren Bemessungsstrom oder eine "
        "andere Kennlinie nehmen",
    },
    field="protection",
    german="Der kleinste Kurzschlussstrom löst jeden Leitungsschutzschalter sofort aus.",
    nothing="no circuit that a feed reaches names an MCB or an RCBO",
    severity=Severity.WARNING,
    stands_on=str(INSTANTANEOUS_AUTHORITY),
)
