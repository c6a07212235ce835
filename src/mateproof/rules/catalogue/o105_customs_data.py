"""Every connector and distributor states its customs tariff number and its country of origin.

Asked of parts that the plan does not declare itself. At home nobody needs them: a remark, which the
profiles for ship and USA make a warning.

Why:
    A box without tariff number stays at the border, and the site waits for it.

Holds:
    format: 1
    leads: {W1: {from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    leads: {W1: {from: {part: 770-1252/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="used",
    about=col("part_class").is_in(("connector", "distributor")) & ~col("declared"),
    holds=stated("tariff_number", "origin"),
    say={
        "en": "{part}: customs tariff number or country of origin is not known",
        "de": "{part}: Zolltarifnummer oder Ursprungsland ist nicht bekannt",
    },
    help={
        "en": "read the part's data sheet into a library, or ask the maker",
        "de": "das Datenblatt des Teils in eine Bibliothek lesen oder beim Hersteller fragen",
    },
    german="Jeder Steckverbinder und Verteiler nennt Zolltarifnummer und Ursprungsland.",
    nothing="every connector and distributor is declared in the plan",
    severity=Severity.INFO,
    stands_on="Commercial data: Customs Tariff No. and Country of origin",
)
