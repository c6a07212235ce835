"""No connector with two lines in it is rated for less than the voltage between them.

A rating of 250 V is one line to neutral of a 230/400 V supply: between L1 and L2 lie 400 V. Where a circuit
with several line conductors does not write its voltage, it is at least √3 times that of its TN or TT supply;
where it does, R101 compares.

Why:
    The number 250 looks like enough for 230. Two lines side by side in one connector need more than any
    such rating.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 120 V, nature: ac}}
    circuits: {hall: {supply: mains, conductors: [L1, L2]}}
    leads: {W1: {circuit: hall, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {hall: {supply: mains, conductors: [L1, L2]}}
    leads: {W1: {circuit: hall, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, nature: ac}}
    circuits: {hall: {supply: mains, conductors: [L1, L2]}}
    leads: {W1: {circuit: hall, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import LINE_TO_LINE
from mateproof.rules.terms import IEC_MARKET, TO_NEUTRAL, col

CLAIM = Claim(
    rows="rated",
    about=((col("line_count") > 1) & TO_NEUTRAL & col("voltage_v").is_null() & IEC_MARKET).fill_null(
        value=False
    ),
    holds=LINE_TO_LINE * col("supply_voltage_v") <= col("rated_voltage_v"),
    optional=("voltage_v",),
    say={
        "en": "{end}: {line_count} lines of a supply of {supply_voltage_v} V to neutral in one connector; "
        "{part} is "
        "rated for {rated_voltage_v} V",
        "de": "{end}: {line_count} Außenleiter einer Einspeisung mit {supply_voltage_v} V gegen "
        "Neutralleiter in einem "
        "Steckverbinder; {part} ist für {rated_voltage_v} V bemessen",
    },
    help={
        "en": "keep the line conductors in separate connectors, or take a part that is rated for 400 V",
        "de": "Außenleiter auf Steckverbinder verteilen oder ein für 400 V bemessenes Teil nehmen",
    },
    german="Kein Steckverbinder mit zwei Außenleitern ist für weniger bemessen als die Spannung zwischen "
    "ihnen.",
    nothing="no circuit with two lines whose voltage is not written",
    stands_on="Electrical data: Rated voltage (III / 3)",
)
