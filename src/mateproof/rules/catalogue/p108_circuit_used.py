"""Every circuit of the plan is used.

Each circuit has a lead, or a connector on a device.

Why:
    A circuit that nothing belongs to is a name that was mistyped elsewhere, or a part of the
    installation that was forgotten.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits:
      status: {voltage: 24 V, conductors: [1/COM, 2]}
      other: {voltage: 24 V, conductors: [1/COM, 2]}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="circuits",
    holds=(pl.col("leads") + pl.col("ends")) > 0,
    say={
        "en": "nothing belongs to circuit {circuit}",
        "de": "zu Stromkreis {circuit} gehört nichts",
    },
    help={
        "en": "remove the circuit, or write it in the leads that belong to it",
        "de": "den Stromkreis entfernen oder bei seinen Leitungen angeben",
    },
    german="Jeder Stromkreis des Plans wird benutzt.",
    severity=Severity.WARNING,
    stands_on="Plan: circuits",
)
