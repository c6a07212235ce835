"""Every supply of the plan feeds a circuit.

At least one circuit names the supply.

Why:
    A supply that feeds nothing is a name that was mistyped in a circuit, or a circuit that was forgotten.

Holds:
    format: 1
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    circuits: {status: {supply: door, conductors: [1/COM, 2]}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies:
      door: {system: SELV, voltage: 24 V, nature: dc}
      mains: {system: TN-S, voltage: 230 V, nature: ac}
    circuits: {status: {supply: door, conductors: [1/COM, 2]}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="supplies",
    holds=col("circuits") > 0,
    say={"en": "no circuit is fed by supply {supply}", "de": "Einspeisung {supply} speist keinen Stromkreis"},
    help={
        "en": "remove the supply, or name it in the circuits that it feeds",
        "de": "die Einspeisung entfernen oder bei ihren Stromkreisen angeben",
    },
    german="Jede Einspeisung des Plans speist einen Stromkreis.",
    nothing="the plan names no supply",
    severity=Severity.WARNING,
    stands_on="Plan: supplies",
)
