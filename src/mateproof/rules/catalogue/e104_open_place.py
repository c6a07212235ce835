"""No connector lies in an open, easily accessible place that its sheet excludes.

Places are closed (opened with a tool only), restricted (for instructed persons) or open. The exclusion is
a statement beside the degree of protection: IP20 alone would allow it.

Why:
    In a place that everybody can reach somebody will unplug it, under load, or put a child's finger or a
    paper clip into it.

Holds:
    format: 1
    environment: {place: closed}
    leads: {W1: {from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    environment: {place: open}
    leads: {W1: {from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    environment: {temperature: 5..30 °C}
    leads: {W1: {from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="installed",
    holds=(col("place") != "open") | col("open_place_allowed"),
    say={
        "en": "{end}: the place is {place}; {part} is not made for open, easily accessible places",
        "de": "{end}: der Ort ist {place}; {part} ist nicht für offene, leicht zugängliche Orte gemacht",
    },
    help={
        "en": "put it behind a cover that needs a tool (place: closed)",
        "de": "hinter eine Abdeckung setzen, die nur mit Werkzeug aufgeht (place: closed)",
    },
    german="Kein Steckverbinder liegt an einem offenen, leicht zugänglichen Ort, den sein "
    "Datenblatt ausschließt.",
    stands_on="Mechanical data: Note on protection class",
)
