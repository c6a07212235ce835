"""An added lever is one for flying leads.

Levers are made for a kind of mounting. The kind that the lever's description names is compared with how
the connector is mounted.

Why:
    A lever for another mounting does not lock a pair that hangs free.

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
    parts: {other lever: {like: 770-101, mounting: mounted}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, lever: other lever}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {plain lever: {class: lever, colour: black}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, lever: plain lever}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="equipped",
    about=(pl.col("role") == "lever") & (pl.col("mounting") == "flying"),
    holds=pl.col("accessory_mounting") == "flying",
    say={
        "en": "lever {accessory} on {end} is for {accessory_mounting} connectors, not for flying leads",
        "de": "Hebel {accessory} an {end} ist nicht für fliegende Leitungen (sondern: {accessory_mounting})",
    },
    help={
        "en": "choose a lever for flying leads",
        "de": "einen Hebel für fliegende Leitungen wählen",
    },
    german="Ein zusätzlicher Hebel ist einer für fliegende Leitungen.",
    nothing="no lever added to a flying connector",
    stands_on="Compatible products: locking levers; Note: additional levers for flying leads",
)
