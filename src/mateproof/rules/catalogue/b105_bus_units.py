"""No more devices are on a bus than it can address.

At most 64 control gear on a DALI line, 64 devices on a KNX line, 16 drives on an SMI line; `limits:` may say
otherwise. Every device on the line says for how many it counts (`bus_units:`).

Why:
    The address that there is no room for is given twice, or never.

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
    circuits: {bus: {voltage: 16 V, bus: SMI, conductors: [SMI+, SMI-]}}
    devices:
      psu: {bus_units: 0}
      gear: {bus_units: 17}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}

Unproven:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 128 mA, bus_units: 0}
      gear: {bus_current: 2 mA}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import DALI, KNX, SMI
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="buses",
    holds=col("units") <= col("limit_units"),
    say={
        "en": "{bus} of circuit {circuit} has {units} devices with an address, at most {limit_units} are "
        "allowed",
        "de": "{bus} von Stromkreis {circuit} hat {units} Geräte mit Adresse, erlaubt sind höchstens "
        "{limit_units}",
    },
    help={
        "en": "split the line",
        "de": "die Linie teilen",
    },
    optional=("limit_units",),
    german="An einem Bus sind nicht mehr Geräte, als er ansprechen kann.",
    nothing="no circuit says that it carries a bus",
    stands_on=f"{DALI}; {KNX}; {SMI}",
)
