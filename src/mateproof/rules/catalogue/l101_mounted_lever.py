"""Every mounted connector has its locking lever.

A connector that is mounted on a device comes with a lever, by the statement of its family. One whose own
sheet says that the lever is retrofittable does not: it needs one added.

Why:
    A mate that is not locked creeps out under vibration and pull, and then warms up before it opens. In
    a mate with a mounted half, nobody adds a lever to the lead, because the mounted half is said to
    bring it.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices:
      K1:
        circuit: status
        connectors: {out: {face: {family: WINSTA MIDI special, poles: 2, gender: socket, coding: B}}}
    leads:
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [K1.out + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices:
      K1: {circuit: status, connectors: {out: {part: 770-1242/076-000}}}
    leads:
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [K1.out + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices:
      K1: {circuit: status, connectors: {out: {face: {poles: 2, gender: socket, coding: B}}}}
    leads:
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [K1.out + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.vocabulary.ordering import RETROFITTED

CLAIM = Claim(
    rows="installed",
    about=pl.col("mounting") == "mounted",
    holds=pl.when(pl.col("locking_lever").is_in(RETROFITTED))
    .then(pl.col("lever_count") >= 1)
    .when(pl.col("levers_fitted").is_not_null())
    .then(pl.col("levers_fitted") + pl.col("lever_count") >= 1)
    .otherwise(pl.col("levers_fitted_when") == pl.col("mounting")),
    say={
        "en": "{end} is mounted, and its part {part} brings no locking lever ({locking_lever})",
        "de": (
            "{end} ist montiert, und sein Teil {part} bringt keinen Verriegelungshebel mit ({locking_lever})"
        ),
    },
    help={
        "en": "add a lever, or choose a part for mounted installation",
        "de": "einen Hebel ergänzen oder ein Teil für die feste Montage wählen",
    },
    german="Jeder montierte Verbinder hat seinen Verriegelungshebel.",
    nothing="no mounted connector in the plan",
    stands_on=(
        "Note: mounted connectors come with levers; Plug connection: Locking lever; Connection "
        "system: locking"
    ),
)
