"""Every rating covers the pollution degree of its place.

Ratings are stated for a degree of pollution: a rating for degree 3 holds for 3, 2 and 1. Ratings for the
USA (UL 1977) know no degrees; there the rule is about nothing.

Why:
    Dust that gets damp conducts. Distances that are long enough in an office are too short in a workshop.

Holds:
    format: 1
    environment: {pollution_degree: 2}
    leads: {W1: {from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    environment: {pollution_degree: 4}
    leads: {W1: {from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    environment: {place: closed}
    leads: {W1: {from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import IEC_MARKET, col

CLAIM = Claim(
    rows="rated",
    about=IEC_MARKET,
    holds=col("pollution_degree") <= col("rated_pollution"),
    say={
        "en": "{end}: pollution degree {pollution_degree}; the rating of {part} is stated for "
        "{rated_pollution}",
        "de": "{end}: Verschmutzungsgrad {pollution_degree}; die Bemessung von {part} gilt für "
        "{rated_pollution}",
    },
    help={
        "en": "put the connector into an enclosure, or take a part that is rated for this degree",
        "de": "Steckverbinder in ein Gehäuse setzen oder ein für diesen Grad bemessenes Teil nehmen",
    },
    german="Jede Bemessung deckt den Verschmutzungsgrad ihres Ortes ab.",
    nothing="the plan's market rates connectors without pollution degrees",
    stands_on="Electrical data: Legend (ratings)",
)
