"""Nothing is plugged or unplugged under load.

Installation couplers are for a permanent connection, not for switching. That a sheet states matings under
load says what the contacts survive, not that it is the way to work; for the USA a sheet may say that some
versions may interrupt a current, without saying which.

Why:
    An arc that burns the hand, and a contact that is hot from then on.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: 770-1252/076-000}}
    mates: [{join: W1.from + W2.to, under_load: no}]

Breaks:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: 770-1252/076-000}}
    mates: [{join: W1.from + W2.to, under_load: yes}]

Unproven:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import COUPLER_LOAD
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="mated",
    holds=~col("under_load"),
    say={
        "en": "{mate}: is to be plugged under load",
        "de": "{mate}: soll unter Last gesteckt werden",
    },
    help={
        "en": "switch the circuit off before plugging (under_load: no), or take a switch or a socket-outlet",
        "de": "vor dem Stecken abschalten (under_load: no) oder einen Schalter oder eine Steckdose nehmen",
    },
    field="under_load",
    german="Nichts wird unter Last gesteckt oder gezogen.",
    severity=Severity.WARNING,
    stands_on=f"{COUPLER_LOAD}; Safety information 1: some versions, USA; Mechanical data: Number "
    f"of mating cycles",
)
