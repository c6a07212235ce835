"""Both halves of a mate carry the same pole marking.

Where the connection system asks for it, the pole markings of the two connectors of every mate are
compared as they are printed.

Why:
    The pole marking says which conductor sits where. Where the markings differ, a conductor of one
    function meets a contact of another, although colour and code agree. The marking of a part that only
    other sheets mention is not known: look at the part, and state what is printed on it.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {770-1252/076-000: {marking: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {770-1252/076-000: {marking: [L, N]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="mated",
    about=pl.col("same_marking"),
    holds=pl.col("marking_a") == pl.col("marking_b"),
    say={
        "en": "{end_a} is marked “{marking_a}” and {end_b} “{marking_b}”: their poles do not belong together",
        "de": "{end_a} trägt „{marking_a}“ und {end_b} „{marking_b}“: die Pole gehören nicht zusammen",
    },
    help={
        "en": "use parts with the same pole marking; state a marking that no sheet prints under parts",
        "de": (
            "Teile mit gleicher Polbeschriftung verwenden; nicht gedruckte Beschriftungen unter parts angeben"
        ),
    },
    german="Beide Hälften einer Steckverbindung tragen dieselbe Polbeschriftung.",
    nothing="no mate of a connection system that asks for equal pole markings",
    stands_on=(
        "Mechanical data: Marking; Mismatching protection: same marking; Connection system: same_marking"
    ),
)
