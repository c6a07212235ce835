"""Every circuit has a voltage that its supply can give.

The voltage of a circuit is the voltage of its supply or, with alternating current, √3 times it between
two lines. Both are rated values, so the comparison leaves 5 % (`limits: same_voltage`) for the way they are
rounded (400 V for 230 V).

Why:
    A circuit of 230 V that is fed by a 24 V supply is a slip of the pen that decides about life: every
    later answer about shock, insulation and wrong matings rests on this voltage.

Holds:
    format: 1
    circuits: {status: {supply: door, conductors: [1/COM, 2]}}
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {supply: door, voltage: 230 V, conductors: [1/COM, 2]}}
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.limits import LINE_TO_LINE
from mateproof.rules.stated import stated

_AC = pl.col("supply_nature") == "ac"


def _near(voltage: pl.Expr) -> pl.Expr:
    return (pl.col("voltage_v") - voltage).abs() <= pl.col("limit_same_voltage") / 100 * voltage


CLAIM = Claim(
    rows="circuits",
    holds=stated("supply")
    & (_near(pl.col("supply_voltage_v")) | (_near(LINE_TO_LINE * pl.col("supply_voltage_v")) & _AC)),
    say={
        "en": "circuit {circuit} has {voltage_v} V, and its supply {supply} gives {supply_voltage_v} V",
        "de": (
            "Stromkreis {circuit} hat {voltage_v} V, seine Einspeisung {supply} liefert {supply_voltage_v} V"
        ),
    },
    help={
        "en": "correct one of the two voltages, or name the supply behind the transformer",
        "de": "eine der Spannungen berichtigen oder die Einspeisung hinter dem Wandler nennen",
    },
    field="voltage",
    german="Jeder Stromkreis hat eine Spannung, die seine Einspeisung liefern kann.",
    stands_on="Plan: supplies and circuits",
)
