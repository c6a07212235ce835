"""A supply of extra-low voltage gives no more than extra-low voltage.

SELV, PELV and FELV end at 50 V alternating and 120 V direct voltage (`limits: extra_low_voltage_ac` and
`extra_low_voltage_dc`).

Why:
    Everything that is left out with extra-low voltage, basic protection first of all, is left out because
    a touch does no harm. At 230 V it kills.

Holds:
    format: 1
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    circuits: {status: {supply: door}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {door: {system: SELV, voltage: 230 V, nature: ac}}
    circuits: {status: {supply: door}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {door: {system: SELV, voltage: 60 V}}
    circuits: {status: {supply: door}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.terms import EXTRA_LOW, col
from mateproof.vocabulary.limits import EXTRA_LOW as LIMITS

_AC, _DC = (col("supply_voltage_v") <= col(f"limit_extra_low_voltage_{nature}") for nature in ("ac", "dc"))

CLAIM = Claim(
    rows="supplies",
    about=EXTRA_LOW,
    # Where the nature is not stated, only what holds or fails for both is an answer.
    holds=pl.when(col("supply_nature") == "ac")
    .then(_AC)
    .when(col("supply_nature") == "dc")
    .then(_DC)
    .when(_AC & _DC)
    .then(pl.lit(value=True))
    .when((_AC | _DC).not_())
    .then(pl.lit(value=False)),
    say={
        "en": "supply {supply} is {supply_system} and gives {supply_voltage_v} V; extra-low voltage ends at "
        "{limit_extra_low_voltage_ac} V AC and {limit_extra_low_voltage_dc} V DC",
        "de": "Einspeisung {supply} ist {supply_system} und liefert {supply_voltage_v} V; Kleinspannung "
        "endet "
        "bei {limit_extra_low_voltage_ac} V AC und {limit_extra_low_voltage_dc} V DC",
    },
    help={
        "en": "correct the voltage or the system of the supply",
        "de": "Spannung oder Netzform der Einspeisung berichtigen",
    },
    field="voltage",
    german="Eine Einspeisung mit Kleinspannung liefert nicht mehr als Kleinspannung.",
    nothing="no supply of extra-low voltage",
    stands_on=str(LIMITS),
)
