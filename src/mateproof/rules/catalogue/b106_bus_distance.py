"""No two devices on a bus are farther apart than it allows.

Along the cable: at most 300 m on DALI, 700 m on KNX, 350 m on SMI; `limits:` may say otherwise. A star is
measured from tip to tip.

Why:
    On a longer line signals lose height and shape. It works on the bench and fails in the building.

Holds:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 300 m, from: {device: psu}, to: {device: gear}}

Breaks:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 310 m, from: {device: psu}, to: {device: gear}}

Unproven:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, from: {device: psu}, to: {device: gear}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import DALI, KNX, SMI
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="buses",
    about=col("limit_distance_m").is_not_null(),
    holds=col("distance_m") <= col("limit_distance_m"),
    say={
        "en": "{bus} of circuit {circuit}: two devices are {distance_m} m apart, at most {limit_distance_m} "
        "m are "
        "allowed",
        "de": "{bus} von Stromkreis {circuit}: Zwei Geräte sind {distance_m} m voneinander entfernt, "
        "erlaubt sind "
        "höchstens {limit_distance_m} m",
    },
    help={
        "en": "shorten the leads, feed the line from its middle, or split it",
        "de": "die Leitungen kürzen, die Linie aus der Mitte versorgen oder teilen",
    },
    optional=("limit_distance_m",),
    german="Keine zwei Geräte an einem Bus sind weiter voneinander entfernt, als er erlaubt.",
    nothing="no circuit says that it carries a bus",
    stands_on=f"{DALI}; {KNX}; {SMI}",
)
