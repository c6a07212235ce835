"""Both halves of a mate have the same pin spacing.

The distances between two pins are compared for the two connectors of every mate.

Why:
    Parts of one family and pole count can still differ in their spacing. A part that only other sheets
    mention has no printed spacing: measure it, or find its sheet.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {770-1252/076-000: {pin_spacing: 10 mm}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {770-1252/076-000: {pin_spacing: 7.5 mm}}
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
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="mated",
    holds=pl.col("pin_spacing_mm_a") == pl.col("pin_spacing_mm_b"),
    say={
        "en": "the pins of {end_a} are {pin_spacing_mm_a} mm apart, those of {end_b} {pin_spacing_mm_b} mm",
        "de": (
            "die Pole von {end_a} haben {pin_spacing_mm_a} mm Abstand, die von {end_b} {pin_spacing_mm_b} mm"
        ),
    },
    help={
        "en": "choose two parts with the same spacing",
        "de": "zwei Teile mit gleichem Rastermaß wählen",
    },
    german="Beide Hälften einer Steckverbindung haben dasselbe Rastermaß.",
    severity=Severity.WARNING,
    stands_on="Geometrical Data: Pin spacing",
)
