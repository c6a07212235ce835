"""No waiver has expired.

A waiver holds through the day on which it expires, in UTC. From the next day on it accepts nothing: what it
accepted is a finding like any other again. Today is the day of the clock, or of the environment variable
SOURCE_DATE_EPOCH where that is set.

Why:
    Somebody answered for the finding until that day. Nobody answers for it now.

Holds:
    format: 1
    leads: {W1: {from: {part: 770-1242/076-000}}}
    waivers:
      length: {rule: P102, place: W1, reason: cut on site, name: planner, expires: 2999-12-31}

Breaks:
    format: 1
    leads: {W1: {from: {part: 770-1242/076-000}}}
    waivers:
      length: {rule: P102, place: W1, reason: cut on site, name: planner, expires: 2001-12-31}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="waivers",
    holds=col("expired").not_(),
    say={
        "en": "waiver {waiver} of {rule} at {where} ended with {expires}; {name} answered for it until then",
        "de": "Sonderfreigabe {waiver} von {rule} an {where} endete mit {expires}; {name} stand dafür ein",
    },
    help={
        "en": "mend what it accepted, or agree on a new day",
        "de": "beheben, was sie gelten ließ, oder einen neuen Tag vereinbaren",
    },
    field="expires",
    german="Keine Sonderfreigabe ist abgelaufen.",
    severity=Severity.WARNING,
    stands_on="Plan: waivers",
)
