"""No plug is left open.

Every plug of the plan is part of a mate. What to do with an open socket is another rule's matter: it
wears a cap.

Why:
    Lockout caps are made for sockets. A plug that stays open has nothing to close it, its contacts lie
    bare in the degree of protection of an unmated part, and it is the first thing that somebody plugs in
    where it does not belong.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {blank: {class: connector, family: WINSTA MIDI special, poles: 2, coding: B}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: blank}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="installed",
    about=pl.col("gender") == "plug",
    holds=pl.col("mated"),
    say={
        "en": "plug {end} is part of no mate",
        "de": "Stecker {end} ist Teil keiner Steckverbindung",
    },
    help={
        "en": "mate it, or leave the connector away until the lead is needed",
        "de": "stecken, oder den Verbinder weglassen, bis die Leitung gebraucht wird",
    },
    german="Kein Stecker bleibt offen.",
    nothing="no plug in the plan",
    severity=Severity.WARNING,
    stands_on="Compatible products: lockout caps are for sockets; Connection system: caps_for",
)
