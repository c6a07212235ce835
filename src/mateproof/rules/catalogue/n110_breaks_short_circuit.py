"""Every protective device breaks the highest short-circuit current where it is.

Asked of plans whose devices say what they feed, where the supply states its prospective current or the
device its breaking capacity; in other plans D105 asks. The current is the highest of all kinds of faults
where the circuit begins, with cold conductors and the upper voltage factor.

Why:
    A breaker that cannot break the current burns instead of opening, at the very moment it is needed.

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
        protection: {kind: MCB, curve: B, current: 10 A, breaking_capacity: 10 kA}
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
        protection: {kind: MCB, curve: B, current: 10 A, breaking_capacity: 4.5 kA}
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
        protection: {kind: MCB, curve: B, current: 10 A}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.limits import BREAKING
from mateproof.rules.terms import PROTECTED, col

_BREAKS = col("protection_breaking_ka")

CLAIM = Claim(
    rows="judged",
    about=(col("status") != "not fed")
    & PROTECTED
    & (_BREAKS.is_not_null() | col("prospective_ka").is_not_null()),
    # No current of the plan is higher than the one to expect at the supply.
    holds=pl.when(col("prospective_ka") <= _BREAKS)
    .then(pl.lit(value=True))
    .otherwise(col("short_max_a") <= _BREAKS * 1000),
    optional=("prospective_ka",),
    say={
        "en": "circuit {circuit}: up to {short_max_a} A flow where it begins, and its protective device "
        "breaks {protection_breaking_ka} kA",
        "de": "Stromkreis {circuit}: An seinem Anfang fließen bis zu {short_max_a} A, die "
        "Schutzeinrichtung schaltet {protection_breaking_ka} kA ab",
    },
    help={
        "en": "take a device with a higher breaking capacity, or one in front of it that limits the current",
        "de": "ein Gerät mit höherem Ausschaltvermögen nehmen oder eines davor, das den Strom begrenzt",
    },
    field="protection.breaking_capacity",
    german="Jede Schutzeinrichtung schaltet den höchsten Kurzschlussstrom ab, der bei ihr fließt.",
    nothing="no supply states its prospective current, and no device its breaking capacity",
    stands_on=str(BREAKING),
)
