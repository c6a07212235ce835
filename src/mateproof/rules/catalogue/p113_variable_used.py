"""Every variable of the plan is used.

Its name stands as `<name>` in the plan or in one of its templates.

Why:
    A variable that is changed, and changes nothing, is a trap: its value is probably written out where it was
    meant to stand. Where several plans include one file of variables, it may be meant for another one.
    It is a remark, and decides nothing.

Holds:
    format: 1
    variables: {lead: 3 m}
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads: {W1: {circuit: status, length: <lead>, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    variables: {lead: 3 m}
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads: {W1: {circuit: status, length: 3 m, from: {part: 770-1242/076-000}}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="variables",
    holds=pl.col("used"),
    say={
        "en": "nothing uses the variable {variable} ({value})",
        "de": "nichts benutzt die Variable {variable} ({value})",
    },
    help={
        "en": "write <{variable}> where its value is meant, or delete it",
        "de": "<{variable}> schreiben, wo ihr Wert gemeint ist, oder sie löschen",
    },
    german="Jede Variable des Plans wird benutzt.",
    nothing="the plan has no variables",
    severity=Severity.INFO,
    stands_on="Plan: variables",
)
