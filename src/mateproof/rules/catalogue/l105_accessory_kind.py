"""Every accessory is what it is used for.

What the plan puts on a connector as a lever is a lever, what it puts on as a strain relief is a strain
relief, and what it puts on as a cap is a cap.

Why:
    Item numbers differ by a digit. An accessory in the wrong place is noticed when the box is opened on
    site.

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
      W1: {circuit: status, from: {part: 770-1242/076-000, lever: 770-201}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, lever: 770-999}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="equipped",
    holds=pl.col("accessory_class") == pl.col("role"),
    say={
        "en": "{accessory} on {end} is a {accessory_class}, used as {role}",
        "de": "{accessory} an {end} ist ein Teil der Klasse „{accessory_class}“, verwendet als „{role}“",
    },
    help={
        "en": "correct the item number, or move it to the key it belongs to",
        "de": "die Artikelnummer berichtigen oder unter den richtigen Schlüssel setzen",
    },
    german="Jedes Zubehör ist das, als was es verwendet wird.",
    nothing="no accessory in the plan",
    stands_on="Compatible products: descriptions of the accessories",
)
