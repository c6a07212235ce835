"""What stays open cannot be plugged together harmfully, not even behind a colour or a label.

A connector that has no mate and no cap lies open for good. Among such connectors no wrong mating within reach
does the harm of the plan's limit, however well its halves can be told apart. Where the barrier is weaker than
the limit asks, X101 speaks of it, and this rule does not.

Why:
    While the work goes on, those who plug have been told about colours and labels. What is left open can be
    plugged by anybody, years later, and nothing has to be unplugged first. A cap or a mechanical code stops
    that; a colour does not.

Holds:
    format: 1
    limits: {misplug: {harm: life, barrier: colour}}
    supplies: {selv: {system: SELV, voltage: 24 V, nature: dc}}
    circuits:
      north: {supply: selv, function: status query, survives: 24 V, conductors: [1/COM, 2]}
      south: {supply: selv, function: status query, survives: 24 V, conductors: [1/COM, 2]}
    leads:
      N1: {circuit: north, from: {part: 770-1242/076-000}}
      S1: {circuit: south, to: {part: 770-1252/076-000}}

Breaks:
    format: 1
    limits: {misplug: {harm: life, barrier: colour}}
    circuits:
      status: {function: status query, voltage: 24 V, nature: dc, survives: 24 V, conductors: [1/COM, 2]}
      control: {function: mains control, voltage: 230 V, nature: ac, survives: 230 V, conductors: [L, N]}
    parts: {plug: {like: 770-1252/076-000, colour: grey}}
    leads:
      S1: {circuit: status, from: {part: 770-1242/076-000}}
      C1: {circuit: control, to: {part: plug}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.open import unless_open
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.harms import When

_HARMLESS = pl.col("harm_rank") > pl.col("harm_limit_rank")

CLAIM = Claim(
    rows="misplugs",
    about=(pl.col("when") == When.AS_LEFT.value) & (pl.col("barrier_enough") | _HARMLESS),
    holds=unless_open(_HARMLESS, pl.col("least_harm_rank") <= pl.col("harm_limit_rank")),
    say={
        "en": (
            "{zone_plug}: {pairs} × stays open like {witness_plug} and {witness_socket}, and can be plugged "
            "together: {because} ({joins}); harm: {harm}, barrier: {barrier}"
        ),
        "de": (
            "{zone_plug}: {pairs} × bleibt offen wie {witness_plug} und {witness_socket} und lässt sich "
            "zusammenstecken: {because} ({joins}); Schaden: {harm}, Barriere: {barrier}"
        ),
    },
    help={
        "en": "write cap: at what stays open, or give the two different mechanical codes",
        "de": "cap: angeben bei dem, was offen bleibt, oder beiden andere Kodierungen geben",
    },
    german="Was offen bleibt, lässt sich nicht schädlich zusammenstecken, auch nicht gegen eine Farbe.",
    nothing="no wrong mating among what stays open, or X101 speaks of it",
    severity=Severity.WARNING,
    stands_on=(
        "Mismatching protection: codes, colours and marking; Item description: printable parts; "
        "Connection system: fits"
    ),
)
