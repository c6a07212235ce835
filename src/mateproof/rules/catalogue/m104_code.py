"""The mechanical codes of both halves fit.

The connection system says which mechanical code goes with which. The codes of the two connectors of
every mate are looked up there.

Why:
    A mechanical code is the only barrier that holds when nobody reads. What does not fit by code cannot
    be mated at all, so a plan that asks for it cannot be built.

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
    parts: {other: {like: 770-1252/076-000, coding: A}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: other}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {blank: {class: connector, family: WINSTA MIDI special, poles: 2, gender: plug}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: blank}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated

CLAIM = Claim(
    rows="mated",
    holds=stated("coding_a", "coding_b") & pl.col("codes_fit"),
    say={
        "en": "{end_a} has code {coding_a} and {end_b} has code {coding_b}: they do not fit",
        "de": "{end_a} hat die Kodierung {coding_a} und {end_b} die Kodierung {coding_b}: sie passen nicht",
    },
    help={
        "en": "use the same mechanical code on both sides",
        "de": "auf beiden Seiten dieselbe mechanische Kodierung verwenden",
    },
    german="Die mechanischen Kodierungen beider Hälften passen zueinander.",
    stands_on="Mechanical data: Coding; Mismatching protection: which codes fit; Connection system: fits",
)
