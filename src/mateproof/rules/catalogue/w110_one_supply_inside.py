"""Inside a device no conductors of two supplies are joined.

Two circuits may be joined pole by pole, such as a line and its branch, when both are of one supply.
Protective earth and the conductors of a bus are not asked.

Why:
    230 V on a wire of SELV can be touched; two supplies of one voltage feed each other.

Holds:
    format: 1
    supplies: {mains: {voltage: 230 V}, extra-low: {system: SELV, voltage: 24 V}}
    circuits: {a: {supply: mains, conductors: [L, N]}, b: {supply: mains, conductors: [L, N]}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    devices:
      tap:
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors:
          in: {part: 770-1252/076-000, circuit: a}
          out: {part: 770-1242/076-000, circuit: b}

Breaks:
    format: 1
    supplies: {mains: {voltage: 230 V}, extra-low: {system: SELV, voltage: 24 V}}
    circuits: {a: {supply: mains, conductors: [L, N]}, b: {supply: extra-low, conductors: [L, N]}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    devices:
      tap:
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors:
          in: {part: 770-1252/076-000, circuit: a}
          out: {part: 770-1242/076-000, circuit: b}

Unproven:
    format: 1
    supplies: {mains: {voltage: 230 V}, extra-low: {system: SELV, voltage: 24 V}}
    circuits: {a: {supply: mains, conductors: [L, N]}, b: {conductors: [L, N]}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    devices:
      tap:
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors:
          in: {part: 770-1252/076-000, circuit: a}
          out: {part: 770-1242/076-000, circuit: b}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="joins",
    about=pl.col("power"),
    holds=pl.col("supply_a") == pl.col("supply_b"),
    say={
        "en": "the wiring of {device} joins {pair}: supply {supply_a} with {supply_b}",
        "de": "die Verdrahtung von {device} verbindet {pair}: Versorgung {supply_a} mit {supply_b}",
    },
    help={
        "en": "part the two circuits, or name the supply that is meant",
        "de": "die beiden Stromkreise trennen oder die Versorgung nennen, die gemeint ist",
    },
    field="wiring",
    german="In einem Gerät sind keine Leiter zweier Versorgungen verbunden.",
    nothing="no device says how it is wired inside",
    stands_on="Plan: devices, circuits and supplies",
)
