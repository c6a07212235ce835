"""A connector that meets a mounted one gets no lever of its own.

The mounted half brings the lever. In a mate of a mounted and a flying connector the flying one has none
added.

Why:
    The second lever has nothing to hold. It is ordered, carried to the site and left over, and it raises
    the question whether the first one is missing.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices:
      K1:
        circuit: status
        connectors: {out: {face: {family: WINSTA MIDI special, poles: 2, gender: socket, coding: B}}}
    leads:
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [K1.out + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices:
      K1:
        circuit: status
        connectors: {out: {face: {family: WINSTA MIDI special, poles: 2, gender: socket, coding: B}}}
    leads:
      W2: {circuit: status, to: {part: 770-1252/076-000, lever: 770-101}}
    mates: [K1.out + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="mated",
    about=(pl.col("mounting_a") == "mounted") != (pl.col("mounting_b") == "mounted"),
    holds=pl.when(pl.col("mounting_a") == "flying")
    .then(pl.col("lever_count_a") == 0)
    .otherwise(pl.col("lever_count_b") == 0),
    say={
        "en": "{mate}: a lever is added to the lead, although the mounted half brings one",
        "de": "{mate}: der Leitung ist ein Hebel gegeben, obwohl die montierte Hälfte einen mitbringt",
    },
    help={
        "en": "remove lever: from the flying connector",
        "de": "lever: beim fliegenden Verbinder streichen",
    },
    german="Ein Verbinder, der auf einen montierten trifft, bekommt keinen eigenen Hebel.",
    nothing="no mate of a mounted and a flying connector",
    severity=Severity.WARNING,
    stands_on="Note: additional levers are for flying leads only; Connection system: locking",
)
