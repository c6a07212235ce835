"""A connector is plugged into one other connector at most.

For every connector of the plan the mates that name it are counted.

Why:
    One socket takes one plug. A connector that is named twice is a connector that somebody misses on
    site, and the usual remedy is an improvised one.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
      W3: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
      W3: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to, W1.from + W3.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="installed",
    about=pl.col("mated"),
    holds=pl.col("mates") <= 1,
    say={
        "en": "{end} is named in {mates} mates",
        "de": "{end} kommt in {mates} Steckverbindungen vor",
    },
    help={
        "en": "name each connector in one mate; loop with into:, or add a distributor",
        "de": (
            "jeden Verbinder in nur einer Steckverbindung nennen; mit into: schleifen oder einen "
            "Verteiler setzen"
        ),
    },
    german="Ein Verbinder steckt in höchstens einem anderen.",
    stands_on="Plan: mates",
)
