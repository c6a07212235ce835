"""A DALI line has exactly one supply.

The supplies are the devices on the line that say so (`bus_supply:`), those built into luminaires included.

Why:
    Two supplies together give more than the limit, and with reversed polarity they short each other. That
    fails silently: devices answer sometimes.

Holds:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}

Breaks:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 100 mA, bus_units: 0}
      gear: {bus_supply: 100 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}

Unproven:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_current: 2 mA, bus_units: 1}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import DALI
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="buses",
    about=col("bus") == "DALI",
    holds=col("supplies") == 1,
    say={
        "en": "the DALI line of circuit {circuit} has {supplies} supplies: {supply_names}",
        "de": "die DALI-Linie von Stromkreis {circuit} hat {supplies} Versorgungen: {supply_names}",
    },
    help={
        "en": "keep one of them, and part or switch off the others",
        "de": "eine davon behalten, die anderen trennen oder abschalten",
    },
    german="Eine DALI-Linie hat genau eine Versorgung.",
    nothing="no circuit carries DALI",
    stands_on=str(DALI),
)
