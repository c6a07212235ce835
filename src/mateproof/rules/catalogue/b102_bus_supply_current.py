"""No supply of a bus gives more current than the bus allows.

DALI allows 250 mA at most; `limits:` may say otherwise.

Why:
    The limit is what a device may be asked to short when it answers. A stronger supply destroys transmitters.

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
      psu: {bus_supply: 400 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
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
    about=col("limit_supply_ma").is_not_null(),
    holds=col("largest_supply_ma") <= col("limit_supply_ma"),
    say={
        "en": "{bus} of circuit {circuit}: a supply of {largest_supply_ma} mA, at most {limit_supply_ma} mA "
        "are allowed",
        "de": "{bus} von Stromkreis {circuit}: eine Versorgung mit {largest_supply_ma} mA, erlaubt sind "
        "höchstens "
        "{limit_supply_ma} mA",
    },
    help={
        "en": "take a smaller supply, and split the line if it is not enough",
        "de": "eine kleinere Versorgung nehmen und die Linie teilen, wenn sie nicht reicht",
    },
    optional=("limit_supply_ma",),
    german="Keine Versorgung eines Busses gibt mehr Strom, als der Bus erlaubt.",
    nothing="no circuit carries a bus that limits its supply",
    stands_on=str(DALI),
)
