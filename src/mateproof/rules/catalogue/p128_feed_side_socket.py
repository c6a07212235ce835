"""The half of a mate that comes from the feed is a socket.

Leads, mates and inner wiring are followed from the devices that say what they feed. At each mate the half
that is nearer to the feed has female contacts. SELV and PELV are not asked.

Why:
    When the mate is pulled apart, the half that comes from the feed stays live. Pins can be touched, the
    contacts of a socket cannot.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}, lamp: {circuit: light}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: board}, to: {part: 770-1242/076-000}}
      W2: {circuit: light, length: 3 m, from: {part: 770-1252/076-000}, to: {device: lamp}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    mates: [W1.to + W2.from]

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}, lamp: {circuit: light}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: board}, to: {part: 770-1252/076-000}}
      W2: {circuit: light, length: 3 m, from: {part: 770-1242/076-000}, to: {device: lamp}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    mates: [W1.to + W2.from]

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}, lamp: {circuit: light}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: board}, to: {face: {poles: 2}}}
      W2: {circuit: light, length: 3 m, from: {part: 770-1252/076-000}, to: {device: lamp}}
    mates: [W1.to + W2.from]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

_TOUCHABLE = ("SELV", "PELV")
"""Supplies whose conductors may be touched (IEC 60364-4-41)."""

CLAIM = Claim(
    rows="fed_mates",
    about=~col("supply_system").is_in(_TOUCHABLE) & col("reached"),
    holds=col("gender") == "socket",
    say={
        "en": "{mate}: {fed_end} comes from the feed, and has pins, which stay live",
        "de": "{mate}: {fed_end} kommt von der Einspeisung und hat Stifte, die unter Spannung bleiben",
    },
    help={
        "en": "turn the lead round, or exchange plug and socket",
        "de": "die Leitung umdrehen oder Stecker und Buchse tauschen",
    },
    german="Die Hälfte einer Steckverbindung, die von der Einspeisung kommt, ist eine Buchse.",
    nothing="no device says what it feeds, or no mate is reached from one",
    stands_on="Item description: socket and plug; Plan: devices, leads and mates",
)
