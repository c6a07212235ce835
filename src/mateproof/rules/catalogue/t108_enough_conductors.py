"""Every cable has a conductor for each conductor of its circuit.

Further conductors may stay unused. A cable or a circuit whose conductors are not stated leaves it open.

Why:
    A missing conductor is found when the cable is on site and cut. The one that is then "borrowed" is
    often the earth conductor.

Holds:
    format: 1
    circuits: {light: {conductors: [L, N, PE]}}
    cables: {line: {conductors: 3}}
    leads: {W1: {circuit: light, cable: line}}

Breaks:
    format: 1
    circuits: {light: {conductors: [L, N, PE]}}
    cables: {line: {conductors: 2}}
    leads: {W1: {circuit: light, cable: line}}

Unproven:
    format: 1
    circuits: {light: {conductors: [L, N, PE]}}
    cables: {line: {cross_section: 1.5 mm²}}
    leads: {W1: {circuit: light, cable: line}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="leads",
    holds=col("conductors") >= col("conductor_count"),
    say={
        "en": "{lead}: cable {cable} has {conductors} conductors, circuit {circuit} has {conductor_count}: "
        "{conductor_names}",
        "de": "{lead}: Leitung {cable} hat {conductors} Leiter, Stromkreis {circuit} hat {conductor_count}: "
        "{conductor_names}",
    },
    help={
        "en": "take a cable with at least {conductor_count} conductors",
        "de": "eine Leitung mit mindestens {conductor_count} Leitern nehmen",
    },
    field="cable",
    german="Jede Leitung hat für jeden Leiter ihres Stromkreises einen Leiter.",
    stands_on="Plan: conductors of a cable and of its circuit",
)
