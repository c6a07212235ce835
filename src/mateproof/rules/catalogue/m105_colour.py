"""Both halves of a mate have the same colour.

Where the connection system asks for it, the colours of the two connectors of every mate are compared.

Why:
    Connectors of one code and different colours can be plugged together. The colour tells people which
    circuit it is; a plan that mixes colours teaches them to ignore it.

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
    parts: {grey: {like: 770-1252/076-000, colour: grey}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: grey}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {blank: {class: connector, family: WINSTA MIDI special, poles: 2, gender: plug, coding: B}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: blank}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="mated",
    about=pl.col("same_colour"),
    holds=pl.col("colour_a") == pl.col("colour_b"),
    say={
        "en": ("{end_a} is {colour_a} and {end_b} is {colour_b}: only equal colours may be plugged together"),
        "de": ("{end_a} ist {colour_a} und {end_b} ist {colour_b}: nur gleiche Farben gehören zusammen"),
    },
    help={
        "en": "use parts of one colour, the one that stands for the function of the circuit",
        "de": "Teile einer Farbe verwenden, nämlich der Farbe für die Funktion des Stromkreises",
    },
    german="Beide Hälften einer Steckverbindung haben dieselbe Farbe.",
    nothing="no mate of a connection system that asks for equal colours",
    stands_on="Material Data: Color; Mismatching protection: same colour; Connection system: same_colour",
)
