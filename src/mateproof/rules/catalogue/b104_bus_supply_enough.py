"""The supply of a bus gives what its devices take.

Every device on the line says what it takes (`bus_current:`); a supply need not say that it takes nothing.

Why:
    A supply that is too small lets the voltage of the bus break down. The built-in supply of a luminaire is
    made for a few others, not for a floor.

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
      psu: {bus_supply: 128 mA, bus_units: 0}
      gear: {bus_current: 136 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}

Unproven:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 128 mA, bus_units: 0}
      gear: {bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import DALI, KNX
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="buses",
    about=col("bus") != "SMI",
    holds=col("current_ma") <= col("supply_ma"),
    say={
        "en": "{bus} of circuit {circuit}: its devices take {current_ma} mA, and {supply_names} gives "
        "{supply_ma} mA",
        "de": "{bus} von Stromkreis {circuit}: Die Geräte nehmen {current_ma} mA auf, {supply_names} gibt "
        "{supply_ma} mA",
    },
    help={
        "en": "take a larger supply, or split the line",
        "de": "eine größere Versorgung nehmen oder die Linie teilen",
    },
    german="Die Versorgung eines Busses gibt, was seine Geräte aufnehmen.",
    nothing="no circuit carries a bus whose devices take current from it",
    stands_on=f"{DALI}; {KNX}",
)
