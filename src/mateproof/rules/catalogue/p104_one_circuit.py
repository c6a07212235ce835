"""Both halves of a mate belong to one circuit.

The circuits of the two ends of every mate are compared.

Why:
    A mate joins conductors. Where its halves belong to two circuits it joins these: two breakers in
    parallel, a borrowed neutral, two supplies against each other, or live pins on an opened plug.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits:
      status: {voltage: 24 V, conductors: [1/COM, 2]}
      other: {voltage: 24 V, conductors: [1/COM, 2]}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: other, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="mated",
    holds=pl.col("circuit_a") == pl.col("circuit_b"),
    say={
        "en": "{mate} joins circuit {circuit_a} with circuit {circuit_b}",
        "de": "{mate} verbindet Stromkreis {circuit_a} mit Stromkreis {circuit_b}",
    },
    help={
        "en": "give both leads the same circuit, or mate other ends",
        "de": "beiden Leitungen denselben Stromkreis geben oder andere Enden stecken",
    },
    german="Beide Hälften einer Steckverbindung gehören zu einem Stromkreis.",
    stands_on="Mismatching protection: colour and marking identify the circuit; Plan: mates",
)
