"""A circuit that carries DALI is not called SELV or PELV.

The system of its supply is asked.

Why:
    DALI has basic insulation from the mains only: its conductors are insulated and handled like those of the
    mains, and nobody may touch them. Called SELV, they are led together with what may be touched.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V}}
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {supply: mains, voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}

Breaks:
    format: 1
    supplies: {bus: {system: SELV, voltage: 16 V}}
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {supply: bus, voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}

Unproven:
    format: 1
    supplies: {bus: {voltage: 16 V}}
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {supply: bus, voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
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
    holds=~col("supply_system").is_in(("SELV", "PELV")),
    say={
        "en": "circuit {circuit} carries DALI, and its supply {supply} is called {supply_system}",
        "de": "Stromkreis {circuit} führt DALI, und seine Versorgung {supply} heißt {supply_system}",
    },
    help={
        "en": "name the supply of the mains that the gear is on, or a system of its own that is FELV",
        "de": "die Versorgung des Netzes nennen, an dem die Betriebsgeräte liegen, oder eine eigene, die "
        "FELV ist",
    },
    german="Ein Stromkreis, der DALI führt, heißt nicht SELV oder PELV.",
    nothing="no circuit carries DALI",
    stands_on=str(DALI),
)
