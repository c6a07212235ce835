"""A circuit with several line conductors has the voltage that lies between them.

With alternating current in a TN or TT system: √3 times the voltage to neutral in three phases, twice in two
opposed ones, within 5 % (`limits: same_voltage`). The voltage of an IT supply lies between its lines.

Why:
    230 V written for L1, L2 and L3 makes every later answer about insulation one about too small a
    voltage: between two of them lie 400 V.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {hall: {supply: mains, voltage: 400 V, conductors: [L1, L2, L3, N, PE]}}
    leads: {W1: {circuit: hall, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {hall: {supply: mains, voltage: 230 V, conductors: [L1, L2, L3, N, PE]}}
    leads: {W1: {circuit: hall, from: {part: 770-1242/076-000}}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.limits import LINE_TO_LINE
from mateproof.rules.terms import TO_NEUTRAL, col

_STATED = col("voltage_v").is_not_null() & col("supply_voltage_v").is_not_null()


def _near(factor: float) -> pl.Expr:
    wanted = factor * col("supply_voltage_v")
    return (col("voltage_v") - wanted).abs() <= col("limit_same_voltage") / 100 * wanted


CLAIM = Claim(
    rows="circuits",
    about=((col("line_count") > 1) & TO_NEUTRAL & (col("supply_nature") == "ac") & _STATED).fill_null(
        value=False
    ),
    holds=_near(LINE_TO_LINE) | _near(2),
    say={
        "en": "circuit {circuit} has {line_count} line conductors and {voltage_v} V; "
        "with {supply_voltage_v} V to neutral more lies between them",
        "de": "Stromkreis {circuit} hat {line_count} Außenleiter und {voltage_v} V; "
        "bei {supply_voltage_v} V gegen Neutralleiter liegt mehr zwischen ihnen",
    },
    help={
        "en": "write the voltage between two lines (400 V with 230 V to neutral)",
        "de": "die Spannung zwischen zwei Außenleitern angeben (400 V bei 230 V gegen Neutralleiter)",
    },
    field="voltage",
    german="Ein Stromkreis mit mehreren Außenleitern hat die Spannung, die zwischen ihnen liegt.",
    nothing="no circuit of alternating current with two line conductors",
    stands_on="Plan: supplies and circuits",
)
