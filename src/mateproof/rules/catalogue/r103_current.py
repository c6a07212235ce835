"""No design current is higher than the rated current of the connectors it passes.

The rated current is the one that the plan's market selects. It is the current of one conductor; that it
holds at the ambient temperature and for the cable is not said here: sheets without a derating curve do
not state it.

Why:
    The heat in a contact grows with the square of the current: one third too much is almost twice the heat.

Holds:
    format: 1
    circuits: {light: {current: 16 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    circuits: {light: {current: 32 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="rated",
    holds=col("current_a") <= col("rated_current_a"),
    say={
        "en": "{end}: {current_a} A in circuit {circuit}; {part} is rated for {rated_current_a} A "
        "({standard})",
        "de": "{end}: {current_a} A im Stromkreis {circuit}; {part} ist für {rated_current_a} A "
        "bemessen ({standard})",
    },
    help={
        "en": "split the circuit, or take a part with a higher rated current",
        "de": "Stromkreis aufteilen oder ein Teil mit höherem Bemessungsstrom nehmen",
    },
    german="Kein Bemessungsstrom eines Stromkreises ist höher als der seiner Steckverbinder.",
    stands_on="Electrical data: Rated current; Electrical data: Rated current per UL 1977",
)
