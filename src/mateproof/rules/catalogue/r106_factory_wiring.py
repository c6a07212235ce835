"""No connector made on site rests on a rating that is given for factory wiring only.

Some ratings hold only for connectors that are wired in a factory. In a market where such a rating is the
one that applies, the connector must come ready wired.

Why:
    Such a rating was given for a wiring that somebody tests and supervises. On site nobody does, and
    the inspector refuses it.

Holds:
    format: 1
    market: USA
    leads: {W1: {from: {part: 770-1242/076-000, made: factory}}}

Breaks:
    format: 1
    market: USA
    leads: {W1: {from: {part: 770-1242/076-000, made: on_site}}}

Unproven:
    format: 1
    market: USA
    leads: {W1: {from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="rated",
    holds=(col("made") == "factory") | (col("rated_wiring") != "factory only"),
    say={
        "en": "{end}: {part} is wired {made}; its rating ({standard}) holds for factory wiring only",
        "de": "{end}: {part}, verdrahtet: {made}; die Bemessung ({standard}) gilt nur für "
        "werkseitige Verdrahtung",
    },
    help={
        "en": "order the lead ready made, or take a part that is rated for wiring on site",
        "de": "die Leitung konfektioniert bestellen oder ein für Verdrahtung vor Ort bemessenes Teil nehmen",
    },
    field="made",
    german="Kein auf der Baustelle angeschlossener Steckverbinder beruht auf einer Bemessung nur "
    "für werkseitige "
    "Verdrahtung.",
    stands_on="Electrical data: Rated voltage per UL 1977 (factory wiring only); "
    "Electrical data: Rated current per UL 1977 (factory wiring only)",
)
