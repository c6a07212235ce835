"""The conductors that carry a bus are two conductors of the circuit.

The plan names them, or they have their usual names, or the circuit has only these two.

Why:
    Everything that is asked about a bus is asked about these two conductors: who is on it, how far it goes.

Holds:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [L, N, DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}

Breaks:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [L, N, DA+, DA-], bus_conductors: [D1, D2]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}

Unproven:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [L, N, 4, 5]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="buses",
    holds=col("conductors_known"),
    say={
        "en": "{conductors} are not the names of two conductors of circuit {circuit}, which carries {bus}",
        "de": "{conductors} sind nicht die Namen zweier Leiter von Stromkreis {circuit}, der {bus} führt",
    },
    help={
        "en": "write bus_conductors: in the circuit, with two names of its conductors",
        "de": "bus_conductors: beim Stromkreis angeben, mit zwei Namen seiner Leiter",
    },
    field="bus_conductors",
    german="Die Leiter, die einen Bus führen, sind zwei Leiter des Stromkreises.",
    nothing="no circuit says that it carries a bus",
    stands_on="Plan: circuits",
)
