"""No voltage between two conductors is higher than the rated voltage of the connectors they pass.

The rating is the one that the plan's market selects: per IEC 60664-1, or per UL 1977 in the USA. The
voltage is the highest one between any two conductors of the circuit: 400 V where two of the lines of
a 230/400 V supply lie in one connector.

Why:
    The rated voltage fixes the distances along and through the insulation. Above it they are too short,
    which shows only after months of dirt and damp.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    circuits: {light: {voltage: 400 V}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads: {W1: {circuit: light, from: {part: 770-1252/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="rated",
    holds=col("voltage_v") <= col("rated_voltage_v"),
    say={
        "en": "{end}: {voltage_v} V in circuit {circuit}; {part} is rated for {rated_voltage_v} V "
        "({standard})",
        "de": "{end}: {voltage_v} V im Stromkreis {circuit}; {part} ist für {rated_voltage_v} V "
        "bemessen ({standard})",
    },
    help={
        "en": "take a part with a higher rated voltage, or keep the line conductors in separate connectors",
        "de": "ein Teil mit höherer Bemessungsspannung nehmen oder die Außenleiter auf "
        "Steckverbinder verteilen",
    },
    german="Keine Spannung zwischen zwei Leitern ist höher als die Bemessungsspannung der "
    "Steckverbinder, durch die "
    "sie gehen.",
    stands_on="Electrical data: Rated voltage (III / 3); Electrical data: Rated voltage per UL 1977",
)
