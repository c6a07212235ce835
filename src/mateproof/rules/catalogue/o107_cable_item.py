"""Every type of cable that is used has an item number.

The number by which it is ordered, in `cables`. Asked as soon as one type of cable has a number; a plan
without any leaves the order to others.

Why:
    Conductors and cross section describe a cable; ordered is a number. Without it somebody chooses, and
    the sheath is of another colour in every room.

Holds:
    format: 1
    cables: {line: {item: H05VV-F 3G1.5}}
    leads: {W1: {cable: line, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    cables: {line: {conductors: 3}, other: {item: H05VV-F 3G1.5}}
    leads: {W1: {cable: line, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="cables",
    about=(col("leads") > 0) & (col("items") > 0),
    holds=stated("cable_item"),
    say={
        "en": "cable {cable} has no item number",
        "de": "Leitungstyp {cable} hat keine Artikelnummer",
    },
    help={
        "en": "write item: in the type of cable",
        "de": "item: beim Leitungstyp angeben",
    },
    field="item",
    german="Jeder benutzte Leitungstyp hat eine Artikelnummer.",
    nothing="no type of cable that is used has an item number",
    severity=Severity.INFO,
    stands_on="Plan: cables",
)
