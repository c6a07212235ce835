"""Both halves of a mate belong to one connection system and size.

The connection system (by the printed product family) and its size are compared for the two connectors of
every mate.

Why:
    Families and sizes that look alike do not mate, and connectors of two makers that look alike must not
    be mixed: nobody answers for such a joint.

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
    parts: {mini: {like: 770-1252/076-000, size: MINI}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: mini}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="mated",
    holds=(pl.col("system_a") == pl.col("system_b")) & (pl.col("size_a") == pl.col("size_b")),
    say={
        "en": (
            "{end_a} is {system_a} {size_a} and {end_b} is {system_b} {size_b}: they do not belong together"
        ),
        "de": (
            "{end_a} ist {system_a} {size_a} und {end_b} ist {system_b} {size_b}: sie gehören nicht zusammen"
        ),
    },
    help={
        "en": "choose both parts from one system and one size",
        "de": "beide Teile aus demselben System und derselben Baugröße wählen",
    },
    german="Beide Hälften einer Steckverbindung gehören zu einem Stecksystem und einer Baugröße.",
    stands_on="Product family: printed family; Maker: public answers on sizes and on mixing makes (A)",
)
