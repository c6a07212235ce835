"""A pair of flying connectors has exactly one locking lever.

Where both halves of a mate hang on leads, the levers that the plan adds to them are counted. The
connection system says how many it takes.

Why:
    Without a lever the retention of the pair is that of the contacts alone: vibration and pull open it.
    A second lever finds no place, and is ordered for nothing.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, lever: 770-101}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {blank: {class: connector, poles: 2, gender: socket, coding: B}}
    leads:
      W1: {circuit: status, from: {part: blank}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="mated",
    about=(pl.col("mounting_a") == "flying") & (pl.col("mounting_b") == "flying"),
    holds=pl.col("lever_count_a") + pl.col("lever_count_b") == pl.col("levers_per_flying_pair"),
    say={
        "en": "{mate} has {lever_count_a} + {lever_count_b} levers, and takes {levers_per_flying_pair}",
        "de": "{mate} hat {lever_count_a} + {lever_count_b} Hebel und braucht {levers_per_flying_pair}",
    },
    help={
        "en": "write lever: in exactly one of the two connectors; `mateproof assign` proposes one",
        "de": "lever: bei genau einem der beiden Verbinder angeben; `mateproof assign` schlägt einen vor",
    },
    german="Ein Paar fliegender Verbinder hat genau einen Verriegelungshebel.",
    nothing="no mate of two flying connectors",
    stands_on=(
        "Note: additional levers for flying leads; Mechanical data: Retention force, locked; "
        "Connection system: locking"
    ),
)
