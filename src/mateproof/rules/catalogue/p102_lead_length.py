"""Every lead has a type of cable and a length.

Both are asked of every lead, whatever its sides are.

Why:
    The cut list, the bill of materials and every calculation of a voltage drop need them. A length that
    somebody measures on site later is a lead that somebody cuts on site later.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    cables: {flex: {conductors: 2, conductor: fine-stranded, cross_section: 1.5 mm², diameter: 7.5 mm}}
    leads:
      W1: {circuit: status, cable: flex, length: 3 m, from: {part: 770-1242/076-000}}
      W2: {circuit: status, cable: flex, length: 3 m, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    cables: {flex: {conductors: 2, conductor: fine-stranded, cross_section: 1.5 mm², diameter: 7.5 mm}}
    leads:
      W1: {circuit: status, cable: flex, length: 3 m, from: {part: 770-1242/076-000}}
      W2: {circuit: status, cable: flex, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="leads",
    holds=stated("cable", "length_m"),
    say={
        "en": "lead {lead} has no type of cable or no length",
        "de": "Leitung {lead} hat keinen Leitungstyp oder keine Länge",
    },
    help={
        "en": "write cable: and length: in the lead",
        "de": "cable: und length: bei der Leitung angeben",
    },
    german="Jede Leitung hat einen Leitungstyp und eine Länge.",
    severity=Severity.WARNING,
    stands_on="Plan: leads",
)
