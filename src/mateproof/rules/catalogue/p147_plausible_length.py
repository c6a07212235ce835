"""No lead is longer than any installation needs.

A lead of more than 1000 m (`limits: lead_length`) is taken for a wrong unit.

Why:
    A length in the wrong unit is ordered, cut and calculated like any other, and a million metres look
    like a thousand in a long list.

Holds:
    format: 1
    cables: {line: {conductors: 2}}
    leads: {W1: {cable: line, length: 3 m, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    cables: {line: {conductors: 2}}
    leads: {W1: {cable: line, length: 3 km, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.limits import LONGEST

CLAIM = Claim(
    rows="leads",
    about=col("length_m").is_not_null(),
    holds=col("length_m") <= col("limit_lead_length"),
    say={
        "en": "lead {lead} is {length_m} m long; more than {limit_lead_length} m are not plausible",
        "de": "Leitung {lead} ist {length_m} m lang; mehr als {limit_lead_length} m sind nicht glaubhaft",
    },
    help={
        "en": "check the unit, or write a longer one under limits: lead_length",
        "de": "Einheit prüfen oder unter limits: lead_length eine größere Länge angeben",
    },
    field="length",
    german="Keine Leitung ist länger, als irgendeine Anlage es braucht.",
    nothing="no lead has a length",
    severity=Severity.WARNING,
    stands_on=str(LONGEST),
)
