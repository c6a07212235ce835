"""Every part that has a data sheet of its own has a GTIN on it.

The GTIN identifies an item in orders and on goods received, whatever the maker's item number looks like.

Why:
    Item numbers are mistyped: a slash, a leading zero. The GTIN has a check digit, and the scanner at the
    gate reads it.

Holds:
    format: 1
    leads: {W1: {from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="used",
    about=col("data_sheet").is_not_null(),
    holds=stated("gtin"),
    say={
        "en": "the sheet of {part} states no GTIN",
        "de": "das Datenblatt von {part} nennt keine GTIN",
    },
    help={
        "en": "order by maker and item number, or ask for the GTIN and declare it",
        "de": "nach Hersteller und Artikelnummer bestellen oder die GTIN erfragen und angeben",
    },
    german="Jedes Teil mit eigenem Datenblatt hat darauf eine GTIN.",
    nothing="no part has a data sheet of its own",
    severity=Severity.INFO,
    stands_on="Commercial data: GTIN",
)
