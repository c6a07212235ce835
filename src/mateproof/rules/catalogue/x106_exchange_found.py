"""Every exchange of two mates that harms is found by a step of the test sheet.

Two plugs, each in the other's socket: everything is plugged and nothing is left over. The rule asks about
the exchanges that the plan's limit does not cover, and that do more than put the work in the wrong place.
X101 asks about barriers: an exchange behind one that is too weak holds a wrong mating of which X101 speaks.

Why:
    A single wrong mating leaves two ends over, and somebody wonders. After an exchange nobody does: two
    groups of windows that report as each other are found when they are needed. Only the test finds it before,
    and the test can look only for what the plan states.

Holds:
    format: 1
    supplies: {selv: {system: SELV, voltage: 24 V, nature: dc}}
    circuits:
      north: {supply: selv, function: status query, survives: 24 V, conductors: [1/COM, 2]}
      south: {supply: selv, function: status query, survives: 24 V, conductors: [1/COM, 2]}
    parts: {770-1252/076-000: {marking: [1/COM, 2]}}
    leads:
      N1: {circuit: north, from: {part: 770-1242/076-000}}
      N2: {circuit: north, to: {part: 770-1252/076-000}}
      S1: {circuit: south, from: {part: 770-1242/076-000}}
      S2: {circuit: south, to: {part: 770-1252/076-000}}
    mates: [N1.from + N2.to, S1.from + S2.to]

Unproven:
    format: 1
    supplies: {selv: {system: SELV, voltage: 24 V}}
    circuits:
      north: {supply: selv, function: status query, survives: 24 V}
      south: {supply: selv, function: status query, survives: 24 V}
    parts: {770-1252/076-000: {marking: [1/COM, 2]}}
    leads:
      N1: {circuit: north, from: {part: 770-1242/076-000}}
      N2: {circuit: north, to: {part: 770-1252/076-000}}
      S1: {circuit: south, from: {part: 770-1242/076-000}}
      S2: {circuit: south, to: {part: 770-1252/076-000}}
    mates: [N1.from + N2.to, S1.from + S2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.open import surely_found
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.harms import HARM_RANK, Harm

CLAIM = Claim(
    rows="swaps",
    about=~pl.col("limited") & (pl.col("harm_rank") < HARM_RANK[Harm.NUISANCE]),
    holds=surely_found(),
    say={
        "en": (
            "{zone}: {swaps} × two mates can be exchanged, like {witness_plug} and {witness_other_plug}, and "
            "no step of the test sheet finds it: {because}"
        ),
        "de": (
            "{zone}: {swaps} × lassen sich zwei Steckverbindungen vertauschen, wie {witness_plug} und "
            "{witness_other_plug}, und kein Schritt des Prüfprotokolls findet es: {because}"
        ),
    },
    help={
        "en": "state conductors, voltage and nature of the circuits, or write label: in the connectors",
        "de": "conductors, voltage und nature der Stromkreise angeben, oder label: bei den Verbindern",
    },
    german="Jedes Vertauschen zweier Steckverbindungen, das schadet, findet ein Schritt des Prüfprotokolls.",
    nothing="no two mates within reach can be exchanged so that it harms and the limit does not cover it",
    severity=Severity.WARNING,
    stands_on="Plan: what is expected at the places of a circuit; Connection system: fits",
)
