"""An earth conductor goes only through connectors with an earth contact.

Where a circuit has a protective earth conductor, the pole marking of each of its connectors names an
earth contact.

Why:
    An earth contact mates first and parts last, and it is marked so that nobody uses it for anything
    else. A protective conductor through an ordinary pole can be open while the others are still closed,
    and can meet a live conductor.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N, PE]}}
    parts: {lamp: {class: connector, poles: 3, gender: socket, marking: [L, PE, N]}}
    leads:
      W1: {circuit: light, from: {part: lamp}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N, PE]}}
    parts: {lamp: {class: connector, poles: 3, gender: socket, marking: [1, 2, 3]}}
    leads:
      W1: {circuit: light, from: {part: lamp}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N, PE]}}
    parts: {lamp: {class: connector, poles: 3, gender: socket}}
    leads:
      W1: {circuit: light, from: {part: lamp}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="installed",
    about=pl.col("has_earth"),
    holds=pl.col("earth_contact"),
    say={
        "en": (
            "circuit {circuit} has an earth conductor, and {end} ({part}, marked “{marking}”) has no "
            "earth contact"
        ),
        "de": (
            "Stromkreis {circuit} hat einen Schutzleiter, {end} ({part}, „{marking}“) hat keinen "
            "Schutzkontakt"
        ),
    },
    help={
        "en": "choose a connector with an earth contact",
        "de": "einen Verbinder mit Schutzkontakt wählen",
    },
    field="part",
    german="Ein Schutzleiter führt nur durch Verbinder mit Schutzkontakt.",
    nothing="no circuit with an earth conductor has a connector",
    stands_on="Mechanical data: Marking; Installation Notes: extended ground conductor",
)
