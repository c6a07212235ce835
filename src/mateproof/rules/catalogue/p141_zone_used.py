"""Something lies in every zone of the plan.

A connector, a device or a lead lies in the zone.

Why:
    An empty zone is a name that was mistyped elsewhere: what should lie in it lies in another one, with
    other neighbours and another climate.

Holds:
    format: 1
    zones: {ceiling: {place: closed}}
    leads: {W1: {zone: ceiling, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    zones: {ceiling: {place: closed}, celing: {place: open}}
    leads: {W1: {zone: ceiling, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    zones: {ceiling: {place: closed}}
    leads: {W1: {from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="zones",
    holds=col("things") > 0,
    say={"en": "nothing lies in zone {zone}", "de": "in Bereich {zone} liegt nichts"},
    help={
        "en": "remove the zone, or name it where something lies in it",
        "de": "den Bereich entfernen oder bei dem angeben, was darin liegt",
    },
    german="In jedem Bereich des Plans liegt etwas.",
    nothing="the plan names no zone",
    severity=Severity.WARNING,
    stands_on="Plan: zones",
)
