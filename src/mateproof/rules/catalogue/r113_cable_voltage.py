"""No voltage is higher than the rated voltage of the cable.

Asked where the type of cable states it: the voltage between two conductors, 500 V of 300/500 V.

Why:
    A light cable for bells beside mains cables looks the same; its insulation is half as thick.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V}}
    cables: {line: {voltage: 500 V}}
    leads: {W1: {circuit: light, cable: line, length: 3 m, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V}}
    cables: {line: {voltage: 100 V}}
    leads: {W1: {circuit: light, cable: line, length: 3 m, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    circuits: {light: {current: 2 A}}
    cables: {line: {voltage: 500 V}}
    leads: {W1: {circuit: light, cable: line, length: 3 m, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="leads",
    about=col("cable_voltage_v").is_not_null(),
    holds=col("voltage_v") <= col("cable_voltage_v"),
    say={
        "en": "lead {lead}: {voltage_v} V in circuit {circuit}; its cable {cable} is rated for "
        "{cable_voltage_v} V",
        "de": "Leitung {lead}: {voltage_v} V im Stromkreis {circuit}; ihr Typ {cable} ist für "
        "{cable_voltage_v} V bemessen",
    },
    help={
        "en": "take a cable for this voltage",
        "de": "eine Leitung für diese Spannung nehmen",
    },
    field="cable",
    german="Keine Spannung ist höher als die Bemessungsspannung der Leitung.",
    nothing="no type of cable states its rated voltage",
    stands_on="Plan: cables and circuits",
)
