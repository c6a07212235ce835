"""No two feeds meet in a circuit.

A feed is a circuit that begins in a device which feeds its supply. From it, leads, mates and stated inner
wiring lead to no other feed, neither in another device nor in another circuit of the same device. Protective
earth may be joined, and so may a bus.

Why:
    Two breakers in parallel let twice the current through, and neither switches off what the other feeds. A
    borrowed neutral carries the current of two circuits.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {north: {feeds: [mains]}, lamp: {circuit: light}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: north}, to: {device: lamp}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {north: {feeds: [mains]}, south: {feeds: [mains]}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: north}, to: {device: south}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices:
      north: {feeds: [mains]}
      south: {feeds: [mains]}
      box: # how it is wired inside nobody has said
        circuit: light
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: north}, to: {part: 770-1242/076-000}}
      W2: {circuit: light, length: 3 m, from: {part: 770-1252/076-000}, to: {device: south}}
    mates: [W1.to + box.in, box.out + W2.from]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="connected",
    about=col("feeds_stated") & col("fed"),
    holds=col("one_source"),
    say={
        "en": "circuit {circuit} is fed more than once: {sources} are joined",
        "de": "Stromkreis {circuit} wird mehrfach gespeist: {sources} sind verbunden",
    },
    help={
        "en": "part the feeds: leave a lead or a mate away, or part the conductors inside a device",
        "de": "die Einspeisungen trennen: eine Leitung oder Steckverbindung weglassen oder die Leiter in "
        "einem Gerät "
        "trennen",
    },
    german="In keinem Stromkreis treffen sich zwei Einspeisungen.",
    nothing="no circuit is fed by a device that says so",
    stands_on="Plan: devices, leads and mates",
)
