"""Every part names its maker.

Parts of the library bear their maker. A part that the plan declares can state it (`maker:`); a placeholder
for a part that is still to be chosen cannot.

Why:
    A line of the bill of materials without maker cannot be ordered. Connectors of two makers that look
    alike must not be mixed either.

Holds:
    format: 1
    leads: {W1: {from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    parts: {some-plug: {like: 770-1242/076-000, gender: plug}}
    leads: {W1: {from: {part: some-plug}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="used",
    holds=stated("maker"),
    say={
        "en": "{part} names no maker",
        "de": "{part} nennt keinen Hersteller",
    },
    help={
        "en": "choose a maker's part, or state maker: in the declared part",
        "de": "ein Teil eines Herstellers wählen oder maker: beim erklärten Teil angeben",
    },
    german="Jedes Teil nennt seinen Hersteller.",
    severity=Severity.INFO,
    stands_on="Item description: maker; Plan: declared parts",
)
