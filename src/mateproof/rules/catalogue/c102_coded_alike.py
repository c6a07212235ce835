"""Both halves of a mate are coded in the same way.

Where the mechanical code is made on site, both halves of a mate are coded on site, or both are used as
delivered.

Why:
    The code is made by two acts that belong together: the pin is cut off the socket and put into the
    plug. With one of them forgotten the two halves either refuse to mate, or mate with what the code
    should have kept away.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    assembly: {made: on_site, coding: on_site}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    assembly: {made: on_site, coding: on_site}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000, coding: delivered}}
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

CLAIM = Claim(
    rows="mated",
    about=pl.col("coding_on_site_a").is_not_null() & pl.col("coding_on_site_b").is_not_null(),
    holds=pl.col("coding_step_a") == pl.col("coding_step_b"),
    say={
        "en": (
            "{end_a} is coded “{coding_step_a}” and {end_b} “{coding_step_b}”: their codes are made "
            "by both acts"
        ),
        "de": (
            "{end_a} ist „{coding_step_a}“ kodiert und {end_b} „{coding_step_b}“: es braucht beide Handgriffe"
        ),
    },
    help={
        "en": "code both halves on site ({coding_on_site_a}; {coding_on_site_b}), or neither",
        "de": "beide Hälften auf der Baustelle kodieren ({coding_on_site_a}; {coding_on_site_b}) oder keine",
    },
    german="Beide Hälften einer Steckverbindung sind auf dieselbe Weise kodiert.",
    nothing="no mate of a family that is coded on site",
    stands_on="Coding: what is done to socket and plug; Connection system: coding_on_site",
)
