"""No conductor is thicker than the nominal cross section of its part.

The nominal cross section is the largest conductor that a connection is built and tested for. It is often
all that is known of a part of which only another part's sheet speaks.

Why:
    Where the sheet with the ranges is missing, this still finds the cable that cannot go in.

Holds:
    format: 1
    cables: {line: {cross_section: 4 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000}}

Breaks:
    format: 1
    cables: {line: {cross_section: 6 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000}}

Unproven:
    format: 1
    cables: {line: {conductors: 2}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="terminated",
    holds=col("cross_section_mm2") <= col("nominal_cross_section_mm2"),
    say={
        "en": "{termination}: {cross_section_mm2} mm², the nominal cross section of {part} is "
        "{nominal_cross_section_mm2} mm²",
        "de": "{termination}: {cross_section_mm2} mm², der Nennquerschnitt von {part} ist "
        "{nominal_cross_section_mm2} mm²",
    },
    help={
        "en": "take a thinner cable or a larger connector",
        "de": "dünnere Leitung oder größeren Steckverbinder nehmen",
    },
    german="Kein Leiter ist dicker als der Nennquerschnitt seines Teils.",
    stands_on="Connection data: Nominal cross section",
)
