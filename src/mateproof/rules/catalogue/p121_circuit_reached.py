"""All of a circuit is reached from what feeds it.

Every connector, terminal and bare end of a circuit that is fed hangs together with a feed, through leads,
mates and stated inner wiring.

Why:
    A part of a circuit that hangs on nothing was forgotten, or a lead to it was. It is found when the lights
    stay dark.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}, lamp: {circuit: light}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: board}, to: {device: lamp}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}, lamp: {circuit: light}, sign: {circuit: light}, key: {circuit: light}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: board}, to: {device: lamp}}
      W2: {circuit: light, length: 3 m, from: {device: key}, to: {device: sign}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices:
      board: {feeds: [mains]}
      box: # how it is wired inside nobody has said
        circuit: light
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: board}, to: {part: 770-1242/076-000}}}
    mates: [W1.to + box.in]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="connected",
    about=col("feeds_stated") & col("fed"),
    holds=col("reached"),
    say={
        "en": "{unreached} of circuit {circuit} is not reached from what feeds it",
        "de": "{unreached} von Stromkreis {circuit} wird von der Einspeisung nicht erreicht",
    },
    help={
        "en": "join it with the rest of its circuit: a lead, a mate or the inner wiring of a device is "
        "missing",
        "de": "mit dem übrigen Stromkreis verbinden: Es fehlt eine Leitung, eine Steckverbindung oder die "
        "innere "
        "Verdrahtung eines Geräts",
    },
    german="Jeder Stromkreis wird von seiner Einspeisung ganz erreicht.",
    nothing="no circuit is fed by a device that says so",
    stands_on="Plan: devices, leads and mates",
)
