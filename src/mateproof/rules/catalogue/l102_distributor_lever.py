"""Every distributor brings its locking levers.

The number of levers that come with the part is asked of every device that is a distributor.

Why:
    A family can say that all distributors bring levers while the description of one of them names three
    levers and the description of its twin names none. Both statements are kept. Which one is right
    decides what is ordered, so the planner looks, and declares what came in the box.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices: {K1: {circuit: status, part: 770-977/076-000}}

Breaks:
    format: 1
    parts: {bare: {like: 770-977/076-000, levers_fitted: 0}}
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices: {K1: {circuit: status, part: bare}}

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices: {K1: {circuit: status, part: 770-974/076-000}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="devices",
    about=(pl.col("part_class") == "distributor").eq_missing(other=True),
    holds=pl.col("levers_fitted") >= 1,
    say={
        "en": "distributor {device} ({part}) brings {levers_fitted} levers",
        "de": "Verteiler {device} ({part}) bringt {levers_fitted} Hebel mit",
    },
    help={
        "en": "order levers for it, or declare the number that comes with it: levers_fitted under parts",
        "de": "Hebel bestellen oder die gelieferte Anzahl angeben: levers_fitted unter parts",
    },
    field="part",
    german="Jeder Verteiler bringt seine Verriegelungshebel mit.",
    nothing="no distributor in the plan",
    stands_on="Note: distribution connectors come with levers; Counterpart: descriptions of the distributors",
)
