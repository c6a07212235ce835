"""No device on a KNX line is farther from its supply than 350 m.

Along the cable; `limits:` may say otherwise.

Why:
    The supply's choke shapes the signals, and the voltage drops along the way to the last device.

Holds:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: KNX, conductors: [KNX+, KNX-]}}
    devices:
      psu: {bus_supply: 640 mA, bus_units: 0}
      gear: {bus_current: 10 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 350 m, from: {device: psu}, to: {device: gear}}

Breaks:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: KNX, conductors: [KNX+, KNX-]}}
    devices:
      psu: {bus_supply: 640 mA, bus_units: 0}
      gear: {bus_current: 10 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 360 m, from: {device: psu}, to: {device: gear}}

Unproven:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: KNX, conductors: [KNX+, KNX-]}}
    devices:
      psu: {bus_current: 10 mA, bus_units: 1}
      gear: {bus_current: 10 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 360 m, from: {device: psu}, to: {device: gear}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import KNX
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="buses",
    about=col("limit_supply_distance_m").is_not_null(),
    holds=col("supply_distance_m") <= col("limit_supply_distance_m"),
    say={
        "en": "{bus} of circuit {circuit}: a device is {supply_distance_m} m from the supply, at most "
        "{limit_supply_distance_m} m are allowed",
        "de": "{bus} von Stromkreis {circuit}: Ein Gerät ist {supply_distance_m} m von der Versorgung "
        "entfernt, "
        "erlaubt sind höchstens {limit_supply_distance_m} m",
    },
    help={
        "en": "put the supply into the middle of the line, or split the line",
        "de": "die Versorgung in die Mitte der Linie setzen oder die Linie teilen",
    },
    optional=("limit_supply_distance_m",),
    german="Kein Gerät an einer KNX-Linie ist weiter als 350 m von seiner Versorgung entfernt.",
    nothing="no circuit carries a bus that limits the way from its supply",
    stands_on=str(KNX),
)
