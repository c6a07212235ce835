"""What all loads draw when they are switched on together does not trip the breaker.

A hint where devices state their inrush current: the sum is compared with the lower end of the breaker's
instantaneous range (B 3, C 5, D 10 times its rated current). Short peaks of electronic gear are borne
longer than this says: what a maker of such gear prints for a breaker goes before.

Why:
    After a power cut everything starts at once, and the breaker opens again each time somebody closes it.

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
      lamp: {current: 4 A, inrush: 20 A}
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
      lamp: {current: 4 A, inrush: 40 A}
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
        protection: {kind: MCB, curve: B, current: 10 A}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A, inrush: 20 A}
      door: {current: 1 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}
      W2: {cable: line, circuit: light, length: 5 m, from: {device: lamp}, to: {device: door}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.tripping import INSTANTANEOUS, INSTANTANEOUS_AUTHORITY

_BORNE = col("protection_current_a") * col("protection_curve").replace_strict(
    {curve: least for curve, (least, _) in INSTANTANEOUS.items()}, default=None, return_dtype=pl.Float64
)

CLAIM = Claim(
    rows="judged",
    about=(col("inrush_devices") > 0) & col("protection_kind").is_in(("MCB", "RCBO")).fill_null(value=False),
    # What already is too much does not get less by what is not stated.
    holds=pl.when(col("inrush_a") > _BORNE)
    .then(pl.lit(value=False))
    .otherwise(col("inrush_all_a") <= _BORNE),
    say={
        "en": "circuit {circuit}: its loads draw {inrush_a} A when they are switched on together; "
        "{protection_curve} {protection_current_a} A may trip at that",
        "de": "Stromkreis {circuit}: Beim gemeinsamen Einschalten fließen {inrush_a} A; {protection_curve} "
        "{protection_current_a} A kann dabei auslösen",
    },
    help={
        "en": "split the circuit, take a slower curve, or limit the inrush current",
        "de": "Stromkreis aufteilen, eine trägere Kennlinie nehmen oder den Einschaltstrom begrenzen",
    },
    field="protection",
    german="Was alle Lasten beim gemeinsamen Einschalten ziehen, löst den Leitungsschutzschalter nicht aus.",
    nothing="no device of a circuit with a breaker states its inrush current",
    severity=Severity.INFO,
    stands_on=f"Plan: inrush of devices; {INSTANTANEOUS_AUTHORITY}",
)
