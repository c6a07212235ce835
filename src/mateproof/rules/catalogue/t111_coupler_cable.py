"""No cable is thicker or has more conductors than installation couplers are for.

IEC 61535 speaks of 2 to 5 wires of at most 10 mm² (`limits: coupler_cross_section`). What a clamp takes
is the matter of T101.

Why:
    Beyond the standard the strain relief and the weight of the cable have not been tested.

Holds:
    format: 1
    cables: {line: {conductors: 3, cross_section: 2.5 mm²}}
    leads: {W1: {cable: line, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    cables: {line: {conductors: 7, cross_section: 2.5 mm²}}
    leads: {W1: {cable: line, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    cables: {line: {conductors: 3}}
    leads: {W1: {cable: line, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import COUPLER_WIRES
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.limits import COUPLER_RATING

CLAIM = Claim(
    rows="terminated",
    holds=(col("cross_section_mm2") <= col("limit_coupler_cross_section"))
    & col("conductors").is_between(*COUPLER_WIRES),
    say={
        "en": "{termination}: {conductors} × {cross_section_mm2} mm²; installation couplers are for "
        f"{COUPLER_WIRES[0]} to {COUPLER_WIRES[1]}"
        " conductors of at most {limit_coupler_cross_section} mm²",
        "de": "{termination}: {conductors} × {cross_section_mm2} mm²; Installationssteckverbinder sind für "
        f"{COUPLER_WIRES[0]} bis {COUPLER_WIRES[1]}"
        " Leiter mit höchstens {limit_coupler_cross_section} mm²",
    },
    help={
        "en": "ask the maker whether the part is tested with such a cable",
        "de": "beim Hersteller fragen, ob das Teil mit einer solchen Leitung geprüft ist",
    },
    german="Keine Leitung ist dicker oder hat mehr Leiter, als Installationssteckverbinder vorsehen.",
    severity=Severity.INFO,
    stands_on=str(COUPLER_RATING),
)
