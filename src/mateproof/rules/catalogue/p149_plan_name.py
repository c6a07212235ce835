"""The plan has a name.

The name is written in the plan; where it is not, the file's stands on all documents.

Why:
    A list on paper without the name of its plan belongs to no building.

Holds:
    format: 1
    name: East façade
    leads: {W1: {from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    leads: {W1: {from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="plans",
    holds=stated("written_name"),
    say={"en": "the plan has no name", "de": "der Plan hat keinen Namen"},
    help={"en": "write name: at the beginning of the plan", "de": "name: am Anfang des Plans angeben"},
    german="Der Plan hat einen Namen.",
    severity=Severity.INFO,
    stands_on="Plan: name",
)
