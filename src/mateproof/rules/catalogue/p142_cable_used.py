"""Some lead is of every type of cable.

A type of cable that the plan describes is used by one lead at least.

Why:
    A type that no lead uses is a name that was mistyped in a lead, or is ordered in vain.

Holds:
    format: 1
    cables: {line: {conductors: 2}}
    leads: {W1: {cable: line, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    cables: {line: {conductors: 2}, other: {conductors: 3}}
    leads: {W1: {cable: line, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    cables: {line: {conductors: 2}}
    leads: {W1: {from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="cables",
    holds=col("leads") > 0,
    say={"en": "no lead is of cable {cable}", "de": "keine Leitung ist vom Typ {cable}"},
    help={
        "en": "remove the type of cable, or name it in the leads that are of it",
        "de": "den Leitungstyp entfernen oder bei seinen Leitungen angeben",
    },
    german="Von jedem Leitungstyp des Plans gibt es eine Leitung.",
    nothing="the plan describes no cable",
    severity=Severity.WARNING,
    stands_on="Plan: cables",
)
