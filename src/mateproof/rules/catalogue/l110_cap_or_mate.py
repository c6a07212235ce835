"""A connector that is mated wears no lockout cap.

A cap in the plan belongs to a connector that is part of no mate.

Why:
    A cap on a mated connector is a contradiction: one of the two statements is out of date, and so is
    everything that was decided from it, such as which ends lie open.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, cap: 770-201}}

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, cap: 770-201}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="installed",
    about=pl.col("capped"),
    holds=pl.col("mated").not_(),
    say={
        "en": "{end} wears the cap {cap} and is mated",
        "de": "{end} trägt die Kappe {cap} und ist gesteckt",
    },
    help={
        "en": "remove cap: or the mate",
        "de": "cap: oder die Steckverbindung streichen",
    },
    field="cap",
    german="Ein gesteckter Verbinder trägt keine Verschlusskappe.",
    nothing="no cap in the plan",
    stands_on="Compatible products: lockout caps; Plan: mates",
)
