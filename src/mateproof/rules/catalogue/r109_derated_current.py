"""Every connector carries its circuit's current at the temperature of its place.

Asked of parts whose sheet, or the plan, states a derating curve: currents at temperatures. Of a base
curve 80 % count (`limits: base_curve_share`). Between two points the straight line counts, beyond the
hottest nothing is known. A part without a curve is not asked: its rated current is the matter of R103.

Why:
    The rated current is a number for a cool place. Under a roof or beside luminaires the same contact
    reaches its limit with half of it.

Holds:
    format: 1
    environment: {temperature: 5..40 °C}
    circuits: {light: {current: 10 A}}
    parts:
      hot:
        like: 770-1242/076-000
        derating_curve: [{value: 25 A, temperature: 20 °C}, {value: 15 A, temperature: 60 °C}]
    leads: {W1: {circuit: light, from: {part: hot}}}

Breaks:
    format: 1
    environment: {temperature: 5..60 °C}
    circuits: {light: {current: 16 A}}
    parts:
      hot:
        like: 770-1242/076-000
        derating_curve: [{value: 25 A, temperature: 20 °C}, {value: 15 A, temperature: 60 °C}]
    leads: {W1: {circuit: light, from: {part: hot}}}

Unproven:
    format: 1
    circuits: {light: {current: 10 A}}
    parts:
      hot:
        like: 770-1242/076-000
        derating_curve: [{value: 25 A, temperature: 20 °C}, {value: 15 A, temperature: 60 °C}]
    leads: {W1: {circuit: light, from: {part: hot}}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.limits import BASE_CURVE

_SHARE = (
    pl.when(col("curve") == "base_curve").then(col("limit_base_curve_share") / 100).otherwise(pl.lit(1.0))
)

CLAIM = Claim(
    rows="rated",
    about=col("curve").is_not_null(),
    holds=col("current_a") <= col("curve_current_a") * _SHARE,
    say={
        "en": "{end}: {current_a} A in circuit {circuit} at {temperature_high_c} °C; the curve of {part} "
        "gives "
        "{curve_current_a} A there, of a base curve {limit_base_curve_share} % count",
        "de": "{end}: {current_a} A im Stromkreis {circuit} bei {temperature_high_c} °C; die Kurve von "
        "{part} gibt "
        "dort {curve_current_a} A, von einer Basiskurve zählen {limit_base_curve_share} %",
    },
    help={
        "en": "split the circuit, cool the place, or take a part that carries more there",
        "de": "Stromkreis aufteilen, den Ort kühlen oder ein Teil nehmen, das dort mehr trägt",
    },
    german="Jeder Steckverbinder trägt den Strom seines Stromkreises bei der Temperatur seines Ortes.",
    nothing="no part states a derating curve",
    stands_on=f"Electrical data: derating curve; {BASE_CURVE}",
)
