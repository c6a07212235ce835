"""Every connector and distributor is described by a data sheet of its own, or declared in the plan.

A sheet also names counterparts and accessories, with a line of description each. Such a part is known by that
line alone: what it does not say stays open. Accessories are not asked: a line tells what is needed of them.

Why:
    One missing sheet leaves a dozen claims open, each for another datum. This one names their common cause.

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
    holds=stated("data_sheet"),
    say={
        "en": "{part} has no data sheet of its own",
        "de": "{part} hat kein eigenes Datenblatt",
    },
    help={
        "en": "read its data sheet into a library (mateproof read SHEET --library FILE), "
        "or declare its facts",
        "de": "sein Datenblatt in eine Bibliothek lesen (mateproof read SHEET --library FILE) "
        "oder seine Daten im Plan angeben",
    },
    german="Jeder Steckverbinder und Verteiler ist durch ein eigenes Datenblatt beschrieben "
    "oder im Plan erklärt.",
    nothing="every connector and distributor is declared in the plan",
    severity=Severity.INFO,
    stands_on="Item description: the sheet of the part itself; Counterpart: parts that are only mentioned",
)
