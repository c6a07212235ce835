"""No circuit is closed to a ring.

Leads, mates and stated inner wiring are followed conductor by conductor: there is one way from each point of
a circuit to each other. A bus is asked as well: DALI, KNX and SMI have no rings.

Why:
    In a ring the current takes both ways: a plug that is pulled leaves live pins on both of its halves, and
    a breaker protects a cable that it was not chosen for.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N]}}
    devices: {lamp: {circuit: light}, sign: {circuit: light}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: lamp}, to: {device: sign}}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N]}}
    devices: {lamp: {circuit: light}, sign: {circuit: light}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: lamp}, to: {device: sign}}
      W2: {circuit: light, length: 5 m, from: {device: sign}, to: {device: lamp}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N]}}
    devices:
      box: # how it is wired inside nobody has said
        circuit: light
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}
    leads: {W1: {circuit: light, length: 3 m, from: {part: 770-1252/076-000}, to: {part: 770-1242/076-000}}}
    mates: [box.out + W1.from, W1.to + box.in]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="connected",
    about=col("points") > 0,
    holds=col("no_ring"),
    say={
        "en": "circuit {circuit} is closed to a ring at {ring}",
        "de": "Stromkreis {circuit} ist bei {ring} zum Ring geschlossen",
    },
    help={
        "en": "open the ring: leave one lead or mate of it away",
        "de": "den Ring öffnen: eine Leitung oder Steckverbindung davon weglassen",
    },
    german="Kein Stromkreis ist zum Ring geschlossen.",
    nothing="nothing belongs to a circuit",
    stands_on="Plan: leads and mates",
)
