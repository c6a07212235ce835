"""Every rating covers the overvoltage category of its circuit.

Ratings are stated for a category: a rating in category III holds in III, II and I. Ratings for the USA
(UL 1977) know no categories; there the rule is about nothing.

Why:
    A rated voltage is worth nothing without its category: the same part has 250 V in category III and
    more in category II, and it is easy to read the wrong column.

Holds:
    format: 1
    circuits: {light: {overvoltage_category: III}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    circuits: {light: {overvoltage_category: IV}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import IEC_MARKET, col

CLAIM = Claim(
    rows="rated",
    about=IEC_MARKET,
    holds=col("overvoltage_category") <= col("rated_category"),
    say={
        "en": "{end}: circuit {circuit} has overvoltage category {overvoltage_category}; "
        "the rating of {part} is stated for {rated_category}",
        "de": "{end}: Stromkreis {circuit} hat Überspannungskategorie {overvoltage_category}; "
        "die Bemessung von {part} gilt für {rated_category}",
    },
    help={
        "en": "take a part that is rated for this category, or lower it with a surge protective device",
        "de": "ein für diese Kategorie bemessenes Teil nehmen oder sie durch Überspannungsschutz senken",
    },
    german="Jede Bemessung deckt die Überspannungskategorie ihres Stromkreises ab.",
    nothing="the plan's market rates connectors without overvoltage categories",
    stands_on="Electrical data: Legend (ratings)",
)
