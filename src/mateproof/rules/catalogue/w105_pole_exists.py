"""The inner wiring of a device names poles that its connectors have.

A pole is named by its number, counted from 1, or by its mark.

Why:
    A pole that does not exist is a slip of the pen, and the conductor that was meant is not wired.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    devices:
      tap:
        circuit: status
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    devices:
      tap:
        circuit: status
        wiring: [in.1 - out.1, in.7 - out.7]
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices:
      tap:
        circuit: status
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors: {in: {face: {gender: plug}}, out: {part: 770-1242/076-000}}
"""

import polars as pl

from mateproof.rules.claim import Claim


def _exists(side: str) -> pl.Expr:
    pole = pl.col(f"pole{side}")
    return (pole >= 1) & (pole <= pl.col(f"poles{side}"))


CLAIM = Claim(
    rows="joins",
    holds=_exists("_a") & _exists("_b"),
    say={
        "en": "the wiring of {device} joins {pair}, and its connectors have {poles_a} and {poles_b} poles",
        "de": "die Verdrahtung von {device} verbindet {pair}, seine Verbinder haben {poles_a} und {poles_b} "
        "Pole",
    },
    help={
        "en": "correct the number or mark of the pole, or choose connectors with more poles",
        "de": "Nummer oder Beschriftung des Pols berichtigen oder Verbinder mit mehr Polen wählen",
    },
    field="wiring",
    german="Die innere Verdrahtung eines Geräts nennt Pole, die seine Verbinder haben.",
    nothing="no device says how it is wired inside",
    stands_on="Connection data: No. of poles, Total number of potentials; Plan: devices",
)
