"""The devices of a circuit survive the voltage of their own circuit.

What the devices survive is stated for the worst mistake; it is never less than what they are connected to
every day.

Why:
    A number that is too low is a slip of the pen, or a circuit with the wrong devices. The harm of every
    wrong mating is judged by it.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, survives: 24 V, conductors: [1/COM, 2]}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, survives: 12 V, conductors: [1/COM, 2]}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    circuits: {status: {survives: 24 V, conductors: [1/COM, 2]}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="circuits",
    about=pl.col("survives_v").is_not_null(),
    holds=pl.col("voltage_v") <= pl.col("survives_v"),
    say={
        "en": "circuit {circuit} has {voltage_v} V, and its devices survive {survives_v} V",
        "de": "Stromkreis {circuit} hat {voltage_v} V, seine Geräte überstehen {survives_v} V",
    },
    help={
        "en": "correct one of the two voltages, or take other devices",
        "de": "eine der beiden Spannungen berichtigen oder andere Geräte nehmen",
    },
    field="survives",
    german="Die Geräte eines Stromkreises überstehen die Spannung ihres eigenen Stromkreises.",
    nothing="no circuit says what its devices survive",
    stands_on="Plan: circuits",
)
