"""One half of a mate is a plug, the other a socket.

The contact types of the two connectors of every mate are compared.

Why:
    Two sockets, or two plugs, have nothing to hold on to. Text-based wiring tools join female to female
    without a word; this is the mistake that is noticed on the day of installation.

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
      W2: {circuit: status, to: {part: 770-1242/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {blank: {class: connector, family: WINSTA MIDI special, poles: 2, coding: B}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: blank}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="mated",
    holds=pl.col("gender_a") != pl.col("gender_b"),
    say={
        "en": "{end_a} and {end_b} are both a {gender_a}: they do not mate",
        "de": "{end_a} und {end_b} haben dieselbe Kontaktart ({gender_a}): sie lassen sich nicht stecken",
    },
    help={
        "en": "use the counterpart of {part_a} on one of the two sides",
        "de": "auf einer Seite das Gegenstück zu {part_a} verwenden",
    },
    german="Die eine Hälfte einer Steckverbindung ist ein Stecker, die andere eine Buchse.",
    stands_on="Plug connection: Contact type (pluggable connector); Counterpart: plug to socket",
)
