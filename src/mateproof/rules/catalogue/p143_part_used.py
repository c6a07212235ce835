"""Every declared part is used.

A connector, a device or an accessory is of the part, or another part names it: as what it is like, or in
its lists of accessories and counterparts.

Why:
    A part that was declared and is used nowhere is a name that was mistyped, or a statement that counts
    for nothing.

Holds:
    format: 1
    parts: {grey: {like: 770-1242/076-000, colour: grey}}
    leads: {W1: {from: {part: grey}}}

Breaks:
    format: 1
    parts:
      grey: {like: 770-1242/076-000, colour: grey}
      forgotten: {like: 770-1242/076-000, colour: pink}
    leads: {W1: {from: {part: grey}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="declared",
    holds=col("uses") > 0,
    say={"en": "nothing is of part {part}", "de": "nichts im Plan ist Teil {part}"},
    help={
        "en": "remove the part, or name it where it is used",
        "de": "das Teil entfernen oder dort angeben, wo es benutzt wird",
    },
    german="Jedes im Plan erklärte Teil wird benutzt.",
    nothing="the plan declares no part",
    severity=Severity.WARNING,
    stands_on="Plan: parts",
)
