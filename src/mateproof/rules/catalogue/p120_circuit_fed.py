"""A circuit is fed by a device that feeds its supply.

Leads, mates and stated inner wiring are followed from every device that says `feeds:`. Once one device of a
plan says so, every circuit must be reached by one that feeds its supply. A circuit that is nothing but a bus
is fed by what supplies the bus.

Why:
    A circuit that nobody feeds is dead, and on site somebody will feed it from whatever is near.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}, lamp: {circuit: light}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: board}, to: {device: lamp}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}, fan: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}, lamp: {circuit: light}, fan: {circuit: fan}, switch: {circuit: fan}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: board}, to: {device: lamp}}
      W2: {circuit: fan, length: 3 m, from: {device: switch}, to: {device: fan}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}, fan: {supply: mains, conductors: [L, N]}}
    devices:
      board: {feeds: [mains]}
      box: # how it is wired inside nobody has said
        connectors:
          in: {part: 770-1252/076-000, circuit: light}
          out: {part: 770-1242/076-000, circuit: fan}
    leads: {W1: {circuit: light, length: 3 m, from: {device: board}, to: {part: 770-1242/076-000}}}
    mates: [W1.to + box.in]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="connected",
    about=col("feeds_stated") & (col("points") > 0),
    holds=col("fed"),
    say={
        "en": "circuit {circuit} is fed by no device that feeds {supply}",
        "de": "Stromkreis {circuit} wird von keinem Gerät gespeist, das {supply} speist",
    },
    help={
        "en": "lead it to a device that feeds its supply, or write feeds: in the device where it begins",
        "de": "zu einem Gerät führen, das die Versorgung speist, oder feeds: bei dem Gerät angeben, wo er "
        "beginnt",
    },
    german="Jeder Stromkreis wird von einem Gerät gespeist, das seine Versorgung speist.",
    nothing="no device says what it feeds",
    stands_on="Plan: devices, leads and mates",
)
