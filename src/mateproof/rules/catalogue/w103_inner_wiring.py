"""The inner wiring of every distributor is known.

The part states how its poles are joined inside, or the plan declares it. The same is asked of every
device with two connectors or more, because a circuit goes on through it.

Why:
    Where current, signals and mistakes go behind a distributor depends on how it is wired inside, and
    sheets often show it only in a drawing, or not at all. It is never guessed from a description.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices:
      K1:
        circuit: status
        part: 770-977/076-000
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices:
      K1:
        circuit: status
        part: 770-977/076-000
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.stated import one_stated

CLAIM = Claim(
    rows="devices",
    about=(pl.col("connector_count") >= 2) | (pl.col("part_class") == "distributor").eq_missing(other=True),
    holds=one_stated("wiring", "inner_wiring"),
    say={
        "en": "the inner wiring of {device} is not known",
        "de": "die innere Verdrahtung von {device} ist nicht bekannt",
    },
    help={
        "en": "write wiring: in the device, pole by pole, after its drawing or a measurement",
        "de": "wiring: beim Gerät angeben, Pol für Pol, nach Zeichnung oder Messung",
    },
    german="Die innere Verdrahtung jedes Verteilers ist bekannt.",
    nothing="no distributor and no device with two connectors",
    stands_on="Counterpart: descriptions of the distributors, without inner wiring",
)
