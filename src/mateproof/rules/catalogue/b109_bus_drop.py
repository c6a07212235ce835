"""Along a DALI line no more than 2 V are lost.

The current of the supply flows through both conductors of the longest way between two devices. Resistance is
that of IEC 60228 at 20 °C; the contacts between count as their sheets state them. At 1.5 mm² this allows
about 300 m, at 0.5 mm² about 100 m. `limits:` may say otherwise.

Why:
    The high level of the bus is told from the low one by a few volts. A thin cable that is as long as a thick
    one may be makes the last luminaires deaf.

Holds:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 100 m, from: {device: psu}, to: {device: gear}}

Breaks:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 0.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 250 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {cable: line, circuit: bus, length: 250 m, from: {device: psu}, to: {device: gear}}

Unproven:
    format: 1
    cables: {line: {conductors: 2, conductor: solid, cross_section: 1.5 mm²}}
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices:
      psu: {bus_supply: 200 mA, bus_units: 0}
      gear: {bus_current: 2 mA, bus_units: 1}
    leads:
      W1: {circuit: bus, length: 100 m, from: {device: psu}, to: {device: gear}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import DALI, RESISTANCE
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="buses",
    about=col("limit_drop_v").is_not_null(),
    holds=col("drop_v") <= col("limit_drop_v"),
    say={
        "en": "{bus} of circuit {circuit}: {drop_v} V are lost over {distance_m} m at {supply_ma} mA, at "
        "most "
        "{limit_drop_v} V are allowed",
        "de": "{bus} von Stromkreis {circuit}: {drop_v} V gehen auf {distance_m} m bei {supply_ma} mA "
        "verloren, "
        "erlaubt sind höchstens {limit_drop_v} V",
    },
    help={
        "en": "take a larger cross section, shorten the leads, or feed the line from its middle",
        "de": "einen größeren Querschnitt nehmen, die Leitungen kürzen oder die Linie aus der Mitte "
        "versorgen",
    },
    optional=("limit_drop_v",),
    german="Auf einer DALI-Linie gehen nicht mehr als 2 V verloren.",
    nothing="no circuit carries a bus that limits the voltage drop",
    stands_on=f"{DALI}; {RESISTANCE}",
)
