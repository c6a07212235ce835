"""Every conductor of a circuit finds a pole.

The conductors of a circuit are not more than the poles of each of its connectors.

Why:
    The conductor that finds no pole is left out or squeezed in beside another one. Usually it is the one
    that was added last: the earth or a dimming wire.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N, PE]}}
    parts: {lamp: {class: connector, poles: 3, gender: socket, marking: [L, PE, N]}}
    leads:
      W1: {circuit: light, from: {part: lamp}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N, PE]}}
    parts: {lamp: {class: connector, poles: 2, gender: socket, marking: [L, PE, N]}}
    leads:
      W1: {circuit: light, from: {part: lamp}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V}}
    parts: {lamp: {class: connector, poles: 3, gender: socket, marking: [L, PE, N]}}
    leads:
      W1: {circuit: light, from: {part: lamp}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="installed",
    holds=pl.col("conductor_count") <= pl.col("poles"),
    say={
        "en": "circuit {circuit} has {conductor_count} conductors, and {end} ({part}) has {poles} poles",
        "de": "Stromkreis {circuit} hat {conductor_count} Leiter, {end} ({part}) hat {poles} Pole",
    },
    help={
        "en": "choose a connector with more poles",
        "de": "einen Verbinder mit mehr Polen wählen",
    },
    field="part",
    german="Jeder Leiter eines Stromkreises findet einen Pol.",
    stands_on="Connection data: No. of poles, Total number of potentials",
)
