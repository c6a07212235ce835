"""Every part has each approval that the plan asks for.

A plan names the approvals that it needs (`approvals:`), a ship for example that of its classification
society. Each part is asked for each of them, accessories too. A part whose own sheet is not known stays open:
not listed there is not the same as not approved.

Why:
    The surveyor asks for every part, and finds the one strain relief without a certificate on the day of
    the acceptance.

Holds:
    format: 1
    approvals: [DNV GL]
    leads: {W1: {from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    approvals: [ABS]
    leads: {W1: {from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    approvals: [DNV GL]
    leads: {W1: {from: {part: 770-1252/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="approved",
    holds=col("approved"),
    say={
        "en": "{part}: the plan asks for the approval {asked}, its sheet does not state it",
        "de": "{part}: der Plan verlangt die Zulassung {asked}, das Datenblatt nennt sie nicht",
    },
    help={
        "en": "take a part that has it, or ask the maker for the certificate and declare it",
        "de": "ein Teil nehmen, das sie hat, oder beim Hersteller das Zertifikat erfragen und angeben",
    },
    german="Jedes Teil hat jede Zulassung, die der Plan verlangt.",
    nothing="the plan asks for no approval",
    stands_on="Approvals / Certificates: Approval; Approvals / Certificates: Certificate name",
)
