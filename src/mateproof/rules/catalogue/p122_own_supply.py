"""A circuit is reached by no other supply than its own.

What the devices of a plan feed is followed through leads, mates and inner wiring. It ends in circuits that
name the same supply. Protective earth and the conductors of a bus are not followed.

Why:
    A circuit of the UPS that also hangs on the mains joins both, behind two breakers. Switched off, it is
    still live.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V}, ups: {system: TN-S, voltage: 230 V}}
    circuits: {light: {supply: mains, conductors: [L, N]}, server: {supply: ups, conductors: [L, N]}}
    devices: {board: {feeds: [mains, ups]}, lamp: {circuit: light}, rack: {circuit: server}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: board}, to: {device: lamp}}
      W2: {circuit: server, length: 3 m, from: {device: board}, to: {device: rack}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V}, ups: {system: TN-S, voltage: 230 V}}
    circuits: {light: {supply: mains, conductors: [L, N]}, server: {supply: ups, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: board}, to: {part: 770-1242/076-000}}
      W2: {circuit: server, length: 3 m, from: {part: 770-1252/076-000}}
    mates: [W1.to + W2.from]

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V}}
    circuits: {light: {supply: mains, conductors: [L, N]}, server: {conductors: [L, N]}}
    devices: {board: {feeds: [mains]}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: board}, to: {part: 770-1242/076-000}}
      W2: {circuit: server, length: 3 m, from: {part: 770-1252/076-000}}
    mates: [W1.to + W2.from]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="connected",
    about=col("feeds_stated") & col("fed"),
    holds=col("own_supply"),
    say={
        "en": "circuit {circuit} is of supply {supply}, and {other_supply} reaches it",
        "de": "Stromkreis {circuit} gehört zu Versorgung {supply}, erreicht wird er von {other_supply}",
    },
    help={
        "en": "part the two circuits, or name the supply that is meant",
        "de": "die beiden Stromkreise trennen oder die Versorgung nennen, die gemeint ist",
    },
    field="supply",
    german="Jeder Stromkreis wird nur von seiner eigenen Versorgung erreicht.",
    nothing="no circuit is fed by a device that says so",
    stands_on="Plan: supplies, circuits and devices",
)
