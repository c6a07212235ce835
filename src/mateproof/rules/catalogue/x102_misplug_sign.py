"""Every wrong mating that does harm can be told by a colour or a label.

The wrong matings that the plan's limit does not cover, and that do more than put the work in the wrong
place, are stopped at least by different colours, different pole markings or different labels.

Why:
    Two ends that look the same are told apart by memory. Two supplies that are joined in this way fail
    in silence, and a group of windows that reports as another one is found months later.

Holds:
    format: 1
    supplies: {extra-low: {system: SELV, voltage: 24 V, nature: dc}}
    circuits:
      north: {supply: extra-low, function: status query, survives: 24 V, conductors: [1/COM, 2]}
      south: {supply: extra-low, function: status query, survives: 24 V, conductors: [1/COM, 2]}
    parts: {770-1252/076-000: {marking: [1/COM, 2]}}
    leads:
      N1: {circuit: north, from: {part: 770-1242/076-000, label: N}}
      N2: {circuit: north, to: {part: 770-1252/076-000, label: N}}
      S1: {circuit: south, from: {part: 770-1242/076-000, label: S}}
      S2: {circuit: south, to: {part: 770-1252/076-000, label: S}}
    mates: [N1.from + N2.to, S1.from + S2.to]

Breaks:
    format: 1
    supplies: {extra-low: {system: SELV, voltage: 24 V, nature: dc}}
    circuits:
      north: {supply: extra-low, function: status query, survives: 24 V, conductors: [1/COM, 2]}
      south: {supply: extra-low, function: status query, survives: 24 V, conductors: [1/COM, 2]}
    parts: {770-1252/076-000: {marking: [1/COM, 2]}}
    leads:
      N1: {circuit: north, from: {part: 770-1242/076-000}}
      N2: {circuit: north, to: {part: 770-1252/076-000}}
      S1: {circuit: south, from: {part: 770-1242/076-000}}
      S2: {circuit: south, to: {part: 770-1252/076-000}}
    mates: [N1.from + N2.to, S1.from + S2.to]

Unproven:
    format: 1
    supplies: {extra-low: {system: SELV, voltage: 24 V, nature: dc}}
    circuits:
      north: {supply: extra-low, function: status query, survives: 24 V, conductors: [1/COM, 2]}
      south: {supply: extra-low, function: status query, survives: 24 V, conductors: [1/COM, 2]}
    parts: {blank: {class: connector, poles: 2, gender: plug}}
    leads:
      N1: {circuit: north, from: {part: 770-1242/076-000}}
      N2: {circuit: north, to: {part: blank}}
      S1: {circuit: south, from: {part: 770-1242/076-000}}
      S2: {circuit: south, to: {part: blank}}
    mates: [N1.from + N2.to, S1.from + S2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.open import unless_open
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.harms import HARM_RANK, Barrier, Harm

CLAIM = Claim(
    rows="misplugs",
    about=~pl.col("limited") & (pl.col("harm_rank") < HARM_RANK[Harm.NUISANCE]),
    holds=unless_open(
        pl.col("barrier") != Barrier.NONE.value,
        surely=pl.col("least_harm_rank") < HARM_RANK[Harm.NUISANCE],
    ),
    say={
        "en": (
            "{zone_plug}: {pairs} × a wrong mating like {witness_plug} + {witness_socket} looks right: "
            "{because}"
        ),
        "de": (
            "{zone_plug}: {pairs} × sieht eine Fehlsteckung wie {witness_plug} + {witness_socket} richtig "
            "aus: {because}"
        ),
    },
    help={
        "en": "write label: in the connectors, a different one for each circuit",
        "de": "label: bei den Verbindern angeben, für jeden Stromkreis ein anderes",
    },
    german="Jede Fehlsteckung, die schadet, ist an Farbe oder Beschriftung zu erkennen.",
    nothing="no such wrong mating within reach",
    severity=Severity.WARNING,
    stands_on=(
        "Mismatching protection: circuits are identified by colour and marking; Item "
        "description: printable parts"
    ),
)
