"""Both halves of a mate lie within reach of each other.

The zones of the two ends of every mate are the same, or one is written as near the other. A plan that
names no zone for either end says nothing about reach.

Why:
    Two ends in different places cannot be plugged together. A lead is missing, or a zone is wrong; and
    with a wrong zone the list of wrong matings looks in the wrong place.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    zones: {box: {place: closed}, roof: {place: closed}}
    leads:
      W1: {circuit: status, zone: box, from: {part: 770-1242/076-000}}
      W2: {circuit: status, zone: box, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    zones: {box: {place: closed}, roof: {place: closed}}
    leads:
      W1: {circuit: status, zone: box, from: {part: 770-1242/076-000}}
      W2: {circuit: status, zone: roof, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    zones: {box: {place: closed}, roof: {place: closed}}
    leads:
      W1: {circuit: status, zone: box, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="mated",
    about=pl.col("zone_a").is_not_null() | pl.col("zone_b").is_not_null(),
    holds=pl.col("within_reach"),
    say={
        "en": "{end_a} lies in {zone_a} and {end_b} in {zone_b}: out of reach",
        "de": "{end_a} liegt in {zone_a} und {end_b} in {zone_b}: außer Reichweite",
    },
    help={
        "en": "put both ends into one zone, or write near: in one of the zones",
        "de": "beide Enden in eine Zone legen oder near: bei einer der Zonen angeben",
    },
    german="Beide Hälften einer Steckverbindung liegen in Reichweite voneinander.",
    nothing="no end of a mate lies in a named zone",
    stands_on="Plan: zones",
)
