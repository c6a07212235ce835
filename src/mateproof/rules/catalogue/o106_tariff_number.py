"""Every customs tariff number has 6 to 11 digits.

The first six are those of the Harmonized System; countries add up to five. Blanks and points between them
do not count.

Why:
    A digit lost in copying is another kind of goods, or none.

Holds:
    format: 1
    leads: {W1: {from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    parts: {grey: {like: 770-1242/076-000, colour: grey, customs_tariff_number: "85366"}}
    leads: {W1: {from: {part: grey}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import TARIFF
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="used",
    about=col("tariff_number").is_not_null(),
    holds=col("tariff_number").str.replace_all(r"[ .]", "").str.contains(r"^[0-9]{6,11}$"),
    say={
        "en": "{part}: “{tariff_number}” is no customs tariff number",
        "de": "{part}: „{tariff_number}“ ist keine Zolltarifnummer",
    },
    help={
        "en": "compare it with the data sheet, and correct it",
        "de": "mit dem Datenblatt vergleichen und berichtigen",
    },
    german="Jede Zolltarifnummer hat 6 bis 11 Stellen.",
    nothing="no customs tariff number is known",
    stands_on=f"Commercial data: Customs Tariff No.; {TARIFF}",
)
