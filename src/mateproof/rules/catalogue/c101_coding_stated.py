"""For every connector that is coded on site, the plan says whether the step is done.

A connector that is made on site, of a family whose mechanical code is made with its coding pin, states
either that the pin is worked on (on site) or that the connector is used as it is delivered.

Why:
    The code of such a part is a state, not a property: it holds only after somebody has cut off the pin
    or put it in. A plan that does not say who does it has no step in the work instructions, no tick in
    the test sheet, and no code to rely on.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    assembly: {made: on_site, coding: on_site}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    assembly: {made: on_site}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated

CLAIM = Claim(
    rows="installed",
    about=(pl.col("made") == "on site") & pl.col("coding_on_site").is_not_null(),
    holds=stated("coding_step"),
    say={
        "en": "{end} is coded on site, and the plan does not say whether the step is done",
        "de": "{end} wird auf der Baustelle kodiert, und der Plan sagt nicht, ob der Schritt getan wird",
    },
    help={
        "en": "write coding: on_site or coding: delivered in the connector or in assembly",
        "de": "coding: on_site oder coding: delivered beim Verbinder oder in assembly angeben",
    },
    german="Zu jedem auf der Baustelle kodierten Verbinder steht, ob der Schritt getan wird.",
    nothing="no connector made on site of a family that is coded on site",
    stands_on="Coding: what is done to socket and plug; Connection system: coding_on_site",
)
