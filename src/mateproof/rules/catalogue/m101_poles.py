"""Both halves of a mate have the same number of poles.

The two connectors of every mate in the plan are compared by their number of poles.

Why:
    Connectors of different pole counts do not go together. A plan that joins them orders a part that
    cannot be used, and on site somebody will look for a way round it.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {three: {like: 770-1252/076-000, poles: 3}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: three}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {blank: {class: connector, family: WINSTA MIDI special, gender: plug, coding: B}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: blank}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="mated",
    holds=pl.col("poles_a") == pl.col("poles_b"),
    say={
        "en": "{end_a} has {poles_a} poles and {end_b} has {poles_b}: they do not mate",
        "de": "{end_a} hat {poles_a} Pole und {end_b} hat {poles_b}: sie lassen sich nicht stecken",
    },
    help={
        "en": "choose two parts with the same number of poles, or mate other ends",
        "de": "Teile gleicher Polzahl wählen oder andere Enden stecken",
    },
    german="Beide Hälften einer Steckverbindung haben dieselbe Polzahl.",
    stands_on="Connection data: No. of poles; Note on mismatching protection: other numbers of poles",
)
