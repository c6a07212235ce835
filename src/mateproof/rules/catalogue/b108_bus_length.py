"""No KNX line has more than 1000 m of cable.

All leads of the line together; `limits:` may say otherwise.

Why:
    The capacitance of the cable rounds the signals off.

Holds:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: KNX, conductors: [KNX+, KNX-]}}
    devices:
      psu: {bus_supply: 640 mA, bus_units: 0}
      gear: {bus_current: 10 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 300 m, from: {device: psu}, to: {device: gear}}

Breaks:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: KNX, conductors: [KNX+, KNX-]}}
    devices:
      psu: {bus_supply: 640 mA, bus_units: 0}
      gear: {bus_current: 10 mA, bus_units: 1}
      x: {bus_current: 10 mA, bus_units: 1}
      y: {bus_current: 10 mA, bus_units: 1}
      z: {bus_current: 10 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 300 m, from: {device: psu}, to: {device: gear}}
      W2: {cable: line, circuit: bus, length: 300 m, from: {device: psu}, to: {device: x}}
      W3: {cable: line, circuit: bus, length: 300 m, from: {device: psu}, to: {device: y}}
      W4: {cable: line, circuit: bus, length: 300 m, from: {device: psu}, to: {device: z}}

Unproven:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: KNX, conductors: [KNX+, KNX-]}}
    devices:
      psu: {bus_supply: 640 mA, bus_units: 0}
      gear: {bus_current: 10 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, from: {device: psu}, to: {device: gear}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import KNX
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="buses",
    about=col("limit_length_m").is_not_null(),
    holds=col("length_m") <= col("limit_length_m"),
    say={
        "en": "{bus} of circuit {circuit} has {length_m} m of cable, at most {limit_length_m} m are allowed",
        "de": "{bus} von Stromkreis {circuit} hat {length_m} m Leitung, erlaubt sind höchstens "
        "{limit_length_m} m",
    },
    help={
        "en": "split the line",
        "de": "die Linie teilen",
    },
    optional=("limit_length_m",),
    german="Keine KNX-Linie hat mehr als 1000 m Leitung.",
    nothing="no circuit carries a bus that limits its cable",
    stands_on=str(KNX),
)
