"""A lockout cap is put on the contact type that it is made for.

The contact type that the cap's description names is compared with that of the connector under it.

Why:
    A cap for sockets does not hold on a plug, and its open contacts stay open.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, cap: 770-201}}

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1252/076-000, cap: 770-201}}

Unproven:
    format: 1
    parts: {blank: {class: connector, family: WINSTA MIDI special, poles: 2, coding: B}}
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: blank, cap: 770-201}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="equipped",
    about=pl.col("role") == "cap",
    holds=pl.col("accessory_for_gender") == pl.col("gender"),
    say={
        "en": "cap {accessory} is for a {accessory_for_gender}, and {end} is a {gender}",
        "de": "Kappe {accessory} ist für Kontaktart „{accessory_for_gender}“, {end} hat „{gender}“",
    },
    help={
        "en": "remove the cap, or choose one for this contact type",
        "de": "die Kappe weglassen oder eine für diese Kontaktart wählen",
    },
    german="Eine Verschlusskappe sitzt auf der Kontaktart, für die sie gemacht ist.",
    nothing="no cap in the plan",
    stands_on="Compatible products: lockout caps for sockets",
)
